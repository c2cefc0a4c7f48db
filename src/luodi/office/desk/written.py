"""Numbers and days as people write them in each language: 100 billion yen, 1000亿日元, 1,000億円.

A number is never rounded: a larger scale is used only where two decimals hold it whole. `exact` gives the
value as the ledger has it, for whoever wants to be sure.
"""

from __future__ import annotations

import re
from decimal import Decimal

from luodi.language.scaling import digits, in_larger_unit, scaled
from luodi.ledger.value import plain_decimal
from luodi.office.desk.words import catalogue, say

_SCALES = {
    "en": ((Decimal(10) ** 12, " trillion"), (Decimal(10) ** 9, " billion"), (Decimal(10) ** 6, " million")),
    "zh": ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")),
    "ja": ((Decimal(10) ** 12, "兆"), (Decimal(10) ** 8, "億"), (Decimal(10) ** 4, "万")),
}
_CURRENCY = re.compile(r"[A-Z]{3}")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_PART = re.compile(r"(\d{4})-([QH])(\d)")
_FISCAL = re.compile(r"FY(\d{4})")


def count(number: int, language: str) -> str:
    """A whole number: 12,345; in Chinese without commas below five digits."""
    return _digits(Decimal(number), language)


def quantity(low: Decimal, high: Decimal, unit: str, bound: str, language: str) -> str:
    """A quantity with its unit and how exact it is said to be."""
    low, high, base, period = in_larger_unit(low, high, unit)
    numbers = [_scaled(low, language)] + ([_scaled(high, language)] if high != low else [])
    words = _with_unit("–".join(numbers), base, language)
    if period:
        words = _per(words, period, language)
    return _bounded(words, bound, language)


def day(iso: str | None, language: str) -> str:
    """A day, month, year, quarter, half or fiscal year; anything else as it stands."""
    if iso is None:
        return say("written.no_day", language)
    if match := _DAY.fullmatch(iso):
        return _say_date("written.day", match, language)
    if match := _MONTH.fullmatch(iso):
        return _say_date("written.month", match, language)
    if match := _PART.fullmatch(iso):
        year, kind, number = match.groups()
        return say(f"written.{kind}{number}", language, year=year)
    if match := _FISCAL.fullmatch(iso):
        return say("written.fiscal", language, year=match[1])
    return say("written.year", language, year=iso) if re.fullmatch(r"\d{4}", iso) else iso


def bounded_day(iso: str | None, bound: str | None, language: str) -> str:
    """A day with how exact it is said to be: "by 2021"."""
    words = day(iso, language)
    return words if bound in (None, "exact") else say(f"written.day_{bound}", language, day=words)


def percent(rate: float | None, language: str) -> str:
    """A share as a whole percentage; a dash for none."""
    return "–" if rate is None else say("written.percent", language, number=f"{Decimal(str(rate)) * 100:.0f}")


def change(by: float, language: str) -> str:
    """A change with its sign: +79 %."""
    number = f"{Decimal(str(by)) * 100:+.0f}".replace("-", "−")
    return say("written.percent", language, number=number)


def exact(low: Decimal, high: Decimal, unit: str, bound: str) -> str:
    """As the ledger has it: "100000000000 JPY (exact)"."""
    number = plain_decimal(low) if low == high else f"{plain_decimal(low)}…{plain_decimal(high)}"
    return f"{number} {unit}" + ("" if bound == "exact" else f" ({bound.replace('_', ' ')})")


def _scaled(number: Decimal, language: str) -> str:
    least, word = scaled(number, _SCALES[language])
    return _digits(least, language) + word


def _digits(number: Decimal, language: str) -> str:
    return digits(number, grouped=language != "zh" or abs(number) >= 10_000)


def _with_unit(number: str, unit: str, language: str) -> str:
    if f"unit.{unit}" in catalogue():
        return say(f"unit.{unit}", language, number=number)
    return f"{unit} {number}" if _CURRENCY.fullmatch(unit) else f"{number} {unit}"


def _per(words: str, period: str, language: str) -> str:
    known = f"written.per_{period}" in catalogue()
    return say(f"written.per_{period}", language, words=words) if known else f"{words}/{period}"


def _bounded(words: str, bound: str, language: str) -> str:
    return words if bound == "exact" else say(f"written.{bound}", language, words=words)


def _say_date(key: str, match: re.Match[str], language: str) -> str:
    year, month, *days = match.groups()
    name = say(f"written.month_{int(month)}", language)
    return say(key, language, year=year, month=name, day=int(days[0]) if days else "")
