"""Quantities: a numeral with its unit, bound and period, its exact span and its exact value.

"about 28 square kilometers", "US$1.2bn", "700-person", "3.6 million new energy vehicle motors",
"超1000亿日元", "年360万台". A number whose suffix is not understood comes out in `unread`, never smaller.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from luodi.language.bounds import Bound
from luodi.language.numerals import Numeral, numerals
from luodi.language.tables import Unit, units

_BOUNDS: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("at_least", re.compile(r"\b(?:over|more than|at least|no less than|not less than|above|exceed(?:s|ing)?|upwards? of|in excess of)(?: a total of)? ?$|(?:超过|超過|逾|超|不少于|不低于|至少)$", re.I)),
    ("at_most", re.compile(r"\b(?:up to|at most|no more than|not more than|as much as|maximum of|less than|under) ?$|(?:最大|最多|不超过)$", re.I)),
    ("about", re.compile(r"\b(?:about|around|approximately|approx\.?|nearly|almost|some|roughly|close to|circa|an estimated|estimated) ?$|(?:约|約|近|大约|およそ|ほぼ)$", re.I)),
)  # fmt: skip
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("at_least", re.compile(r" ?(?:or more|and above|plus\b|\+)|(?:以上|余|超|多)", re.I)),
    ("about", re.compile(r" ?(?:or so)\b|(?:左右|程度|前後|前后|規模|ほど|上下)", re.I)),
)
_PERIOD = re.compile(
    r"(?P<a> ?(?:per|a|each|every) (?:year|annum)\b| ?(?:annually|yearly)\b|/年|/ ?(?:year|yr|a)\b)"
    r"|(?P<mo> ?(?:per|a|each|every) month\b| ?monthly\b|/月|/ ?month\b)|(?P<d> ?(?:per|a|each|every) day\b| ?daily\b|/日|/天)",
    re.I,
)
# "from 50 billion to 100 billion" tells a change, not a range.
_CHANGE = re.compile(r"\b(?:from|previous|original|earlier) $", re.I)
# "150 local people", "260 new skilled jobs": a word or two may stand between.
_PEOPLE = re.compile(
    r"(?: [a-z][a-z-]+){1,2} (?:people|persons|workers|employees|jobs|posts|positions|engineers|researchers|technicians)\b"
)
_RANGE = re.compile(r" ?(?:to|-|~|and|至|到|から) ?", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """One quantity. `numeral` is the offset of its first numeral character, `kind` that of its unit
    ("number" where no unit follows). `low` and `high` are in `unit`, its base."""

    start: int
    end: int
    numeral: int
    low: Decimal
    high: Decimal
    unit: str
    kind: str
    bound: Bound
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A number whose suffix is not understood."""

    start: int
    end: int


def quantities(folded: str, start: int, end: int) -> tuple[list[Mention], list[Unread]]:
    """All quantities between two offsets, and the numbers that could not be read."""
    found: list[Mention] = []
    unread: list[Unread] = []
    for numeral in numerals(folded, start, end):
        mention = _mention(folded, numeral, start, end)
        if mention is None:
            unread.append(Unread(numeral.start, numeral.end + len(numeral.tail)))
        elif found and _joined(folded, found[-1], mention):
            found[-1] = _range(found[-1], mention)
        else:
            found.append(mention)
    return found, unread


def _mention(folded: str, numeral: Numeral, start: int, end: int) -> Mention | None:
    before = units().before_pattern.search(folded, max(start, numeral.start - 12), numeral.start)
    after = units().after_pattern.match(folded, numeral.end, end)
    unit = units().before[before["sign"].lower()] if before else None
    left, right = before.start() if before else numeral.start, numeral.end
    if after and (unit is None or _unit(after).kind == "money"):
        word_end = after.end()
        unit = unit if unit and _unit(after).code != unit.code and unit.code != "USD" else _unit(after)
        right = word_end
    elif unit is None and numeral.tail:
        return None
    elif unit is None and (people := _PEOPLE.match(folded, numeral.end, end)):
        unit, right = units().after["people"], people.end()
    return _with_bound(folded, numeral, unit, left, right, start, end)


def _unit(match: re.Match[str]) -> Unit:
    return units().after[(match["latin"] or match["wide"]).lower()]


def _with_bound(
    folded: str, numeral: Numeral, unit: Unit | None, left: int, right: int, start: int, end: int
) -> Mention:
    bound: Bound = "exact"
    for name, pattern in _BOUNDS:
        match = pattern.search(folded, max(start, left - 24), left)
        if match:
            bound, left = name, match.start()
            break
    for name, pattern in _AFTER:
        match = pattern.match(folded, right, end)
        if match:
            bound, right = name, match.end()
            break
    period = _PERIOD.match(folded, right, end)
    value = numeral.value * (unit.factor if unit else 1)
    return Mention(
        left, period.end() if period else right, numeral.start, value, value,
        unit.code if unit else "unit", unit.kind if unit else "number", bound, period.lastgroup if period else None,
    )  # fmt: skip


def _joined(folded: str, first: Mention, second: Mention) -> bool:
    """Two numbers of one range: "300 to 400 people" (the unit stands after the second)."""
    between = folded[first.end : second.start]
    if _CHANGE.search(folded, max(0, first.start - 12), first.start):
        return False
    alike = first.kind in ("number", second.kind) and first.low < second.low
    return (
        alike
        and first.bound in ("exact", "about")
        and bool(_RANGE.fullmatch(between))
        and " and " not in between
    )


def _range(first: Mention, second: Mention) -> Mention:
    scale = second.low / 1 if first.kind != "number" else second.low
    low = first.low
    # "1 to 2 billion": the first number carries the multiplier of the second where it would else be tiny.
    if first.kind == "number" and scale >= 10**6 and low < 1000:
        zeros = len(str(int(scale))) - len(str(int(scale)).rstrip("0"))
        low = low * 10 ** (zeros // 3 * 3)
    return Mention(
        first.start,
        second.end,
        first.numeral,
        low,
        second.high,
        second.unit,
        second.kind,
        "range",
        second.period,
    )
