"""What a quantity with its cue comes to: its unit a period, the edges of its quote, the time it is for."""

from __future__ import annotations

import re

from luodi.language.dates import DateMention
from luodi.language.quantities import Mention, currency_named
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.rule import Rule, rule

_OPEN = re.compile(r"[(（/][^()（）\d]{0,24}$")
_BARE_YUAN = re.compile(r"[億萬千]?[餘多]?元$")
_LONG, _SHORT = re.compile("[億萬設廠資產開個與會員場電]"), re.compile("[亿万设厂资产开个与会员场电]")
_PLACES = {"taiwan": "TWD", "hong_kong": "HKD", "macau": "MOP"}
_DOLLARS = ("USD", "NZD", "AUD", "CAD", "SGD", "HKD", "TWD", "FJD", "JMD", "NAD", "BND")
# "Annual output is 40,000 tonnes; the extension takes it to 75,000 tonnes".
_GOES_ON = re.compile(
    r"\b(?:takes?|brings?|lifts?|raises?|carries) (?:it|that|this|the (?:total|figure)) (?:up )?to\b"
)
_BETWEEN = 30
_ABOUT_NEAR = 60
# A line or plant named by its size makes so much a year.
_BY_SIZE = "figure.size"
# What was made in a year or a month: that is the period.
PRODUCED = "figure.produced"
_SPANS = {"year": "a", "month": "mo"}
_SPAN = re.compile(r"(?P<year>(?:FY)?\d{4})|(?P<month>\d{4}-\d{2})")
# What grows from year to year: "150 jobs in 2025".
_YEARLY = ("jobs", "capacity", "output_value")
_METRIC = re.compile(r"m2|m²|㎡|square met|sq\.? ?m|平方米|平米|平方公尺|平方メートル", re.I)


def unit_of(page: Page, line: Line, quantity: Mention, by: Rule, cue: tuple[int, int]) -> str | None:
    """The unit printed, with its period where the rule asks for one; None where the period is not told."""
    unit = "person" if by.emits == "jobs" else _currency(page, quantity)
    if not by.period:
        return unit
    period = quantity.period or (_span(page, line, quantity) if by.id == PRODUCED else None)
    period = period or _period(page, line, quantity, cue) or ("a" if by.id == _BY_SIZE else None)
    return f"{unit}/{period}" if period else None


def produced_in(page: Page, line: Line, quantity: Mention) -> DateMention | None:
    """The year or month told beside an output."""
    left, right = page.clause(line, quantity.start, quantity.end)
    days = (d for d in line.dates if left - 1 <= d.start and d.end <= right + 1)
    spans = (day for day in days if _SPAN.fullmatch(day.raw))
    return next((day for day in spans if not page.lowered.endswith("since ", 0, day.start)), None)


def _span(page: Page, line: Line, quantity: Mention) -> str | None:
    day = produced_in(page, line, quantity)
    kind = _SPAN.fullmatch(day.raw) if day is not None else None
    return _SPANS[str(kind.lastgroup)] if kind else None


def _currency(page: Page, quantity: Mention) -> str:
    """The unit of a quantity; a bare 億元 is in the money of the place the page is from."""
    if quantity.unit == "USD" and quantity.bare:
        return dollars_of(page)
    bare = quantity.unit == "CNY" and bool(_BARE_YUAN.search(page.folded, quantity.numeral, quantity.end))
    return _yuan_of(page) if bare and page.language == "zh" else quantity.unit


@once_a_page
def _yuan_of(page: Page) -> str:
    """What a bare 元 is on this page, where it is in the long letters: of Taiwan, Hong Kong, Macau or the mainland."""
    counts = {code: len(mark(place).findall(page.folded)) for place, code in _PLACES.items()}
    code = max(counts, key=counts.__getitem__)
    # Hong Kong tells of sums in renminbi as often as in its own dollars, and names them only once.
    both = code != "TWD" and "人民幣" in page.folded
    long = len(_LONG.findall(page.folded)) > len(_SHORT.findall(page.folded))
    return code if counts[code] and long and not both else "CNY"


@once_a_page
def dollars_of(page: Page) -> str:
    """What "$" is on this page: US dollars, unless it says that its dollars are others."""
    told = (p.search(page.folded) for p in rule("mark.dollars").patterns)
    named = next((match["of"] for match in told if match), None)
    return (currency_named(f"{named} dollars") if named else _dollars_first_told(page)) or "USD"


