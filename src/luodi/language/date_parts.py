"""What a text gives of one date, before it is written in the raw grammar of `language.periods`."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import NamedTuple

_LEAP = 2000
_TOLD = re.compile(r"(?P<y>\d{4}|P-?\d+Y|-\d\d)-(?:(?P<m>\d\d)(?:-\d\d)?|(?P<part>[QH]\d))")
_COUNTED = re.compile(r"P(-?\d+)Y")


class Parts(NamedTuple):
    """`year` is "2025", "P1Y" (next year), "-29" (no century) or "P0M" (this month: a year and month in one).
    `part` is a quarter or half; `fixed` a raw date that stands as it is; `back` counts from the date that
    the text gave before: ("Y", 2) is two years later."""

    year: str | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    fiscal: bool = False
    fixed: str = ""
    back: tuple[str, int] | None = None


class Atom(NamedTuple):
    """One date in a text, or both ends of a range; with empty parts a place that may not be read.

    `era` is what to add to a bare year behind an era's; `shared`: the year is told with another date.
    """

    start: int
    end: int
    first: Parts
    last: Parts | None = None
    era: int | None = None
    shared: bool = False


def raw_of(parts: Parts) -> str | None:
    """The raw date; None where there is no such day, or where it counts from another date."""
    if parts.back is not None:
        return None
    if parts.fixed:
        return parts.fixed
    if parts.fiscal:
        return _fiscal(parts.year)
    year = parts.year or "-"
    if parts.part:
        return f"{year}-{parts.part}"
    if parts.month is None:
        return _without_month(parts)
    stem = f"{year}-{parts.month:02}"
    if parts.day is None:
        return stem
    return f"{stem}-{parts.day:02}" if parts.day <= _longest(parts.year, parts.month) else None


def _fiscal(year: str | None) -> str | None:
    if year is None:
        return None
    counted = _COUNTED.fullmatch(year)
    return f"PFY{counted[1]}" if counted else f"FY{year.removeprefix('-')}"


def _without_month(parts: Parts) -> str | None:
    if parts.day is None:
        return parts.year
    return f"{parts.year or '--'}-{parts.day:02}"


def _longest(year: str | None, month: int) -> int:
    full = int(year) if year is not None and year.isdigit() else _LEAP
    return monthrange(full, month)[1] if full else 0


def later_year(year: str, count: int) -> str | None:
    """The year token `count` years on; None where it is no year."""
    if year.isdigit():
        return f"{int(year) + count:04}"
    if year[:1] == "-" and len(year) == 3:
        return f"-{(int(year[1:]) + count) % 100:02}"
    counted = _COUNTED.fullmatch(year)
    return f"P{int(counted[1]) + count}Y" if counted else None


def join(first: Parts, last: Parts) -> tuple[Parts, Parts] | None:
    """Both ends of a range, each with what it leaves to the other; None if the two make no range."""
    if first.fixed or last.fixed or first.back or last.back:
        return None
    if last.day and not last.month and (first.month or (first.year and first.day)):
        last = last._replace(year=first.year, month=first.month)
    if first.day and not first.month and last.month:
        first = first._replace(month=last.month)
    first, last = _share_year(first, last)
    if _kind(first) != _kind(last) or not _in_order(first, last):
        return None
    return first, last


def share(first: Parts, last: Parts) -> tuple[Parts, Parts]:
    """In "June and August 2025" the first takes the year of the last, in "4月1日と5日" the last the month."""
    if first.fixed or last.fixed or first.back or last.back:
        return first, last
    if last.day and not last.month and first.month:
        last = last._replace(year=first.year, month=first.month)
    return _share_year(first, last) if _kind(first) == _kind(last) and first.year is None else (first, last)


def _share_year(first: Parts, last: Parts) -> tuple[Parts, Parts]:
    over = bool(first.month and last.month and (first.month, first.day or 0) > (last.month, last.day or 0))
    if first.year is None and last.year is not None:
        first = first._replace(year=later_year(last.year, -1) if over else last.year, fiscal=last.fiscal)
    elif last.year is None and first.year is not None:
        last = last._replace(year=later_year(first.year, 1) if over else first.year, fiscal=first.fiscal)
    return first, last


def _kind(parts: Parts) -> tuple[bool, bool, str, bool]:
    return bool(parts.month), bool(parts.day), parts.part[:1], parts.fiscal


def _in_order(first: Parts, last: Parts) -> bool:
    if first.year is None and last.year is None and first.month and last.month:
        return (first.month, first.day) != (last.month, last.day)
    if first.year == last.year:
        return _rest(first) < _rest(last)
    if first.year is None or last.year is None or _way(first.year) != _way(last.year):
        return False
    return _number(first.year) < _number(last.year)


def _rest(parts: Parts) -> tuple[int, int, str]:
    return parts.month or 0, parts.day or 0, parts.part


def _way(year: str) -> str:
    """In full, relative (P) or without its century (-): only years told one way can be compared."""
    return "" if year.isdigit() else year[0]


def _number(year: str) -> int:
    counted = _COUNTED.fullmatch(year)
    if counted:
        return int(counted[1])
    return int(year) if year.isdigit() else abs(int(year)) if year[1:].isdigit() else 0


def later_in_year(parts: Parts, before: str) -> Parts:
    """A month or quarter without its year is of the year told before it, if it lies behind that month or quarter."""
    found = _TOLD.fullmatch(before)
    if found is None or parts.year is not None or parts.back is not None or parts.fixed:
        return parts
    own = parts.month or _first_month(parts.part)
    told = int(found["m"]) if found["m"] else _first_month(found["part"])
    return parts._replace(year=found["y"]) if own > told else parts


def _first_month(part: str) -> int:
    """The month a quarter or half begins in; 0 for none."""
    return {"Q": 3, "H": 6}[part[0]] * (int(part[1]) - 1) + 1 if part else 0


def in_a_row(first: Parts, last: Parts) -> bool:
    """Two days of one month, one after the other."""
    return bool(first.day and last.day) and first.month == last.month and last.day == (first.day or 0) + 1
