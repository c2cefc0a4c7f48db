"""The largest unit or word a number is written with, so that it costs no digit: 28 km², 100 bn, 1000亿."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

_LARGER = {
    "m2": ((Decimal(10) ** 6, "km2"),),
    "W": ((Decimal(10) ** 9, "GW"), (Decimal(10) ** 6, "MW")),
    "Wh": ((Decimal(10) ** 9, "GWh"), (Decimal(10) ** 6, "MWh")),
}


def in_larger_unit(low: Decimal, high: Decimal, unit: str) -> tuple[Decimal, Decimal, str, str]:
    """28,000,000 m2 are 28 km2: the largest unit that is usual and costs no digit, and the period of a rate
    ("a" of "W/a"), or "". An output of 500 million m2 of film is no 500 km2.
    """
    base, _, period = unit.partition("/")
    for factor, larger in () if period and base == "m2" else _LARGER.get(base, ()):
        if low >= factor and _is_short(low / factor) and _is_short(high / factor):
            return low / factor, high / factor, larger, period
    return low, high, base, period


def scaled(number: Decimal, scales: Iterable[tuple[Decimal, str]]) -> tuple[Decimal, str]:
    """The number in the first of the scales, the largest first, that costs it no digit, with the scale's word;
    the number itself and no word where none does.
    """
    for scale, word in scales:
        if abs(number) >= scale and _is_short(number / scale):
            return number / scale, word
    return number, ""


def digits(number: Decimal, grouped: bool = True) -> str:
    """All digits and no more: "1,234.5", or "1234.5"."""
    text = f"{number:,f}" if grouped else f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _is_short(number: Decimal) -> bool:
    """Whether it can be written with two decimals or fewer: a larger scale may not cost a digit."""
    return number == round(number, 2)
