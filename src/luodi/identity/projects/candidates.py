"""Which projects are compared: those of one group of investors that share a place, a size or a month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from luodi.identity.projects.facts import Facts

WINDOW = 24
"""With how many projects of a key a later one is compared: the earliest, so no later text takes one away."""


def candidates(facts: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """Places (earlier, later) in `facts` of two projects that share a key, each pair once."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for later, one in enumerate(facts):
        beside: set[int] = set()
        for key in set(_keys(one)):
            block = bearers[key]
            beside.update(block)
            if len(block) < WINDOW:
                block.append(later)
        yield from ((earlier, later) for earlier in sorted(beside))


def _keys(one: Facts) -> Iterator[str]:
    for group in one.groups | one.likely:
        for place in (*one.towns, *one.near, *one.sites):
            yield f"{group} {place}"
            yield from (f"{group} {place} {product}" for product in one.products)
        for size in one.sizes:
            yield f"{group} {size.property} {size.low.normalize()} {size.unit}"
        for stage in one.stages:
            yield f"{group} {stage.stage} {stage.days[0]:%Y-%m}"
