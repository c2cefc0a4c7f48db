"""The days a text lives in: its trip, and the day told before a sentence."""

from __future__ import annotations

from luodi.language.dates import DateMention
from luodi.readers.page import Line, Page


def trip(page: Page) -> DateMention | None:
    """The days of the trip a report is about: the first range of days in the text."""
    return next((d for line in page.lines for d in line.dates if d.of_days), None)


def told_before(page: Page, line: Line) -> DateMention | None:
    """The last date of the sentences before this one in its paragraph."""
    return next((other.dates[-1] for other in reversed(page.earlier(line)) if other.dates), None)
