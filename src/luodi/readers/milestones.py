"""Milestones: the stages a text tells of its undertakings, each with the date that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luodi.language.dates import DateMention
from luodi.ledger.rows import Modality
from luodi.readers.cues import Cue
from luodi.readers.days import trip
from luodi.readers.milestone import Milestone as Milestone
from luodi.readers.milestone_cues import presupposed, stage_cues
from luodi.readers.milestone_dates import date_of
from luodi.readers.milestone_moved import moved, put_instead
from luodi.readers.milestone_phase import phase
from luodi.readers.milestone_status import (
    ONE_DAY,
    by_date,
    deed,
    is_day,
    may_come,
    now,
    over,
    replaced,
    span,
    verdict,
)
from luodi.readers.page import Line, Page
from luodi.readers.sections import sections

_OLD, _OWN, _LEAD, _RIGHT_BESIDE = 10, 30, 6, 14
# What may stand without a date; permits and full production without one tell the kind of a thing.
_TOLD = ("construction_start", "construction_end", "production_start", "agreed", "suspended", "cancelled")


@dataclass
class _Text:
    """A page with the day it was written and, by line, the section it stands in."""

    page: Page
    today: str | None
    section: dict[int, int]


def milestones(page: Page) -> list[Milestone]:
    """Every milestone, in order; an undated one only if it has happened and no dated one says the same."""
    marked = {line.number: n for n, part in enumerate(sections(page)) if part.mark for line in part.lines}
    text = _Text(page, now(page), marked)
    found: list[Milestone] = []
    for line in page.lines:
        cues = stage_cues(page, line)
        found += _of_line(text, line, cues)
        found += _moved(text, line, cues, found)
    return _without_repeats(text, found)


def _of_line(text: _Text, line: Line, cues: Sequence[Cue]) -> Iterator[Milestone]:
    for cue in cues:
        stone = _made(text, line, cue, cues)
        if stone is not None and not _boilerplate(text, stone):
            yield stone


def _moved(text: _Text, line: Line, cues: Sequence[Cue], found: list[Milestone]) -> list[Milestone]:
    """The days replaced; they take the place of what the line seemed to plan for the same days."""
    stones = list(moved(text.page, line, cues, found))
    days = {(s.stage, s.raw) for s in stones}
    stages = {s.stage for s in stones if s.line is line}
    found[:] = [
        s
        for s in found
        if s.line is not line or ((s.stage, s.raw) not in days and (s.raw or s.stage not in stages))
    ]
    return [*stones, *put_instead(text.page, line, [*found, *stones])]


def _made(text: _Text, line: Line, cue: Cue, others: Sequence[Cue]) -> Milestone | None:
    page = text.page
    if cue.rule.id == "milestone.notice":
        return _notice(text, line, cue)
    said = verdict(page, line, cue)
    if said == "planned" and _has_come(text, line, cue, others):
        said = "actual"
    dates = [d for d in line.dates if _may_be(text, line, said, d)]
    date = date_of(page, line, cue, others, dates)
    if presupposed(page, line, cue) and (date is None or not _beside(page, date, cue)):
        return None
    if date is not None:
        status = _status(text, cue, line, said, date)
        return _stone(page, line, cue, date.raw, date.bound, status, (date.start, date.end))
    return _dated_elsewhere(text, line, cue, said)


def _has_come(text: _Text, line: Line, cue: Cue, others: Sequence[Cue]) -> bool:
    """Chinese and Japanese verbs show no tense: a day just before the text right beside one tells it as done."""
    if text.page.language == "en" or text.today is None:
        return False
    date = date_of(text.page, line, cue, others, line.dates, near=_RIGHT_BESIDE)
    return date is not None and not may_come(text.page, line, date, text.today)


def _may_be(text: _Text, line: Line, said: Modality | None, date: DateMention) -> bool:
    """A plan has a day to come, a deed one that has come."""
    if said == "planned":
        return may_come(text.page, line, date, text.today)
    return said is None or by_date(date.raw, text.today) == "actual"


def _status(text: _Text, cue: Cue, line: Line, said: Modality | None, date: DateMention) -> Modality:
    done = said == "actual" and (deed(text.page.folded[cue.start : cue.end]) or text.page.language != "en")
    if not done and replaced(text.page, line, date.start, date.end):
        return "superseded"
    later = by_date(date.raw, text.today)
    return "planned" if said == "actual" and later == "planned" else said or later


def _beside(page: Page, date: DateMention, cue: Cue) -> bool:
    """The date is the condition's own: "once complete in 2026", 2025年投产后."""
    if page.language == "en" and date.start >= cue.end:
        between = page.folded[cue.end : date.start]
        return len(between) <= _OWN and "," not in between
    return abs(cue.start - date.end) <= 6 or cue.start <= date.start < cue.end


