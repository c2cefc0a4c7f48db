"""Milestones: the stages a text tells of its undertakings, each with the date that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luodi.language.dates import DateMention
from luodi.ledger.rows import Modality
from luodi.readers.cues import Cue
from luodi.readers.days import told_before, trip
from luodi.readers.milestone import Milestone as Milestone
from luodi.readers.milestone_cues import presupposed, stage_cues
from luodi.readers.milestone_dates import date_of
from luodi.readers.milestone_moved import moved
from luodi.readers.milestone_phase import phase
from luodi.readers.milestone_status import by_date, deed, is_day, may_come, now, over, replaced, span, verdict
from luodi.readers.page import Line, Page
from luodi.readers.sections import sections

_OLD = 10
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
    found[:] = [s for s in found if s.line is not line or (s.stage, s.raw) not in days]
    return stones


def _made(text: _Text, line: Line, cue: Cue, others: Sequence[Cue]) -> Milestone | None:
    page = text.page
    if cue.rule.id == "milestone.notice":
        return _notice(text, line, cue)
    said = verdict(page, line, cue)
    dates = [d for d in line.dates if _may_be(text, line, said, d)]
    date = date_of(page, line, cue, others, dates)
    if presupposed(page, line, cue) and (date is None or not _beside(date, cue)):
        return None
    if date is not None:
        status = _status(text, cue, line, said, date)
        return _stone(page, line, cue, date.raw, date.bound, status, (date.start, date.end))
    return _dated_elsewhere(text, line, cue, said)


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


def _beside(date: DateMention, cue: Cue) -> bool:
    return min(abs(date.start - cue.end), abs(cue.start - date.end)) <= 6


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
    if cue.rule.emits == "announced" or line.form == "title" or said == "planned":
        return None
    raw, bound = _earlier(text, line, cue)
    if line.key is not None or (raw is None and (said is None or cue.rule.emits not in _TOLD)):
        return None
    return _stone(text.page, line, cue, raw, bound, "actual", (cue.start, cue.end))


def _earlier(text: _Text, line: Line, cue: Cue) -> tuple[str | None, str]:
    opening = next((d for d in line.dates if d.end <= cue.start and is_day(d, text.today)), None)
    before = opening or told_before(text.page, line)
    if before is not None and over(before, text.today):
        return before.raw, before.bound
    whole = trip(text.page) if cue.rule.emits == "agreed" else None
    if whole is None:
        return None, "exact"
    return whole.raw[:4] if whole.raw.startswith("--") else whole.raw[:7], "exact"


def _notice(text: _Text, line: Line, cue: Cue) -> Milestone | None:
    """A company's own notice is dated by the text."""
    if text.today is None:
        return None
    return _stone(text.page, line, cue, text.today, "exact", "actual", (cue.start, cue.end))


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
