"""Tables whose head gives the property and the unit of each column: "Company | Investment (Rs crore) | Jobs"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from luodi.language.quantities import Mention, quantities
from luodi.readers.cues import Cue, cues
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.rule import Rule, rule

_BARS = re.compile(r"[^|\n]+")
_BLANKS = re.compile(r"\S+(?: \S+)*")
_FEWEST = 3
_BRACKETED = re.compile(r"[(\[](?P<unit>[^()\[\]]{1,24})[)\]]")
# The line ruled below a head.
_RULE = re.compile(r"[-=+|: —–]+")
_IN = re.compile(r"(?:in|unit:?|单位[:：]?|單位[:：]?|単位[:：]?)\s*", re.I)
_CAPTION = re.compile(r"(?:单位|單位)[:：] ?(?P<unit>[\u3400-\u9fff]{0,3}[元币幣])")
# Beside its number a cell has no more than a word: "900 addl."
_REST = 8
_MOST_HEAD = 160
# "233 (about €11.6m)": what a cell adds in brackets.
_IN_BRACKETS = re.compile(r" ?\([^()|]{1,40}\) *$")
_GROUPS = re.compile(r"\d{1,3}(?: \d{3})+")
# "Frames a year": a head that tells what is made in a period.
_RATE = re.compile(r"\b(?:a|per|each) (?P<of>year|month|day)\b|/ ?(?P<per>year|month|day)\b", re.I)
_PERIODS = {"year": "a", "month": "mo", "day": "d"}


@dataclass(frozen=True)
class Column:
    """What the head of a column says of its numbers: their rule, None where they are no figures, and their unit."""

    by: Rule | None
    unit: str


def with_columns(page: Page, line: Line) -> Line:
    """The line with the units its bare numbers have by the heads of their columns."""
    numbers = sorted([*line.quantities, *_spaced(page, line)], key=lambda q: q.start)
    if not any(column_of(page, q) for q in numbers):
        return line
    return replace(line, quantities=tuple(_measured(page, q) for q in numbers))


def _spaced(page: Page, line: Line) -> list[Mention]:
    """ "90 000" beside a bar is one number, where in a sentence it may be two."""
    found = []
    for unread in line.unread:
        digits = page.folded[unread.start : unread.end]
        if _GROUPS.fullmatch(digits) and "|" in page.folded[line.start : line.end]:
            value = Decimal(digits.replace(" ", ""))
            found.append(
                Mention(unread.start, unread.end, unread.start, value, value, "unit", "number", "exact")
            )
    return found


def column_of(page: Page, quantity: Mention) -> Column | None:
    """The column a number of a table stands in; None outside of tables."""
    return _columns(page).get(quantity.numeral)


def _measured(page: Page, quantity: Mention) -> Mention:
    column = column_of(page, quantity)
    if column is None or column.by is None or quantity.kind != "number":
        return quantity
    if (rate := _RATE.search(column.unit)) is not None and column.by.period:
        quantity = replace(quantity, period=_PERIODS.get((rate["of"] or rate["per"]).lower(), "a"))
    for text in _spelled(page.folded[quantity.numeral : quantity.end], column.unit):
        found, unread = quantities(text, 0, len(text))
        if len(found) == 1 and not unread and found[0].kind in column.by.kinds:
            told = found[0]
            return replace(
                quantity, low=told.low, high=told.high, unit=told.unit, kind=told.kind, bare=told.bare
            )
    return quantity


def _spelled(number: str, unit: str) -> list[str]:
    """The number with its unit as a sentence would print it: "Rs. 2,650 crore", 35億円."""
    first, _, rest = unit.partition(" ")
    return [f"{first} {number} {rest}", f"{number} {unit}", f"{number}{unit}", f"{unit} {number}"]


@once_a_page
def _columns(page: Page) -> dict[int, Column]:
    """The column of each number of the page's tables, by the place of its first digit."""
    found: dict[int, Column] = {}
    head: list[Column] = []
    last = -1
    caption = ""
    for number, lines in page.paragraphs.items():
        cells = cells_of(page, lines)
        if head and number == last + 1 and _RULE.fullmatch(page.folded, lines[0].start, lines[-1].end):
            last = number
            continue
        if head and number == last + 1 and len(cells) == len(head) and any(q.quantities for q in lines):
            found.update(_filled(page, lines, cells, head))
        else:
            head = [_in_unit(column, caption) for column in _head(page, lines, cells)]
        last = number
        told = _CAPTION.search(page.folded, lines[0].start, lines[-1].end)
        caption = told["unit"] if told else ""
    return found


def _in_unit(column: Column, caption: str) -> Column:
    """A column of money whose unit the line above the table gives: "(单位:亿元)"."""
    return replace(column, unit=caption) if caption and column.by and "money" in column.by.kinds else column


def cells_of(page: Page, lines: tuple[Line, ...]) -> list[tuple[int, int]]:
    """Where the cells of a line of a table stand: between bars, else between blanks."""
    start, end = lines[0].start, lines[-1].end
    parted = _BARS if "|" in page.folded[start:end] else _BLANKS
    return [m.span() for m in parted.finditer(page.folded, start, end)]


def _head(page: Page, lines: tuple[Line, ...], cells: list[tuple[int, int]]) -> list[Column]:
    """The columns of a line that is the head of a table; none where it is another line."""
    long = lines[-1].end - lines[0].start > _MOST_HEAD
    if len(cells) < _FEWEST or long or any(line.quantities for line in lines):
        return []
    if mark("counting_head").search(page.folded, lines[0].start, lines[-1].end):
        return []
    known = [cue for line in lines for cue in cues(page, line, "figures", "before")]
    other = [cue for line in lines for cue in cues(page, line, "others")]
    columns = [_column(page, cell, known, other) for cell in cells]
    return columns if any(column.by for column in columns) else []


def _column(page: Page, cell: tuple[int, int], known: list[Cue], other: list[Cue]) -> Column:
    words = page.folded[slice(*cell)].strip()
    bracketed = _BRACKETED.search(words)
    unit = _IN.sub("", bracketed["unit"] if bracketed else words, count=1).strip()
    own = [cue for cue in known if cell[0] <= cue.start and cue.end <= cell[1] and not cue.rule.weak]
    if any(cell[0] <= cue.start and cue.end <= cell[1] for cue in other):
        return Column(None, unit)
    if not own and _RATE.search(words):
        return Column(rule("figure.capacity"), unit)
    if own:
        return Column(max(own, key=lambda cue: cue.end - cue.start).rule, unit)
    return Column(rule("figure.investment") if _is_money(unit) else None, unit)


def _is_money(unit: str) -> bool:
    """A head that tells nothing but a currency: "Rs. crore"."""
    told = (found for text in _spelled("1", unit)[:2] for found in quantities(text, 0, len(text))[0])
    return any(mention.kind == "money" for mention in told)


def _filled(
    page: Page, lines: tuple[Line, ...], cells: list[tuple[int, int]], head: list[Column]
) -> dict[int, Column]:
    """The columns of the bare numbers that stand alone in their cells."""
    out: dict[int, Column] = {}
    mentions = [q for line in lines for q in (*line.quantities, *_spaced(page, line))]
    for (start, end), column in zip(cells, head, strict=True):
        if (more := _IN_BRACKETS.search(page.folded[start:end])) is not None:
            end = start + more.start()
        own = [q for q in mentions if start <= q.start and q.end <= end]
        if len(own) == 1 and own[0].kind == "number" and end - start - (own[0].end - own[0].start) <= _REST:
            out[own[0].numeral] = column
    return out