def _stone(
    page: Page, line: Line, cue: Cue, raw: str | None, bound: str, status: Modality, also: tuple[int, int]
) -> Milestone:
    start, end = min(cue.start, also[0]), max(cue.end, also[1])
    return Milestone(
        cue.rule.id, cue.rule.emits, raw, bound, status, start, end, line, phase(page, line, cue)
    )


def _dated_elsewhere(text: _Text, line: Line, cue: Cue, said: Modality | None) -> Milestone | None:
    """Done, and told in the body: on the day the sentence opens with, or told before in its paragraph.

    A signing is done also where no word says so, and else has the month of its trip.
    """
    if line.form == "title" or said == "planned" or line.key is not None:
        return None
    found = _earlier(text, line, cue)
    if found is None and (said is None or cue.rule.emits not in _TOLD):
        return None
    raw, bound = found or (None, "exact")
    return _stone(text.page, line, cue, raw, bound, "actual", (cue.start, cue.end))


def _earlier(text: _Text, line: Line, cue: Cue) -> tuple[str, str] | None:
    """The day of the news: it opens the sentence, or is told before in the paragraph; a signing has that of the trip."""
    opening = [d for d in line.dates if d.end <= cue.start and _tells_when(text, line, d)]
    if cue.rule.emits == "announced":
        return (opening[0].raw, opening[0].bound) if opening else None
    before = [
        d
        for other in reversed(text.page.earlier(line))
        for d in reversed(other.dates)
        if is_day(d, text.today)
    ]
    for day in (*opening, *before):
        return day.raw, day.bound
    return _signed_when(text) if cue.rule.emits == "agreed" else None


def _tells_when(text: _Text, line: Line, date: DateMention) -> bool:
    return is_day(date, text.today) or (date.start - line.start <= 4 and over(date, text.today))


def _signed_when(text: _Text) -> tuple[str, str] | None:
    """The month of the trip, else the day of the news as the first lines tell it."""
    whole = trip(text.page)
    if whole is not None and ONE_DAY.search(whole.raw):
        return whole.raw[:4] if whole.raw.startswith("--") else whole.raw[:7], "exact"
    lead = (d for line in text.page.lines[1:_LEAD] for d in line.dates if line.form == "prose")
    return next(((d.raw, d.bound) for d in lead if is_day(d, text.today) and d.raw != text.today), None)


def _notice(text: _Text, line: Line, cue: Cue) -> Milestone | None:
    """A company's own notice is dated by the text."""
    if text.today is None or not _speaks_for_itself(text.page, line, cue):
        return None
    return _stone(text.page, line, cue, text.today, "exact", "actual", (cue.start, cue.end))


def _speaks_for_itself(page: Page, line: Line, cue: Cue) -> bool:
    near = (*page.lines[:_LEAD], *page.paragraphs[line.paragraph], *page.lines[-2:])
    firm = cue.rule.before
    return firm is None or any(firm.search(page.folded, other.start, other.end) for other in near)


def _boilerplate(text: _Text, stone: Milestone) -> bool:
    """What happened more than ten years before the text is the history of the firm."""
    days = span(stone.raw, text.today, False) if stone.raw and text.today else None
    return days is not None and text.today is not None and int(text.today[:4]) - days[1].year > _OLD


def _without_repeats(text: _Text, found: list[Milestone]) -> list[Milestone]:
    """One of each stage, status and day in a section; an undated one only where no dated one stands."""
    first: dict[tuple[object, ...], Milestone] = {}
    for stone in found:
        first.setdefault((*_group(text, stone), _day(text, stone)), stone)
    dated = {_group(text, s) for s in first.values() if s.raw}
    return [s for s in first.values() if s.raw or _group(text, s) not in dated]


def _group(text: _Text, stone: Milestone) -> tuple[object, ...]:
    return text.section.get(stone.line.number), stone.stage, stone.modality


def _day(text: _Text, stone: Milestone) -> object:
    return span(stone.raw, text.today, stone.modality == "planned") or stone.raw if stone.raw else None
