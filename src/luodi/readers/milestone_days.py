"""The day a text was written, and where its dates lie as seen from there."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from luodi.language.dates import DateMention
from luodi.language.periods import Interval, interval, resolve
from luodi.ledger.rows import Modality
from luodi.readers.page import Page

_HEAD_LINES, _TAIL_LINES = 6, 3
_DATELINE = 30
RECENT = timedelta(days=75)
ONE_DAY = re.compile(r"-\d\d-\d\d$|^---\d\d$|M-\d\d$")
_DAY = re.compile(r"--\d\d-\d\d|---\d\d|P-\d+[DW].*|-W-\d|P0D|P0M-\d\d")
_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_AGO = re.compile(r"P-|P<|P0D")


def now(page: Page) -> str | None:
    """The day of the text: that of its receipt, else as its date line gives it.

    A date line is the full day of its head or foot with least beside it.
    """
    if page.published is not None:
        return page.published
    lines = page.lines[:_HEAD_LINES] + page.lines[_HEAD_LINES:][-_TAIL_LINES:]
    short = 160 if page.language == "en" else 60
    days = [
        (line.end - line.start - (d.end - d.start), d.start, d.raw)
        for line in lines
        for d in line.dates
        if (line.end - line.start < short or d.start - line.start < _DATELINE) and _FULL.fullmatch(d.raw)
    ]
    return min(days)[2] if days else None


@lru_cache(maxsize=4096)
def span(raw: str, today: str | None, ahead: bool, country: str | None = None) -> Interval | None:
    """The days a raw date covers, seen from the day of the text; None where they are unknown."""
    return interval(resolve(raw, today, ahead, country), country) if today or raw[:4].isdigit() else None


def over(found: DateMention, today: str | None) -> bool:
    """A date that lies behind the text: of the days just before it, told by its words, or by its year."""
    if _AGO.match(found.raw):
        return True
    days = span(found.raw, today, False)
    if days is None or today is None:
        return _DAY.fullmatch(found.raw) is not None
    first = date.fromisoformat(today)
    if days[0] == first:
        return True
    bare = not found.raw[:4].isdigit() and not found.raw.startswith("P")
    if bare:
        return len(found.raw) > 4 and days[1] <= first and first - days[1] < RECENT
    return days[1] < first


def is_day(found: DateMention, today: str | None) -> bool:
    """One day, on or before that of the text: the day of the news it tells."""
    days = span(found.raw, today, False)
    one = days is not None and days[0] == days[1] if today else bool(_DAY.fullmatch(found.raw))
    return one and (found.raw == "P0D" or over(found, today))


def leans(found: DateMention, page: Page, today: str | None, *, key: bool = False) -> Modality:
    """`by_date`; a month or day without its year is that one which lies nearer."""
    bare = not found.raw[:4].isdigit() and not found.raw.startswith("P")
    back, ahead = span(found.raw, today, False), span(found.raw, today, True)
    if not bare or today is None or back is None or ahead is None or back == ahead:
        return by_date(found.raw, page, today, key=key)
    day = date.fromisoformat(today)
    return "planned" if ahead[0] - day < day - back[1] else "actual"


def nearer(raw: str, today: str | None) -> str:
    """A month or day without its year ("--09") with the year of the one that lies nearer to the text."""
    back, ahead = span(raw, today, False), span(raw, today, True)
    if today is None or not raw.startswith("--") or raw.startswith("---") or back is None or ahead is None:
        return raw
    day = date.fromisoformat(today)
    chosen = ahead if ahead[0] - day < day - back[1] else back
    return f"P{chosen[0].year - day.year}Y{raw[1:]}"


def by_date(raw: str, page: Page, today: str | None, *, key: bool = False) -> Modality:
    """What is left open by the words: later than the text is planned, earlier is done.

    A table of days (`key`) lists as planned also what falls in a period not over yet.
    """
    if today is None or _AGO.match(raw):
        return "actual"
    days = span(raw, today, False, "JP" if page.language == "ja" else None)
    if days is None:
        return "actual"
    return "planned" if days[key] > date.fromisoformat(today) else "actual"
