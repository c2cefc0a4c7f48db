"""How one saying stands to an earlier one of the same row: the same, sharper, changed, or not comparable."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from luodi.language.fold import fold
from luodi.registers.model import RevisionKind, Said
from luodi.registers.rates import RateSource, convert

CLOSE = Decimal("0.006")
"""Figures less than this part apart agree."""
CURRENCY = Decimal("0.05")
"""An amount retold in another currency may be this part off: it was converted at a rate of its own."""

ROUND = Decimal("0.05")
"""A number of one digit that does not say "about" is rounded by no more than this: 2 bn may be a raise."""

_PER_YEAR = {"a": 1, "mo": 12}
_MONEY = re.compile(r"[A-Z]{3}(/.+)?")
_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Relation:
    """`same`: nothing new. `sharper`: the same said more exactly. `changed`: another promise, of a `kind`,
    by so much. `unlike`: no one can say. `why` explains a difference that is none.
    """

    is_: Literal["same", "sharper", "changed", "unlike"]
    kind: RevisionKind = "restated"
    by: float | int | None = None
    why: Literal["currency", "rounding"] | None = None


SAME, UNLIKE = Relation("same"), Relation("unlike")


def relation(old: Said, new: Said, rates: RateSource) -> Relation:
    """How `new` stands to `old`, a saying of the same property and scope."""
    if old.low is None or new.low is None:
        return _of_dates(old, new, old.date, new.date)
    found = _of_figures(_in_period(old, new.unit), new, rates)
    if found.is_ == "same" and found.why is None:
        moved = _of_dates(old, new, old.about, new.about)
        return moved if moved.is_ in ("changed", "sharper") else SAME
    return found


def agree(a: Said, b: Said, rates: RateSource) -> bool:
    """Do both say the same, one perhaps more exactly?"""
    return relation(a, b, rates).is_ in ("same", "sharper")


def _in_period(said: Said, unit: str | None) -> Said:
    """A capacity of a month as one of a year, or the other way; anything else as it is."""
    factor = _periods(said.unit, unit)
    if factor is None or said.low is None or said.unit == unit:
        return said
    high = None if said.high is None else said.high * factor
    return replace(said, low=said.low * factor, high=high, unit=unit)


def _periods(unit: str | None, other: str | None) -> Decimal | None:
    """How often the period of `other` holds that of `unit`; None where the things counted differ."""
    (thing, _, period), (same, _, wanted) = (unit or "").partition("/"), (other or "").partition("/")
    if thing != same or period not in _PER_YEAR or wanted not in _PER_YEAR:
        return None
    return Decimal(_PER_YEAR[period]) / Decimal(_PER_YEAR[wanted])


def _of_bounds(old: Said, new: Said) -> Relation:
    return Relation("sharper") if (old.bound, new.bound) == ("about", "exact") else SAME


def _of_dates(old: Said, new: Said, before: str | None, after: str | None) -> Relation:
    """By the last days. A day inside the older period is sharper; the older inside the newer, a vaguer
    retelling: neither changes the promise.
    """
    was, now = old.days(before), new.days(after)
    if was is None or now is None:
        return Relation("sharper") if was is None and now is not None else UNLIKE if before != after else SAME
    if was == now:
        return _of_bounds(old, new)
    if was[0] <= now[0] and now[1] <= was[1]:
        return Relation("sharper")
    if now[0] <= was[0] and was[1] <= now[1]:
        return SAME
    days = (now[1] - was[1]).days
    return Relation("changed", "postponed" if days > 0 else "advanced", days)


def _of_figures(old: Said, new: Said, rates: RateSource) -> Relation:
    if old.unit != new.unit:
        if _same_in_other_currency(old, new, rates):
            return Relation("same", why="currency")
        part = ratio(new, old, rates)
        return Relation("changed") if part is None else _change(part - 1)
    if old.low == new.low and old.high == new.high:
        return SAME
    if _agree(old, new, "low") and _agree(old, new, "high"):
        return Relation("same", why="rounding")
    part = ratio(new, old, rates)
    if part is None:
        return Relation("changed")
    ends = part - 1 or (new.high or Decimal(0)) / (old.high or Decimal(1)) - 1
    return _change(ends)


def _change(by: Decimal) -> Relation:
    return Relation("changed", "raised" if by > 0 else "cut", float(round(by, 4)))


def ratio(part: Said, whole: Said, rates: RateSource) -> Decimal | None:
    """Low end of `part` by low end of `whole`; another currency at the rate of the day `whole` was said."""
    if part.low is None or whole.low is None:
        return None
    base = in_unit(whole, part.unit, rates)
    return part.low / base if base else None


def in_unit(said: Said, unit: str | None, rates: RateSource) -> Decimal | None:
    """Its low end in another unit, at the rate of the last day it may have been said; None: no way."""
    if (said := _in_period(said, unit)).unit == unit or said.low is None:
        return said.low
    day = last(said.said())
    if day is None or not (_is_money(said.unit) and _is_money(unit)):
        return None
    return convert(said.low, said.unit or "", unit or "", day, rates)


def last(days: tuple[date, date] | None) -> date | None:
    return None if days is None else days[1]


def _is_money(unit: str | None) -> bool:
    return unit is not None and _MONEY.fullmatch(unit) is not None


def _same_in_other_currency(old: Said, new: Said, rates: RateSource) -> bool:
    """Within five per cent at the rate of either day: a reteller converts on the day he writes."""
    parts = [ratio(new, old, rates), ratio(old, new, rates)]
    return any(part is not None and abs(part - 1) <= CURRENCY for part in parts)


def _agree(old: Said, new: Said, end: Literal["low", "high"]) -> bool:
    a, b = (said.low if end == "low" else said.high for said in (old, new))
    if a is None or b is None:
        return a == b
    return abs(a - b) < CLOSE * max(abs(a), abs(b)) or _rounded(a, b, new) or _rounded(b, a, old)


def _rounded(exact: Decimal, short: Decimal, printed: Said) -> bool:
    """Is `short` what `exact` gives when rounded to the digits that `printed` shows of it?"""
    step = _last_digit(short, printed.quote)
    if step is None or (exact / step).quantize(Decimal(1), ROUND_HALF_UP) * step != short:
        return False
    sure = printed.bound == "about" or short / step >= 10
    return sure or abs(exact - short) <= ROUND * max(abs(exact), abs(short))


def _last_digit(value: Decimal, quote: str) -> Decimal | None:
    """What one in the last printed digit is worth: 10 million in "$1.25 billion"; None if it is not seen.

    Seen is a numeral that a power of ten turns into the value; else, as for 2万坪, the only one.
    """
    numerals = [match.group().replace(",", "") for match in _NUMERAL.finditer(fold(quote))]
    scales = [(value / Decimal(n) if Decimal(n) else Decimal(0), n) for n in numerals]
    seen = [(scale, n) for scale, n in scales if scale > 0 and scale.normalize().as_tuple().digits == (1,)]
    for scale, numeral in seen or (scales if len(scales) == 1 and scales[0][0] > 0 else []):
        exponent = Decimal(numeral).as_tuple().exponent
        return scale.scaleb(exponent) if isinstance(exponent, int) else None
    return None
