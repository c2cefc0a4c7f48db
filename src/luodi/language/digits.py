"""A run of digits with its separators, to an exact decimal: 1,000 1,50,000 1.234.567,8 1'000 1,5 1.200."""

from __future__ import annotations

import re
from decimal import Decimal

from luodi.language.numeral import LONGEST, Doubt

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+")
_WIDE = re.compile(r"[1-9]\d{0,2}(?:，\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?")
_SWISS = re.compile(r"[1-9]\d{0,2}(?:'\d{3})+(?:\.\d+)?")
_EUROPEAN = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_EITHER = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_SEPARATORS = str.maketrans("", "", ",，'")


def decimal(core: str) -> tuple[Decimal, Doubt] | None:
    """The value of digits and separators, and what it depends on; None if they are no number we know."""
    if len(core) > LONGEST:
        return None
    if core.isdigit():
        return Decimal(core), ""
    if _GROUPED.fullmatch(core):
        return Decimal(core.translate(_SEPARATORS)), "point" if _EITHER.fullmatch(core) else ""
    return _rarer(core)


def _rarer(core: str) -> tuple[Decimal, Doubt] | None:
    if _INDIAN.fullmatch(core) or _WIDE.fullmatch(core) or _SWISS.fullmatch(core):
        return Decimal(core.translate(_SEPARATORS)), ""
    if _EUROPEAN.fullmatch(core):
        return Decimal(core.replace(".", "").replace(",", ".")), ""
    if _DECIMAL_COMMA.fullmatch(core):
        return Decimal(core.replace(",", ".")), "comma"
    return None
