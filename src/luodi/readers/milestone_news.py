"""The days of the news: what a sentence without a day of its own is dated by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from luodi.language.dates import DateMention
from luodi.readers.cues import Cue
from luodi.readers.days import trip
from luodi.readers.milestone import DatedPage
from luodi.readers.milestone_days import ONE_DAY, is_day, over
from luodi.readers.page import Line, Page

_LEAD, _OPENS, _HEADS, _SHORT = 6, 4, 3, 30


def earlier(text: DatedPage, line: Line, cue: Cue) -> tuple[str, str] | None:
    """The day of the news: it opens the sentence, or is told before in the paragraph; a signing has that of the trip."""
    opening = [d for d in line.dates if d.end <= cue.start and _tells_when(text, line, d)]
    if cue.rule.emits == "announced":
        return (opening[0].raw, opening[0].bound) if opening else None
    for day in chain(opening, _before(text, line)):
        return day.raw, day.bound
    return _signed_when(text) if cue.rule.emits == "agreed" else None


def _before(text: DatedPage, line: Line) -> Iterator[DateMention]:
    """The days told before in the paragraph, the nearest first, then that of its heading."""
    for other in reversed(text.page.earlier(line)):
        yield from (d for d in reversed(other.dates) if is_day(d, text.today))
    yield from _headed(text, line)


def _headed(text: DatedPage, line: Line) -> list[DateMention]:
    """The day that a short line before its paragraph opens with, as the days of a trip are told."""
    first = text.page.paragraphs[line.paragraph][0].number
    for other in reversed(text.page.lines[max(1, first - _HEADS) : first]):
        short = other.end - other.start < _SHORT
        days = [
            d
            for d in other.dates
            if short and d.raw != text.today and d.start - other.start <= _OPENS and is_day(d, text.today)
        ]
        if days:
            return days[:1] if days[0].raw == days[0].raw_to else []
    return []


def _tells_when(text: DatedPage, line: Line, date: DateMention) -> bool:
    """A day of the news, or what a sentence opens with: "In September, …, had announced"."""
    opens = date.start - line.start <= _OPENS
    return is_day(date, text.today) or (opens and (over(date, text.today) or date.raw.startswith("--")))


def _signed_when(text: DatedPage) -> tuple[str, str] | None:
    """The month of the trip, else the day of the news as the first lines tell it."""
    whole = trip(text.page)
    if whole is not None and ONE_DAY.search(whole.raw):
        return whole.raw[:4] if whole.raw.startswith("--") else whole.raw[:7], "exact"
    lead = (d for line in text.page.lines[1:_LEAD] for d in line.dates if line.form == "prose")
    return next(((d.raw, d.bound) for d in lead if is_day(d, text.today) and d.raw != text.today), None)


def speaks_for_itself(page: Page, line: Line, cue: Cue) -> bool:
    near = (*page.lines[:_LEAD], *page.paragraphs[line.paragraph], *page.lines[-2:])
    firm = cue.rule.before
    return firm is None or any(firm.search(page.folded, other.start, other.end) for other in near)
