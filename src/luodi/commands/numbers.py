"""Numbers as people write them: "JPY 100 bn", "3.6 million unit/a", "400,000 m²". Never rounded."""

from __future__ import annotations

import re
from decimal import Decimal

from luodi.language.scaling import digits, in_larger_unit, scaled

_SCALES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "million"))
_CURRENCY = re.compile(r"[A-Z]{3}")
_UNITS = {"m2": "m²", "km2": "km²", "m3": "m³", "person": "people"}
_BOUNDS = {"about": "about ", "at_least": "at least ", "at_most": "up to "}


def figure(low: object, high: object, unit: str, bound: str = "exact") -> str:
    """A quantity for people, with its unit and how exact it is said to be."""
    least = Decimal(str(low if low is not None else high))
    most = Decimal(str(high if high is not None else low))
    least, most, base, period = in_larger_unit(least, most, unit)
    words = _number(least) if least == most else f"{_number(least)} to {_number(most)}"
    words = f"{base} {words}" if _CURRENCY.fullmatch(base) else f"{words} {_UNITS.get(base, base)}"
    return _BOUNDS.get(bound, "") + words + (f"/{period}" if period else "")


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
    least, word = scaled(number, _SCALES)
    return f"{digits(least)} {word}".rstrip()
