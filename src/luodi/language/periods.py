"""From a date as a text gives it to days: resolve what is left incomplete, and say which days a date covers.

    2021  2021-06  2021-06-30  2021-Q2  2021-H1  FY2025     whole: nothing to resolve
    --03-04  --06  ---05  --Q3  --H1                        no year, or no year and month
    -W-5                                                    a weekday (1 = Monday) of no week named
    -29  -29-06  -29-06-30  -29-Q1  -29-H1  FY29            a year without its century
    P-1D  P0M-15  P-1M  P1Y  P-1Y-10  P1Y-Q1  P0Y-H2  PFY0  counted from the day of publication
    P-1W-6                                                  a weekday of the week before it, Monday first
    P>04  P<12                                              "next April", "last December"
    FYE2026-03  FYE2026                                     the fiscal year that ends then, not yet named

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
_FISCAL_END = re.compile(r"FYE(\d{4})(?:-(\d\d))?")
_SHORT = re.compile(r"(?P<fy>FY|-)(?P<yy>\d\d)(?P<rest>-(?:\d\d(?:-\d\d)?|Q[1-4]|H[12]))?")
_INCOMPLETE = re.compile(r"--(?:(\d\d)(?:-(\d\d))?|-(\d\d)|([QH][1-4]))|-W-([1-7])")
_RELATIVE = re.compile(
    r"P(?:FY(?P<fy>[+-]?\d{1,3})|(?P<near>[<>])(?P<month>0[1-9]|1[0-2])|(?P<week>[+-]?\d{1,2})W-(?P<day>[1-7])"
    r"|(?P<n>[+-]?\d{1,3})(?P<unit>[DMY])(?:-(?P<rest>Q[1-4]|H[12]|\d\d(?:-\d\d)?))?)"
)

# First month of the fiscal year, and what to add to its name to get the calendar year it begins in.
_FISCAL_YEARS = {"JP": (4, 0), "IN": (4, -1), "US": (10, -1), "AU": (7, -1)}

# Until 2019 "28年" in Japan could be the 28th year of Heisei; near the day of publication it is not.
_ONE_ERA, _NEAR = date(2020, 1, 1), 5


def resolve(raw: str | None, published: str | None, forward: bool, country: str | None = None) -> str | None:
    """`raw` against the day of publication, as an ISO date; `forward` for what is planned.

    An incomplete date stays as given where `published` does not settle it; a relative one becomes the
    longest date that is sure, or None. `country` says which fiscal year is this one, and what the one that
    ends in March 2026 is called: FY2025 where it is named by its beginning, FY2026 by its end; in a country
    that is not known by the calendar year that holds most of it, and "2025-26" by its end.
    """
    days = interval(published) if raw is not None else None
    if raw is None or _WHOLE.fullmatch(raw) or _FISCAL.fullmatch(raw):
        return raw
    if (match := _FISCAL_END.fullmatch(raw)) is not None:
        return _named(match, country)
    if (match := _SHORT.fullmatch(raw)) is not None:
        return _with_century(match, days) or raw
    if (match := _INCOMPLETE.fullmatch(raw)) is not None:
        if days is None:
            return raw
        nearest = {_nearest(match, day, forward) for day in days}
        return nearest.pop() or raw if len(nearest) == 1 else raw
    if (match := _RELATIVE.fullmatch(raw)) is not None:
        ends = [_counted(match, day, country) for day in days] if days else []
        return _common([end for end in ends if end is not None])
    return raw


def interval(iso: str | None, country: str | None = None) -> Interval | None:
    """First and last day of an ISO date; None for an incomplete, unreadable or missing one.

    A fiscal year is the one of `country` (ISO 3166 code), else the calendar year of its name; one given by
    the month it ends in has its twelve months in any country.
    """
    if iso is None:
        return None
    if (match := _FISCAL_END.fullmatch(iso)) is not None:
        return _twelve(match, country)
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


def _twelve(match: re.Match[str], country: str | None) -> Interval | None:
    year, month = int(match[1]), match[2]
    if month is None:
        return interval(_named(match, country), country)
    if not 1 <= int(month) <= 12 or year < 2:
        return None
    return _months(year - 1, int(month) + 1, 12) if month != "12" else _months(year, 1, 12)


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


def _named(match: re.Match[str], country: str | None) -> str:
    """The fiscal year that ends in a month, by the country's way of naming it."""
    year, first = int(match[1]), _FISCAL_YEARS.get(country or "")
    by_its_end = first[1] < 0 if first else match[2] is None or int(match[2]) >= 6
    return f"FY{year if by_its_end or match[2] == '12' else year - 1:04d}"


