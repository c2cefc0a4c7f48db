"""The days a text lives in: its trip, the day a heading tells, and the day told before a sentence."""

from __future__ import annotations

from luodi.language.dates import DateMention
from luodi.readers.page import Line, Page

_HEADING = 48


def trip(page: Page) -> DateMention | None:
    """The days of the trip a report is about: the first range of days in the text."""
    return next((d for line in page.lines for d in line.dates if d.raw != d.raw_to), None)


def told_before(page: Page, line: Line) -> DateMention | None:
    """The last date of the sentences before this one in its paragraph."""
    return next((other.dates[-1] for other in reversed(page.earlier(line)) if other.dates), None)


def day_of(page: Page, line: Line, place: int, within: DateMention | None = None) -> DateMention | None:
    """The day of what happens at a place: the last date before it in its sentence or the first after it, else the
    last of its paragraph, else the day of a heading above, else the days of the trip it is `within`."""
    days = [d for d in line.dates if d.raw[:1] != "P" or d.raw.endswith("D")]
    near = [d for d in days if d.end <= place + 30]
    if days:
        return near[-1] if near else days[0]
    return told_before(page, line) or _heading(page, line) or within


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
