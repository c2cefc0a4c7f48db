"""Numbers that carry on the unit of another: "not the 3.9 billion", "45,000 tonnes a year instead of 30,000"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from luodi.language.quantities import Mention
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.rule import rule

# From here on a number told in millions is an amount of money, where nothing else is counted so.
_SUM = 1_000_000
_NEAR = 90
# The two values of a change are of one size.
_TIMES = 50
# "9,000 tonnes a year, and bring the number of workers to 240".
_PEOPLE = re.compile(r"\b(?:workers|employees|staff|people|jobs|workforce|headcount|payroll|posts)\b")
_KINDS = ("mass", "area", "power", "energy", "volume", "length", "count", "set", "person")


def with_units(page: Page, line: Line) -> Line:
    """The line with the units its bare numbers carry on from a number before them, or from the money of the page."""
    if not any(q.kind == "number" for q in line.quantities):
        return line
    found: list[Mention] = []
    for quantity in line.quantities:
        found.append(_carried(page, line, quantity, found))
    return replace(line, quantities=tuple(found))


def _carried(page: Page, line: Line, quantity: Mention, before: list[Mention]) -> Mention:
    if quantity.kind != "number" or not _counts_nothing(page, line, quantity):
        return quantity
    is_sum = quantity.period is None and quantity.low >= _SUM and _is_sum(page, quantity)
    money = _money_of(page) if is_sum else None
    if money is not None:
        return replace(quantity, unit=money.unit, kind="money", bare=money.bare)
    last = next((q for q in reversed(before) if q.kind in _KINDS), None)
    if last is None or not _alike(last.low, quantity.low):
        return quantity
    between = page.folded[last.end : quantity.start]
    if _PEOPLE.search(between) and last.kind != "person":
        return quantity
    if len(between) > _NEAR or not any(p.search(between) for p in rule("mark.carries_on").patterns):
        return quantity
    return replace(quantity, unit=last.unit, kind=last.kind, period=quantity.period or last.period)


def _counts_nothing(page: Page, line: Line, quantity: Mention) -> bool:
    ends = quantity.end == line.end
    return ends or mark("counts_nothing").match(page.folded, quantity.end, line.end) is not None


def _alike(first: Decimal, second: Decimal) -> bool:
    return first <= second * _TIMES and second <= first * _TIMES


def _is_sum(page: Page, quantity: Mention) -> bool:
    return bool(mark("in_millions").search(page.folded, quantity.numeral, quantity.end))


@once_a_page
def _money_of(page: Page) -> Mention | None:
    """An amount of the only currency the page tells its sums in; a second one in brackets repeats the first."""
    sums = [
        q for line in page.lines for q in line.quantities if q.kind == "money" and not _bracketed(page, q)
    ]
    return sums[0] if len({q.unit for q in sums}) == 1 else None


def _bracketed(page: Page, quantity: Mention) -> bool:
    opened = page.folded.rfind("(", max(0, quantity.start - _NEAR // 2), quantity.start)
    return opened >= 0 and ")" not in page.folded[opened : quantity.start]
