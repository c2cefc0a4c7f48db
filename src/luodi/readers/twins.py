"""A value told twice is one figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from luodi.readers.figure import Figure


def told_once(found: Iterable[Figure]) -> list[Figure]:
    """Of a value told twice the body's sentence is the quote; an item of a list keeps its own."""
    groups: dict[object, list[Figure]] = defaultdict(list)
    for f in found:
        groups[f.property, f.unit, f.quantity.low, f.quantity.high].append(f)
    return sorted(
        (f for group in groups.values() for f in _distinct(group)), key=lambda f: f.quantity.numeral
    )


def _distinct(group: list[Figure]) -> Iterable[Figure]:
    items = {f.line.number: f for f in group if _is_item(f)}
    if items:
        return items.values()
    parts: dict[str | None, Figure] = {}
    for f in sorted(group, key=lambda f: f.line.paragraph == 0):
        parts.setdefault(f.of, f)
    named = {of: f for of, f in parts.items() if of is not None}
    kept = list(named.values()) or [next(iter(parts.values()))]
    lines = {f.line.number for f in kept}
    # "Of which 200,000 are for own use and 200,000 for suppliers": one sentence tells no value twice.
    return [f for f in group if f in kept or (f.line.number in lines and f.line.paragraph)]


def _is_item(figure: Figure) -> bool:
    """Two items of a list may tell the same value of two projects; the pairs of a key with its value do not."""
    return figure.line.form == "item" or (figure.line.form == "pair" and figure.start >= figure.line.body)
