"""Values that a text replaces by others: superseded promises, and what a site had before it grew."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from luodi.readers.figure import Figure
from luodi.readers.modality import changes, in_old_column, mark
from luodi.readers.page import Page
from luodi.readers.rule import rule
from luodi.readers.stages_told import stages_of

# What an announcement revises by telling it anew; staff and land that grow are no revision.
_REVISED = ("investment", "registered_capital", "output_value")
_ENDS = ("suspended", "cancelled")
_GROWING = ("jobs", "capacity", "floor_area", "site_area")


def is_former(page: Page, figure: Figure) -> bool:
    """ "From 300 to 500 workers" at a site that grows: the first is no promise and was none."""
    line, quantity = figure.line, figure.quantity
    if figure.property not in _GROWING or not changes(page, line, quantity):
        return False
    if in_old_column(page, line, quantity) or _is_cut(figure):
        return False
    return mark("revision").search(page.folded, *page.clause(line, quantity.start, quantity.end)) is None


def _is_cut(figure: Figure) -> bool:
    """ "From 3,000 to 1,300 workers": nothing grows here, a plan is cut."""
    alike = (q for q in figure.line.quantities if q.kind == figure.quantity.kind)
    later = next((q for q in alike if q.start >= figure.quantity.end), None)
    return later is not None and later.low < figure.quantity.low


def with_replaced(page: Page, found: list[Figure]) -> list[Figure]:
    """Only what the text replaces is superseded: another value of the same property must be told.

    "adjusted to 80 million" replaces the amount of the same property and unit told last before it.
    """
    rivals: dict[str, set[tuple[Decimal, str]]] = defaultdict(set)
    for f in found:
        if f.modality != "superseded" and not f.converted:
            rivals[f.property].add((f.quantity.low, f.unit))
    raised = [f for f in found if f.property in _REVISED and f.of is None and _is_raised(page, f)]
    old = {id(_replaced_by(new, found)) for new in raised}
    settled = [_settled(page, f, rivals[f.property], id(f) in old) for f in found]
    return [_given_up(page, f, settled) for f in settled]


def _given_up(page: Page, figure: Figure, found: list[Figure]) -> Figure:
    """ "It was to cost 45 million; work stopped in May": what is called off stays a plan, nothing replaces it."""
    if figure.modality != "superseded" or not any(s.stage in _ENDS for s in stages_of(page, figure.line)):
        return figure
    rivals = (f for f in found if f.line is figure.line and f.property == figure.property)
    return figure if any(f.modality != "superseded" for f in rivals) else replace(figure, modality="planned")


def _is_raised(page: Page, figure: Figure) -> bool:
    words = page.folded[figure.line.start : figure.quantity.start]
    return any(p.search(words) for p in rule("mark.raised_to").patterns_in(page.language))


def _settled(page: Page, figure: Figure, rivals: set[tuple[Decimal, str]], old: bool) -> Figure:
    if figure.modality == "superseded" and not rivals - {(figure.quantity.low, figure.unit)}:
        return replace(figure, modality="actual" if _was(page, figure) else "planned")
    return replace(figure, modality="superseded") if old else figure


def _was(page: Page, figure: Figure) -> bool:
    """ "建設費は330億円だった。": a cost told as it came out."""
    words = page.folded[figure.line.start : figure.quantity.start]
    return (
        figure.property in _REVISED
        and page.folded.startswith(("だった。", "でした。"), figure.quantity.end)
        and mark("revision").search(words) is None
    )


def _replaced_by(new: Figure, found: list[Figure]) -> Figure | None:
    """The planned value told last before the one that is raised; none where its own line tells the old one."""
    alike = [
        f for f in found if (f.property, f.unit, f.of) == (new.property, new.unit, None) and f is not new
    ]
    if any(f.line is new.line and f.modality == "superseded" for f in alike):
        return None
    before = [f for f in alike if f.quantity.end <= new.quantity.start and f.modality == "planned"]
    last = before[-1] if before else None
    return last if last is not None and last.quantity.low != new.quantity.low else None
