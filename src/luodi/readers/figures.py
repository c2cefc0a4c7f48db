"""Figures: each quantity of a line is given to the property whose cue stands nearest to it, or left unread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from luodi.language.quantities import Mention
from luodi.readers.asides import is_aside
from luodi.readers.figure import Figure
from luodi.readers.figure_cues import LineCues, claim, kind_of, line_cues, width
from luodi.readers.figure_lists import Lists
from luodi.readers.figure_values import about, again, converted, unit_of
from luodi.readers.modality import changes, mark, modality_of, replaced
from luodi.readers.page import Line, Page
from luodi.readers.parts import part_of
from luodi.readers.rule import Rule, rule
from luodi.readers.running import is_running
from luodi.readers.stakes import shares

__all__ = ["Figure", "figures"]

# A coordinate amount ("投资5亿元，二期8亿元") stands within this width of the one before it.
_NEXT = 60
# What an announcement revises by telling it anew; staff and land that grow are no revision.
_GROWING = ("jobs", "capacity", "floor_area", "site_area")
# How many figures back a capacity looks for its period.
_MEMORY = 6
_ALL = 100
_REVISED = ("investment", "registered_capital", "output_value")


def figures(page: Page) -> list[Figure]:
    """Every figure of the page, in order of the text; one told twice is listed once."""
    lists = Lists(page)
    found: list[Figure] = []
    for line in page.lines:
        if line.quantities:
            found += _of_line(page, line, lists, found)
        else:
            lists.told(line, line_cues(page, line), [])
    return _once(_replaced(page, found))


def _of_line(page: Page, line: Line, lists: Lists, earlier: list[Figure]) -> list[Figure]:
    known = line_cues(page, line)
    whole = shares(page, line)
    out: list[Figure] = []
    for quantity in line.quantities:
        found = _found(page, line, quantity, known, _before(page, line, quantity, earlier, out), lists)
        if quantity in whole:
            found = rule("figure.stake"), (quantity.start, quantity.start)
        figure = _made(page, line, quantity, *found, [*earlier[-_MEMORY:], *out]) if found else None
        if figure is not None:
            out.append(figure)
    out += _told_first(page, line, out)
    kept = [figure for figure in out if not _is_former(page, figure)]
    lists.told(line, known, kept)
    return kept


def _before(
    page: Page, line: Line, quantity: Mention, earlier: list[Figure], out: list[Figure]
) -> list[Figure]:
    """What a value may continue: those of its line; where it is the replaced one, those of its paragraph too."""
    if not replaced(page, line, quantity):
        return out
    return [*(f for f in earlier[-_MEMORY:] if f.line.paragraph == line.paragraph), *out]


def _found(
    page: Page, line: Line, quantity: Mention, known: LineCues, out: list[Figure], lists: Lists
) -> tuple[Rule, tuple[int, int]] | None:
    """The rule of a value: of its cue; else of the value it continues; else of the list it stands in."""
    by = claim(page, line, quantity, known)
    if by is not None and by.is_figure:
        return by.cue.rule, (by.cue.start, by.cue.end)
    if by is not None and by.cost < _NEXT / 2:
        return None
    last = next((f for f in reversed(out) if f.quantity.kind == quantity.kind), None)
    if last is not None and (last.line is not line or _continues(page, last, quantity)):
        return rule(last.rule), (quantity.start, quantity.start)
    return lists.above(line, quantity, kind_of(page, quantity)) if by is None else None


def _continues(page: Page, last: Figure, quantity: Mention) -> bool:
    between = page.folded[last.quantity.end : quantity.start]
    if width(between) > _NEXT:
        return False
    return bool(mark("continues").search(between)) or again(page, last.quantity, quantity)


def _made(
    page: Page, line: Line, quantity: Mention, by: Rule, cue: tuple[int, int], earlier: list[Figure]
) -> Figure | None:
    clause = page.clause(line, quantity.start, quantity.end)
    unit = unit_of(page, line, quantity, by, cue) or _unit_before(line, quantity, by, earlier)
    if unit is None or is_aside(page, line, by.emits, quantity):
        return None
    if by.emits == "stake" and quantity.low == _ALL:
        return None
    part = part_of(page, line, quantity, by)
    spans = [
        s for s in (cue, part[1:] if part else cue) if line.start <= s[0] and s[1] <= line.end and s[0] < s[1]
    ]
    modality = modality_of(page, line, quantity, clause)
    if modality == "planned" and is_running(page, line, clause):
        modality = "actual"
    return Figure(
        by.id, by.emits, quantity, unit, modality, part[0].strip() if part else None,
        min([quantity.start, *(s[0] for s in spans)]), max([quantity.end, *(s[1] for s in spans)]), line,
        converted(page, line, quantity), about(page, line, quantity),
    )  # fmt: skip


def _unit_before(line: Line, quantity: Mention, by: Rule, earlier: list[Figure]) -> str | None:
    """A capacity told without a period has that of the capacity told last in its paragraph."""
    stem = f"{quantity.unit}/"
    last = next((f for f in reversed(earlier) if f.property == by.emits and f.unit.startswith(stem)), None)
    return last.unit if last is not None and last.line.paragraph == line.paragraph else None


def _told_first(page: Page, line: Line, out: list[Figure]) -> list[Figure]:
    """A replaced value without a cue has the property of the value told after it ("20 were planned, it is now 30")."""
    done = {f.quantity for f in out}
    found = []
    for quantity in line.quantities:
        later = next((f for f in out if f.quantity.unit == quantity.unit and f.start > quantity.end), None)
        if quantity not in done and later is not None and replaced(page, line, quantity):
            found.append(_made(page, line, quantity, rule(later.rule), (quantity.start, quantity.start), out))
    return [f for f in found if f is not None]


def _is_former(page: Page, figure: Figure) -> bool:
    """ "From 300 to 500 workers" at a site that grows: the first is no promise and was none."""
    line, quantity = figure.line, figure.quantity
    if figure.property not in _GROWING or not changes(page, line, quantity):
        return False
    return mark("revision").search(page.folded, *page.clause(line, quantity.start, quantity.end)) is None


def _replaced(page: Page, found: list[Figure]) -> list[Figure]:
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


def _once(found: Iterable[Figure]) -> list[Figure]:
    """Of a value told twice the body's sentence is the quote; an item of a list keeps its own."""
    groups: dict[object, list[Figure]] = defaultdict(list)
    for f in found:
        groups[f.property, f.unit, f.quantity.low, f.quantity.high].append(f)
    return sorted((f for group in groups.values() for f in _distinct(group)), key=lambda f: f.start)


def _distinct(group: list[Figure]) -> Iterable[Figure]:
    items = {f.line.number: f for f in group if _is_item(f)}
    if items:
        return items.values()
    parts: dict[str | None, Figure] = {}
    for f in sorted(group, key=lambda f: f.line.paragraph == 0):
        parts.setdefault(f.of, f)
    named = {of: f for of, f in parts.items() if of is not None}
    return named.values() if len(named) > 1 else [next(iter(parts.values()))]


def _is_item(figure: Figure) -> bool:
    """Two items of a list may tell the same value of two projects; the pairs of a key with its value do not."""
    return figure.line.form == "item" or (figure.line.form == "pair" and figure.start >= figure.line.body)
