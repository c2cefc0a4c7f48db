"""Which names are compared: those that share a key, each with the first few of that key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from luodi.identity.desk.book import Book
from luodi.identity.desk.keys import keys
from luodi.identity.desk.words import cut
from luodi.identity.parties.named import Named

WINDOW = 12
"""With how many names of a key a later one is compared: the earliest, so no later text takes one away."""


def candidates(names: Sequence[Named], book: Book) -> Iterator[tuple[int, int]]:
    """Places (earlier, later) in `names` of two names of one kind that share a key, each pair once."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for later, named in enumerate(names):
        beside: set[int] = set()
        for key in keys(cut(named.name), named.kind, book):
            block = bearers[key]
            beside.update(block)
            if len(block) < WINDOW:
                block.append(later)
        for earlier in sorted(beside):
            if _may_be_one(names[earlier], named):
                yield earlier, later


def _may_be_one(a: Named, b: Named) -> bool:
    return a.kind is None or b.kind is None or a.kind == b.kind