def _with_century(match: re.Match[str], days: Interval | None) -> str | None:
    year = 2000 + int(match["yy"])
    if days is None or (days[1] < _ONE_ERA and abs(year - days[1].year) > _NEAR):
        return None
    return f"{'FY' if match['fy'] == 'FY' else ''}{year}{match['rest'] or ''}"


def _nearest(match: re.Match[str], day: date, forward: bool) -> str | None:
    """The next (or last) date of the incomplete form, seen from `day`; None if there is no such date."""
    for iso in _dates(match, day, 1 if forward else -1):
        days = interval(iso)
        if days is not None and (days[1] >= day if forward else days[0] <= day):
            return iso
    return None


def _dates(match: re.Match[str], day: date, step: int) -> Iterator[str]:
    """Dates of the form, walking away from `day`; eight years are enough for any 29 February."""
    month, of_month, bare, part, weekday = match.groups()
    if weekday is not None:
        yield _plus(day, (int(weekday) - day.isoweekday()) * step % 7 * step) or ""
        return
    if bare is not None:
        for offset in range(12):
            yield f"{_month_of(day, step * offset)}-{bare}"
        return
    for offset in range(9):
        tail = f"-{of_month}" if of_month else ""
        yield f"{day.year + step * offset:04d}-{part or month}{tail}"


def _plus(day: date, days: int) -> str | None:
    try:
        return (day + timedelta(days)).isoformat()
    except OverflowError:
        return None


def _counted(match: re.Match[str], day: date, country: str | None) -> str | None:
    if match["fy"] is not None:
        return f"FY{_fiscal_year(day, country) + int(match['fy']):04d}"
    if match["week"] is not None:
        return _plus(day, 7 * int(match["week"]) + int(match["day"]) - day.isoweekday())
    if match["near"] is not None:
        return _nearest_month(int(match["month"]), day, match["near"])
    count, rest = int(match["n"]), f"-{match['rest']}" if match["rest"] else ""
    match match["unit"]:
        case "D":
            return _plus(day, count)
        case "M":
            return _month_of(day, count) + rest
        case _:
            return f"{day.year + count:04d}{rest}"


def _nearest_month(month: int, day: date, sign: str) -> str | None:
    """Said in May, "next April" is the next year's; said in March it may be this year's or not, so None."""
    after = month > day.month if sign == "<" else month < day.month
    if not after and month != day.month:
        return None
    return f"{day.year + (1 if sign == '>' else -1):04d}-{month:02}"


def _fiscal_year(day: date, country: str | None) -> int:
    first, shift = _FISCAL_YEARS.get(country or "", (1, 0))
    return (day.year if day.month >= first else day.year - 1) - shift


def _month_of(day: date, offset: int) -> str:
    years, month = divmod(day.month - 1 + offset, 12)
    return f"{day.year + years:04d}-{month + 1:02d}"


def _common(ends: list[str]) -> str | None:
    """What the dates counted from the first and the last possible day of publication have in common."""
    if len(ends) != 2:
        return None
    first, last = ends
    if first == last:
        return first
    for length in (7, 4):
        start = first[:length]
        if start == last[:length] and interval(start) is not None:
            return start
    return None
