"""The days a text lives in: its trip, the day a heading tells, and the day told before a sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from luodi.language.dates import DateMention
from luodi.readers.days_said import beside, is_day, ordinals
from luodi.readers.page import Line, Page

# "last June", 今年6月: a month of a year told from today.
_OF_YEAR = re.compile(r"P-?\d+Y-\d")
_HEADING, _LATELY, _PARAGRAPH, _TOP = 48, 4, 20, 8
# How far behind its place the day of a deed may begin that counts as told before it.
_NEAR = {"en": 30, "zh": 3, "ja": 3}
_OWN = 100
_DEED = re.compile(
    r"; |,? and (?:then |also |later |afterwards )?(?:[a-z]+ed|had|met|held|saw|went|took|spoke|on|the)\b|, (?:then|and|on|met|visited)\b"
)


def trip(page: Page) -> DateMention | None:
    """The days of the trip a report is about: the first range of days in the text."""
    return next((d for line in page.lines for d in line.dates if d.of_days), None)


def told_before(page: Page, line: Line) -> DateMention | None:
    """The last day of the sentences before this one in its paragraph."""
    before = [d for other in page.earlier(line)[-_PARAGRAPH:] for d in _days(page, other)]
    return next((d for d in reversed(before) if is_day(d)), None)


def _days(page: Page, line: Line) -> list[DateMention]:
    """The dates of a line, with the days only its words explain."""
    extra = ordinals(page.folded, line.start, line.end) if page.language == "en" else []
    return sorted([*line.dates, *extra], key=lambda d: d.start)


def day_of(page: Page, line: Line, place: int, within: DateMention | None = None) -> DateMention | None:
    """The day of what happens at a place: the last date before it in its sentence or the first after it, else the
    last of its paragraph, else the day of a heading above, else the days of the trip it is `within`."""
    told = [d for d in _days(page, line) if _is_told(d)]
    days = [d for d in told if is_day(d)] or ([] if within else told)
    if days:
        near = [d for d in days if d.end <= place] or [
            d for d in days if d.end <= place + _NEAR[page.language]
        ]
        return _in_month(_behind(page, place, days, near) or (near[-1] if near else days[0]), within)
    found = told_before(page, line) or _heading(page, line)
    other = beside(page.folded, line.start, place, found or _day_before(page, line))
    found = other or found
    return _in_month(found, within) if found else within or _lately(page, line)


def _behind(page: Page, place: int, days: list[DateMention], near: list[DateMention]) -> DateMention | None:
    """The day behind what happens, where the one before it is of another deed: "met Acme on Monday and Bolt on Tuesday"."""
    after = next((d for d in days if d.start >= place), None)
    if page.language != "en" or after is None or not near or after.start - place > _OWN:
        return None
    other = near[-1].end <= place and _DEED.search(page.folded, near[-1].end, place) is not None
    own = _DEED.search(page.folded, place, after.start) is None
    return after if other and own else None


def _day_before(page: Page, line: Line) -> DateMention | None:
    """The day told last in the lines before: "the next morning" counts from it."""
    near = reversed(page.lines[max(0, line.number - _PARAGRAPH) : line.number])
    return next((d for other in near for d in reversed(_days(page, other)) if is_day(d)), None)


def _lately(page: Page, line: Line) -> DateMention | None:
    """The last day without a year of the few lines before: a year stands in the date line of the report."""
    near = reversed(page.lines[max(0, line.number - _LATELY) : line.number])
    return next(
        (d for o in near if o.form != "title" for d in reversed(o.dates) if d.raw[:2] == "--" and is_day(d)),
        None,
    )


def first_day(page: Page) -> DateMention | None:
    """The first day the body tells without a year ("This morning", 昨日): what a report without others is about."""
    return next((d for o in page.lines[1:_TOP] for d in o.dates if is_day(d) and d.raw[0] in "-P"), None)


def _is_told(date: DateMention) -> bool:
    return not date.raw.startswith("P") or date.raw.endswith("D") or bool(_OF_YEAR.match(date.raw))


def _in_month(date: DateMention, trip: DateMention | None) -> DateMention:
    """A bare day ("11日") of a trip is in the month of its first days, or of its last."""
    if trip is None or not date.raw.startswith("---") or trip.raw.startswith("---"):
        return date
    first, last = trip.raw.rpartition("-"), trip.raw_to.rpartition("-")
    month = first[0] if date.raw[3:] >= first[2] else last[0]
    return replace(date, raw=f"{month}-{date.raw[3:]}", raw_to=f"{month}-{date.raw_to[-2:]}")


def of_trip(page: Page, raw: str) -> str:
    """A bare day in the days of the trip a report is about is one of its days: "on the 14th" of May 12 to 20."""
    days = trip(page) if raw.startswith("---") else None
    if days is None or days.raw.startswith(("---", "P", "-W")) or not days.raw[-2:].isdecimal():
        return raw
    first, last, day = days.raw[-2:], days.raw_to[-2:], raw[3:]
    within = first <= day <= last if first <= last else day >= first or day <= last
    month = (days.raw if day >= first else days.raw_to).rpartition("-")[0]
    return f"{month}-{day}" if within else raw


def _heading(page: Page, line: Line) -> DateMention | None:
    """The day of the heading, table row or list head the line stands under ("MONDAY, APRIL 14", "16日（月）｜…")."""
    for other in reversed(page.lines[max(0, line.number - 6) : line.number]):
        if other.sentence.block != line.sentence.block:
            return None
        days = _days(page, other)
        if days and days[0].raw.startswith("-") and _heads(page, other, days[0]):
            return days[0]
    return None


def _heads(page: Page, line: Line, day: DateMention) -> bool:
    """A day heads what follows if its line opens with it, or is little more than a date."""
    if page.earlier(line):
        return False
    return line.end - line.start < _HEADING or day.start - line.start < 4
