"""Numbers as people write them: "JPY 100 bn", "3.6 million unit/a", "400,000 m²". Never rounded."""

from __future__ import annotations

import re
from decimal import Decimal

_SCALES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "million"))
_LARGER = {
    "m2": ((Decimal(10) ** 6, "km²"),),
    "W": ((Decimal(10) ** 9, "GW"), (Decimal(10) ** 6, "MW")),
    "Wh": ((Decimal(10) ** 9, "GWh"), (Decimal(10) ** 6, "MWh")),
}
_CURRENCY = re.compile(r"[A-Z]{3}")
_UNITS = {"m2": "m²", "m3": "m³", "person": "people"}
_BOUNDS = {"about": "about ", "at_least": "at least ", "at_most": "up to "}


def figure(low: object, high: object, unit: str, bound: str = "exact") -> str:
    """A quantity for people, with its unit and how exact it is said to be."""
    least = Decimal(str(low if low is not None else high))
    most = Decimal(str(high if high is not None else low))
    base, slash, period = unit.partition("/")
    if not (slash and base == "m2"):  # an output of 500 million m² of film is no 500 km²
        least, most, base = _in_larger_unit(least, most, base)
    words = _number(least) if least == most else f"{_number(least)} to {_number(most)}"
    words = f"{base} {words}" if _CURRENCY.fullmatch(base) else f"{words} {_UNITS.get(base, base)}"
    return _BOUNDS.get(bound, "") + words + slash + period


def _in_larger_unit(least: Decimal, most: Decimal, unit: str) -> tuple[Decimal, Decimal, str]:
    """28,000,000 m2 are 28 km²: the largest unit that is usual and costs no digit."""
    for factor, larger in _LARGER.get(unit, ()):
        if least >= factor and _short(least / factor) and _short(most / factor):
            return least / factor, most / factor, larger
    return least, most, unit


def counted(number: int, noun: str) -> str:
    """ "1 text", "4 texts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def percent(ratio: object) -> str:
    """A rate or a change as a whole percentage: 0.42 -> "42 %"."""
    return "-" if ratio is None else f"{Decimal(str(ratio)) * 100:.0f} %"


def change(ratio: object) -> str:
    """A change with its sign: 0.79 -> "+79 %"."""
    return "-" if ratio is None else f"{Decimal(str(ratio)) * 100:+.0f} %"


def _number(number: Decimal) -> str:
    for scale, word in _SCALES:
        if abs(number) >= scale and _short(number / scale):
            return f"{_digits(number / scale)} {word}"
    return _digits(number)


def _short(number: Decimal) -> bool:
    """Whether it can be written with two decimals or fewer: a larger scale may not cost a digit."""
    return number == round(number, 2)


def _digits(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
