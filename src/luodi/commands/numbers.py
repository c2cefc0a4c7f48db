"""Numbers as people write them: "JPY 100 bn", "3.6 million unit/a", "400,000 m²". Never rounded."""

from __future__ import annotations

import re
from decimal import Decimal

_SCALES = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "million"))
_KM2 = Decimal(10) ** 6
_CURRENCY = re.compile(r"[A-Z]{3}")
_UNITS = {"m2": "m²", "km2": "km²", "m3": "m³", "m2/a": "m²/a", "person": "people"}
_BOUNDS = {"about": "about ", "at_least": "at least ", "at_most": "up to "}


def figure(low: object, high: object, unit: str, bound: str = "exact") -> str:
    """A quantity for people, with its unit and how exact it is said to be."""
    least, most = (Decimal(str(low if low is not None else high)), Decimal(str(high if high is not None else low)))
    if unit == "m2" and least >= _KM2 and _short(least / _KM2) and _short(most / _KM2):
        least, most, unit = least / _KM2, most / _KM2, "km2"
    words = _number(most) if least == most else f"{_number(least)} to {_number(most)}"
    is_money = _CURRENCY.fullmatch(unit) is not None
    return _BOUNDS.get(bound, "") + (f"{unit} {words}" if is_money else f"{words} {_UNITS.get(unit, unit)}")


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
