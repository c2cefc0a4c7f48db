"""Dates that count from the one told before ("同日", "two years later"), and years without a century."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from luodi.language.date_parts import Parts, later_year

_RAW = re.compile(r"(?P<y>\d{4}|P-?\d+Y|-\d\d|-)(?:-(?P<m>\d\d)(?:-(?P<d>\d\d))?)?(?:-[QH]\d)?")
_COUNTED_DAY = re.compile(r"P(-?\d+)D")


def placed(parts: Parts, told: Iterable[str]) -> Parts | None:
    """The parts counted from the nearest of the raw dates `told` (nearest first) that is exact enough."""
    if parts.back is None:
        return parts
    unit, count = parts.back
    # "翌年2月" counts from a month rather than from a bare "26年" between.
    for raw in sorted(told, key=lambda raw: unit == "Y" and len(raw) == 3):
        stem = _next(raw, parts.month) if unit == "N" else _DAYS[unit](raw, count)
        if stem is not None:
            return stem._replace(month=parts.month or stem.month, day=parts.day or stem.day, part=parts.part)
    return None


def _years_on(raw: str, count: int) -> Parts | None:
    found = _RAW.fullmatch(raw)
    year = later_year(found["y"], count) if found and found["y"] != "-" else None
    return Parts(year=year) if year else None


def _next(raw: str, month: int | None) -> Parts | None:
    """The year of "翌10月": of the month told before, or the next where that one was later in its year."""
    found = _RAW.fullmatch(raw)
    over = found is not None and (found["m"] is None or month is None or int(found["m"]) >= month)
    return _years_on(raw, int(over))


def _months_on(raw: str, count: int) -> Parts | None:
    found = _RAW.fullmatch(raw)
    if found is None or found["m"] is None:
        return None
    over, month = divmod(int(found["m"]) - 1 + count, 12)
    if found["y"] == "-":
        return Parts(month=month + 1) if over == 0 else None
    year = later_year(found["y"], over)
    return Parts(year=year, month=month + 1) if year else None


def _days_on(raw: str, count: int) -> Parts | None:
    counted = _COUNTED_DAY.fullmatch(raw)
    if counted is not None:
        return Parts(fixed=f"P{int(counted[1]) + count}D")
    found = _RAW.fullmatch(raw)
    if found is None or found["d"] is None:
        return Parts(fixed=raw) if count == 0 and re.fullmatch(r"---\d\d|P-?\d+M-\d\d", raw) else None
    if count == 0 or not found["y"].isdigit():
        return Parts(fixed=raw) if count == 0 else None
    day = date.fromisoformat(raw) + timedelta(count)
    return Parts(year=f"{day.year:04}", month=day.month, day=day.day)


_DAYS = {"Y": _years_on, "M": _months_on, "D": _days_on}


def with_century(parts: Parts, told: Iterable[str], era: int | None) -> Parts | None:
    """A short year in the era told before it, else in the century of a full year told before it.

    A year of one digit is one of an era or nothing; other short years wait for the day of publication.
    """
    short = parts.year
    if short is None or not re.fullmatch(r"-\d\d?", short):
        return parts
    if era is not None:
        return parts._replace(year=str(era + int(short[1:])))
    if len(short) == 2:
        return None
    full = next((raw[:4] for raw in told if raw[:4].isdigit()), None)
    return parts if full is None or full[:2] != "20" else parts._replace(year=f"20{short[1:]}")
