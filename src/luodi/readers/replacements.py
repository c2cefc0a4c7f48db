"""Values that a text replaces by others: superseded promises, and what a site had before it grew."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from luodi.readers.figure import Figure
from luodi.readers.modality import changes, mark
from luodi.readers.page import Page
from luodi.readers.rule import rule

# What an announcement revises by telling it anew; staff and land that grow are no revision.
_REVISED = ("investment", "registered_capital", "output_value")
_GROWING = ("jobs", "capacity", "floor_area", "site_area")


def is_former(page: Page, figure: Figure) -> bool:
    """ "From 300 to 500 workers" at a site that grows: the first is no promise and was none."""
    line, quantity = figure.line, figure.quantity
    if figure.property not in _GROWING or not changes(page, line, quantity):
        return False
    return mark("revision").search(page.folded, *page.clause(line, quantity.start, quantity.end)) is None


def with_replaced(page: Page, found: list[Figure]) -> list[Figure]:
    """Only what the text replaces is superseded: another value of the same property must be told.

    "adjusted to 80 million" replaces the amount of the same property and unit told in a line before.
    """
    values: dict[str, set[tuple[Decimal, str]]] = defaultdict(set)
    for f in found:
        values[f.property].add((f.quantity.low, f.unit))
    raised = [f for f in found if f.property in _REVISED and f.of is None and _is_raised(page, f)]
    return [_settled(f, values[f.property], raised) for f in found]


def _is_raised(page: Page, figure: Figure) -> bool:
    words = page.folded[figure.line.start : figure.quantity.start]
    return any(p.search(words) for p in rule("mark.raised_to").patterns)


def _settled(figure: Figure, values: set[tuple[Decimal, str]], raised: list[Figure]) -> Figure:
    if figure.modality == "superseded" and values == {(figure.quantity.low, figure.unit)}:
        return replace(figure, modality="planned")
    old = figure.modality == "planned" and figure.of is None and any(_replaces(new, figure) for new in raised)
    return replace(figure, modality="superseded") if old else figure


def _replaces(new: Figure, old: Figure) -> bool:
    return (
        (new.property, new.unit) == (old.property, old.unit)
        and old.line.number < new.line.number
        and old.quantity.low != new.quantity.low
    )
