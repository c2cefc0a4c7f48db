"""The days a text lives in: its trip, the day a heading tells, and the day told before a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from luodi.language.dates import DateMention
from luodi.readers.page import Line, Page

# "last June", 今年6月: a month of a year told from today.
_OF_YEAR = re.compile(r"P-?\d+Y-\d")
_HEADING, _LATELY, _PARAGRAPH = 48, 4, 20


def trip(page: Page) -> DateMention | None:
    """The days of the trip a report is about: the first range of days in the text."""
    return next((d for line in page.lines for d in line.dates if d.of_days), None)


def told_before(page: Page, line: Line) -> DateMention | None:
    """The last date of the sentences before this one in its paragraph."""
    before = [d for other in page.earlier(line)[-_PARAGRAPH:] for d in other.dates]
    days = [d for d in before if _is_day(d)]
    return (days or before)[-1] if before else None


def day_of(page: Page, line: Line, place: int, within: DateMention | None = None) -> DateMention | None:
    """The day of what happens at a place: the last date before it in its sentence or the first after it, else the
    last of its paragraph, else the day of a heading above, else the days of the trip it is `within`."""
    days = [d for d in line.dates if (_is_day(d) if within else _is_told(d))]
    near = [d for d in days if d.end <= place + 30]
    if days:
        return _in_month(near[-1] if near else days[0], within)
    before = told_before(page, line)
    found = before if before is not None and (_is_day(before) or (not within and "-" in before.raw)) else None
    found = found or _heading(page, line)
    return _in_month(found, within) if found else within or _lately(page, line)


def _lately(page: Page, line: Line) -> DateMention | None:
    """The last day without a year of the few lines before: a year stands in the date line of the report."""
    near = reversed(page.lines[max(0, line.number - _LATELY) : line.number])
    return next(
        (d for o in near if o.form != "title" for d in reversed(o.dates) if d.raw[:2] == "--" and _is_day(d)),
        None,
    )


def _is_day(date: DateMention) -> bool:
    """A day, not a year or month: those tell of other times than the stops of a trip."""
    return date.raw.count("-") > 1 and not date.raw.startswith("P")


def _is_told(date: DateMention) -> bool:
    return not date.raw.startswith("P") or date.raw.endswith("D") or bool(_OF_YEAR.match(date.raw))


def _in_month(date: DateMention, trip: DateMention | None) -> DateMention:
    """A bare day ("11日") of a trip is in the month of its first days, or of its last."""
    if trip is None or not date.raw.startswith("---") or trip.raw.startswith("---"):
        return date
    first, last = trip.raw.rpartition("-"), trip.raw_to.rpartition("-")
    month = first[0] if date.raw[3:] >= first[2] else last[0]
    return replace(date, raw=f"{month}-{date.raw[3:]}", raw_to=f"{month}-{date.raw_to[-2:]}")


def _heading(page: Page, line: Line) -> DateMention | None:
    """The day of the heading, table row or list head the line stands under ("MONDAY, APRIL 14", "16日（月）｜…")."""
    for other in reversed(page.lines[max(0, line.number - 6) : line.number]):
        if other.sentence.block != line.sentence.block:
            return None
        if other.dates and other.dates[0].raw.startswith("-") and _heads(page, other):
            return other.dates[0]
    return None


def _heads(page: Page, line: Line) -> bool:
    """A day heads what follows if its line opens with it, or is little more than a date."""
    if page.earlier(line):
        return False
    return line.end - line.start < _HEADING or line.dates[0].start - line.start < 4