def _dollars_first_told(page: Page) -> str | None:
    """ "NZ$210m … and $48m": the dollars the first sum names, where no others are named."""
    sums = [q for line in page.lines for q in line.quantities if q.unit in _DOLLARS]
    named = {q.unit for q in sums if not q.bare}
    return sums[0].unit if sums and not sums[0].bare and len(named) == 1 else None


def _period(page: Page, line: Line, quantity: Mention, cue: tuple[int, int]) -> str | None:
    """The period word nearest to the number: in its clause, its cue or the key of its line."""
    left, right = page.clause(line, quantity.start, quantity.end)
    areas = [(left, quantity.end), (quantity.end, right), cue, line.key or (0, 0)]
    if page.language == "en" and _GOES_ON.search(page.folded, left, quantity.start):
        areas.append((line.start, quantity.start))
    return next((period for area in areas if (period := _nearest_period(page, quantity, *area))), None)


def _nearest_period(page: Page, quantity: Mention, start: int, end: int) -> str | None:
    found = [
        (max(quantity.numeral - match.end(), match.start() - quantity.end, 0), name)
        for name in ("a", "mo", "d")
        for match in mark(f"period_{name}").finditer(page.folded, start, end)
    ]
    return min(found)[1] if found else None


def converted(page: Page, line: Line, quantity: Mention) -> bool:
    """The same amount again, in brackets or after "equivalent to", in another currency or unit."""
    earlier = [q for q in line.quantities if q.kind == quantity.kind and q.end <= quantity.start]
    if not earlier and quantity.kind == "money":
        # The amount it repeats was not understood: "(about 3 million dollars)" after an unknown currency.
        words = page.folded[max(line.start, quantity.start - 8) : quantity.numeral]
        return bool(_OPEN.search(words) and mark("converted").search(words))
    if not earlier or quantity.kind not in ("money", "area"):
        return _first_of_two(page, line, quantity)
    between = page.folded[earlier[-1].end : quantity.start]
    again = len(between) < _BETWEEN and (_OPEN.search(between) or mark("converted").search(between))
    if not again or (earlier[-1].unit == quantity.unit and quantity.kind == "money"):
        return _first_of_two(page, line, quantity)
    return not _is_metric_pair(page, earlier[-1], quantity)


def again(page: Page, first: Mention, quantity: Mention) -> bool:
    """Whether a quantity in brackets tells the one before it in another unit."""
    between = page.folded[first.end : quantity.start]
    printed = (page.folded[q.numeral : q.end].lstrip("0123456789,. ") for q in (first, quantity))
    return len(between) < _BETWEEN and bool(_OPEN.search(between)) and len(set(printed)) > 1


def _first_of_two(page: Page, line: Line, quantity: Mention) -> bool:
    """ "11,200 tsubo (37,024 m2)": of two areas the one in square metres counts."""
    later = [q for q in line.quantities if q.kind == "area" and q.start >= quantity.end]
    if quantity.kind != "area" or not later:
        return False
    between = page.folded[quantity.end : later[0].start]
    return bool(_OPEN.search(between)) and _is_metric_pair(page, quantity, later[0])


def _is_metric_pair(page: Page, first: Mention, second: Mention) -> bool:
    """Whether the second alone is in square metres, and is the same area as the first."""
    printed = [bool(_METRIC.search(page.folded, q.numeral, q.end)) for q in (first, second)]
    same = first.kind == "area" and abs(first.low - second.low) <= abs(first.low) / 50
    return printed == [False, True] and same


def about(page: Page, line: Line, quantity: Mention, by: Rule) -> str | None:
    """The day or period a value is for: a date of its clause that a word of time ties to it ("by 2027")."""
    if by.id == PRODUCED and (told := produced_in(page, line, quantity)) is not None:
        return told.raw
    left, right = page.clause(line, quantity.start, quantity.end)
    for day in line.dates:
        if left - 1 <= day.start and day.end <= right + 1 and _for(page, day, by):
            between = sorted((day.start, day.end, quantity.start, quantity.end))[1:3]
            far = between[1] - between[0] > _ABOUT_NEAR or " and " in page.folded[slice(*between)]
            if not far and not any(between[0] < q.start < between[1] for q in line.quantities):
                return day.raw
    return None


def _for(page: Page, day: DateMention, by: Rule) -> bool:
    words = page.folded[max(0, day.start - 24) : day.start]
    if by.emits in _YEARLY and mark("due_in").search(words):
        return True
    return bool(mark("due_before").search(words)) or bool(mark("due_after").match(page.folded, day.end))
