"""From a date as a text gives it to days: resolve what is left incomplete, and say which days a date covers.

    2021  2021-06  2021-06-30  2021-Q2  2021-H1  FY2025     whole: nothing to resolve
    --03-04  --06  ---05                                    no year, or no year and month
    P-1D  P0M-15  P-1M  P1Y  P-1Y-10  P1Y-Q1  P0Y-H2  PFY0  counted from the day of publication

Nothing is guessed: what the day of publication does not settle stays incomplete, or becomes shorter.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

Interval = tuple[date, date]

_WHOLE = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q([1-4])|H([12])))?")
_FISCAL = re.compile(r"FY(\d{4})")
_INCOMPLETE = re.compile(r"--(?:(\d\d)(?:-(\d\d))?|-(\d\d))")
_RELATIVE = re.compile(
    r"P(?:FY(?P<fy>[+-]?\d{1,3})"
    r"|(?P<n>[+-]?\d{1,3})(?P<unit>[DMY])(?:-(?P<rest>Q[1-4]|H[12]|\d\d(?:-\d\d)?))?)"
)

# First month of the fiscal year, and what to add to its name to get the calendar year it begins in.
_FISCAL_YEARS = {"JP": (4, 0), "IN": (4, -1), "US": (10, -1), "AU": (7, -1)}


def resolve(raw: str | None, published: str | None, forward: bool, country: str | None = None) -> str | None:
    """`raw` against the day of publication, as an ISO date; `forward` for what is planned.

    An incomplete date stays as given where `published` does not settle it; a relative one becomes the
    longest date that is sure, or None. `country` matters to "this fiscal year" only.
    """
    days = interval(published) if raw is not None else None
    if raw is None or _WHOLE.fullmatch(raw) or _FISCAL.fullmatch(raw):
        return raw
    if (match := _INCOMPLETE.fullmatch(raw)) is not None:
        if days is None:
            return raw
        ends = {_nearest(match, day, forward) for day in days}
        return ends.pop() or raw if len(ends) == 1 else raw
    if (match := _RELATIVE.fullmatch(raw)) is not None:
        return _common([_counted(match, day, country) for day in days]) if days else None
    return raw


def interval(iso: str | None, country: str | None = None) -> Interval | None:
    """First and last day of an ISO date; None for an incomplete, unreadable or missing one.

    A fiscal year is the one of `country` (ISO 3166 code), else the calendar year of its name.
    """
    if iso is None:
        return None
    if (match := _FISCAL.fullmatch(iso)) is not None:
        first, shift = _FISCAL_YEARS.get(country or "", (1, 0))
        return _months(int(match[1]) + shift, first, 12)
    if (match := _WHOLE.fullmatch(iso)) is None:
        return None
    year, month, day, quarter, half = (int(part) if part else None for part in match.groups())
    try:
        return _span(year or 0, month, day, quarter, half)
    except ValueError:
        return None


def _span(year: int, month: int | None, day: int | None, quarter: int | None, half: int | None) -> Interval:
    if day is not None and month is not None:
        return date(year, month, day), date(year, month, day)
    if month is not None:
        return _months(year, month, 1)
    if quarter is not None:
        return _months(year, 3 * quarter - 2, 3)
    return _months(year, 6 * half - 5, 6) if half is not None else _months(year, 1, 12)


def _months(year: int, month: int, count: int) -> Interval:
    """`count` months from a month on. Raises ValueError outside the years 1 to 9999."""
    after, last = divmod(month + count - 2, 12)
    end_year, end_month = year + after, last + 1
    return date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1])


def _nearest(match: re.Match[str], day: date, forward: bool) -> str | None:
    """The next (or last) date of the incomplete form, seen from `day`; None if there is no such date."""
    for iso in _dates(match, day, 1 if forward else -1):
        days = interval(iso)
        if days is not None and (days[1] >= day if forward else days[0] <= day):
            return iso
    return None


def _dates(match: re.Match[str], day: date, step: int) -> Iterator[str]:
    """Dates of the form, walking away from `day`; eight years are enough for any 29 February."""
    month, of_month, bare = match.groups()
    if bare is not None:
        for offset in range(12):
            yield f"{_month_of(day, step * offset)}-{bare}"
        return
    for offset in range(9):
        tail = f"-{of_month}" if of_month else ""
        yield f"{day.year + step * offset:04d}-{month}{tail}"


def _counted(match: re.Match[str], day: date, country: str | None) -> str:
    if match["fy"] is not None:
        return f"FY{_fiscal_year(day, country) + int(match['fy']):04d}"
    count, rest = int(match["n"]), f"-{match['rest']}" if match["rest"] else ""
    match match["unit"]:
        case "D":
            return (day + timedelta(count)).isoformat()
        case "M":
            return _month_of(day, count) + rest
        case _:
            return f"{day.year + count:04d}{rest}"


def _fiscal_year(day: date, country: str | None) -> int:
    first, shift = _FISCAL_YEARS.get(country or "", (1, 0))
    return (day.year if day.month >= first else day.year - 1) - shift


def _month_of(day: date, offset: int) -> str:
    years, month = divmod(day.month - 1 + offset, 12)
    return f"{day.year + years:04d}-{month + 1:02d}"


def _common(ends: list[str]) -> str | None:
    """What the dates counted from the first and the last possible day of publication have in common."""
    first, last = ends
    if first == last:
        return first
    for length in (7, 4):
        start = first[:length]
        if start == last[:length] and interval(start) is not None:
            return start
    return None
