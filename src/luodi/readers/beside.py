"""Values that stand side by side in a list of what a project is: "a mill (US$75 million, 900 jobs)"."""

from __future__ import annotations

from bisect import bisect_left

from luodi.language.quantities import Mention
from luodi.readers.figure import Figure
from luodi.readers.figure_cues import LineCues, claim, kind_of
from luodi.readers.figure_making import made
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

# What a value without a cue is, where a value of a project stands beside it.
_BY_KIND = {"money": "figure.investment", "land": "figure.site_area", "person": "figure.jobs"}
_OF_PROJECTS = ("investment", "jobs", "site_area", "floor_area", "capacity")
# Between two values side by side stand a stop and a word or two, no more.
_GAP = 24


def beside(page: Page, line: Line, known: LineCues, told: list[Figure]) -> list[Figure]:
    """The figures of a line that no cue claims, by the figures next to them; to the left first, then to the right."""
    if line.form == "title":  # its body tells it in full
        return []
    by_quantity = {figure.quantity: figure for figure in told}
    free = [q for q in line.quantities if q not in by_quantity and _is_free(page, line, q, known)]
    found: list[Figure] = []
    for quantity in [*reversed(free), *free]:
        if quantity in by_quantity or not _is_listed(page, line, quantity, by_quantity, free):
            continue
        figure = _made(page, line, quantity, [*told, *found])
        if figure is not None:
            by_quantity[quantity] = figure
            found.append(figure)
    return found


def _is_free(page: Page, line: Line, quantity: Mention, known: LineCues) -> bool:
    return kind_of(page, quantity) in _BY_KIND and claim(page, line, quantity, known) is None


def _made(page: Page, line: Line, quantity: Mention, near: list[Figure]) -> Figure | None:
    by = rule(_BY_KIND[kind_of(page, quantity)])
    if by.veto and by.veto.search(page.folded, *page.clause(line, quantity.start, quantity.end)):
        return None
    return made(page, line, quantity, by, (quantity.start, quantity.start), near)


def _is_listed(
    page: Page, line: Line, quantity: Mention, told: dict[Mention, Figure], free: list[Mention]
) -> bool:
    """Whether a figure of another property, or two values of two kinds, stand next to each other."""
    place = bisect_left(line.quantities, quantity.start, key=lambda q: q.start)
    for other in (*line.quantities[max(0, place - 1) : place], *line.quantities[place + 1 : place + 2]):
        if other.kind == quantity.kind or not _touch(page, quantity, other, told):
            continue
        figure = told.get(other)
        known = figure is not None and figure.property in _OF_PROJECTS
        if known or (figure is None and other in free and "money" in (quantity.kind, other.kind)):
            return True
    return False


def _touch(page: Page, one: Mention, two: Mention, told: dict[Mention, Figure]) -> bool:
    first, second = sorted((one, two), key=lambda q: q.start)
    figure, later = told.get(first), told.get(second)
    end = max(first.end, figure.end if figure is not None and figure.end <= second.start else 0)
    start = min(second.start, later.start if later is not None and later.start >= end else second.start)
    between = page.folded[end:start]
    return len(between) <= _GAP and any(p.search(between) for p in rule("mark.beside").patterns)
