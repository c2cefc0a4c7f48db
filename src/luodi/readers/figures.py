"""Figures: each quantity of a line is given to the property whose cue stands nearest to it, or left unread."""

from __future__ import annotations

from itertools import takewhile

from luodi.language.quantities import Mention
from luodi.readers.beside import beside
from luodi.readers.carried import with_units
from luodi.readers.columns import column_of, with_columns
from luodi.readers.figure import Figure
from luodi.readers.figure_cues import LineCues, claims, kind_of, line_cues, width
from luodi.readers.figure_lists import Lists
from luodi.readers.figure_making import made
from luodi.readers.figure_values import again
from luodi.readers.modality import in_old_column, mark, replaced
from luodi.readers.money_of_place import with_money_of_place
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.produced import produced
from luodi.readers.replacements import is_former, with_replaced
from luodi.readers.rule import Rule, rule
from luodi.readers.shares_said import shares_said, with_shares
from luodi.readers.stakes import shares
from luodi.readers.twins import told_once

__all__ = ["Figure", "figures"]

# A coordinate amount ("投资5亿元，二期8亿元") stands within this width of the one before it.
_NEXT = 60
# How many figures back a value looks for the one it replaces, or for its period.
_MEMORY = 6
# A cue so little farther off than the nearest is taken where that one makes no figure (no period is told).
_NEARLY = 12
Way = tuple[Rule, tuple[int, int]]


def figures(page: Page) -> list[Figure]:
    """Every figure of the page, in order of the text; one told twice is listed once."""
    return list(_figures(page))


@once_a_page
def _figures(page: Page) -> list[Figure]:
    lists = Lists(page)
    found: list[Figure] = []
    for line in (_measured(page, line) for line in page.lines):
        known = line_cues(page, line) if line.quantities or lists.leads(line) else None
        own = _of_line(page, line, known, lists, found) if known and line.quantities else []
        if known and not own and lists.leads(line):
            lists.announce(line, known)
        lists.told(line, own)
        found += own
    return told_once(with_replaced(page, found))


def _measured(page: Page, line: Line) -> Line:
    """The line with all that its numbers measure by what stands elsewhere on the page."""
    return with_shares(page, with_units(page, with_columns(page, with_money_of_place(page, line))))


def _of_line(page: Page, line: Line, known: LineCues, lists: Lists, earlier: list[Figure]) -> list[Figure]:
    whole = shares(page, line) | shares_said(page, line)
    out: list[Figure] = []
    for quantity in line.quantities:
        ways = _ways(page, line, quantity, known, _before(page, line, quantity, earlier, out), lists)
        if quantity in whole:
            ways = [(rule("figure.stake"), (quantity.start, quantity.start))]
        near = [*earlier[-_MEMORY:], *out]
        figure = next((f for way in ways if (f := made(page, line, quantity, *way, near)) is not None), None)
        if figure is not None:
            out.append(figure)
    out += _told_first(page, line, out)
    out += beside(page, line, known, out)
    out += produced(page, line, {figure.quantity for figure in out})
    return [figure for figure in out if not is_former(page, figure)]


def _before(
    page: Page, line: Line, quantity: Mention, earlier: list[Figure], out: list[Figure]
) -> list[Figure]:
    """What a value may continue: those of its line; where it is the replaced one, those of its paragraph too."""
    if not replaced(page, line, quantity):
        return out
    return [*(f for f in earlier[-_MEMORY:] if f.line.paragraph == line.paragraph), *out]


def _ways(
    page: Page, line: Line, quantity: Mention, known: LineCues, out: list[Figure], lists: Lists
) -> list[Way]:
    """The rules of a value: of its cues; else of the value it continues; else of the list it stands in."""
    column = column_of(page, quantity)
    if column is not None:
        return [(column.by, (quantity.start, quantity.start))] if column.by is not None else []
    near = claims(page, line, quantity, known)
    by = near[0] if near else None
    if by is not None and by.is_figure:
        own = takewhile(lambda c: c.is_figure and c.cost <= by.cost + _NEARLY, near)
        return [(c.cue.rule, (c.cue.start, c.cue.end)) for c in own][: None if by.cue.rule.period else 1]
    if by is not None and by.cost < _NEXT / 2:
        return []
    last = next((f for f in reversed(out) if f.quantity.kind == quantity.kind), None)
    if last is not None and (last.line is not line or _continues(page, line, last, quantity)):
        return [(rule(last.rule), (quantity.start, quantity.start))]
    above = lists.above(line, quantity, kind_of(page, quantity)) if by is None else None
    return [above] if above is not None else []


def _continues(page: Page, line: Line, last: Figure, quantity: Mention) -> bool:
    between = page.folded[last.quantity.end : quantity.start]
    if in_old_column(page, line, last.quantity):
        return True
    if width(between) > _NEXT:
        return False
    return bool(mark("continues").search(between)) or again(page, last.quantity, quantity)


def _leads_to(page: Page, line: Line, quantity: Mention, later: Figure) -> bool:
    if replaced(page, line, quantity):
        return True
    between = page.folded[quantity.end : later.quantity.start]
    return later.of is not None and width(between) <= _NEXT and bool(mark("continues").search(between))


def _told_first(page: Page, line: Line, out: list[Figure]) -> list[Figure]:
    """A value without a cue has the property of the one that replaces it or goes on from it ("第1期に60億円、第2期に40億円")."""
    done = {f.quantity for f in out}
    found = []
    for quantity in line.quantities:
        later = next((f for f in out if f.quantity.unit == quantity.unit and f.start > quantity.end), None)
        if quantity not in done and later is not None and _leads_to(page, line, quantity, later):
            found.append(made(page, line, quantity, rule(later.rule), (quantity.start, quantity.start), out))
    return [f for f in found if f is not None]
