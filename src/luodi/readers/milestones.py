"""Milestones: the stages a text tells of its undertakings, each with the date that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from luodi.language.dates import DateMention
from luodi.ledger.rows import Modality
from luodi.readers.cues import Cue
from luodi.readers.days import of_trip
from luodi.readers.elsewhere import is_elsewhere, is_of_many
from luodi.readers.milestone import DatedPage
from luodi.readers.milestone import Milestone as Milestone
from luodi.readers.milestone_columns import columned
from luodi.readers.milestone_cues import builds, presupposed, stage_cues
from luodi.readers.milestone_dates import date_of
from luodi.readers.milestone_days import ONE_DAY, nearer, now, span
from luodi.readers.milestone_missed import missed
from luodi.readers.milestone_moved import elided, moved, put_instead
from luodi.readers.milestone_news import earlier, speaks_for_itself
from luodi.readers.milestone_phase import phase
from luodi.readers.milestone_shared import shared
from luodi.readers.milestone_status import may_be, said_of, status
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page
from luodi.readers.sections import sections

_COUNTED, _THING = mark("counted"), mark("time_of_a_thing")
# "The plan is frozen" tells a deed.
_ENDS = ("suspended", "cancelled")
_RUNS = ("production_start", "full_capacity", "construction_end")
# "Construction had not begun", "has not yet opened": no deed, and no plan.
_NOT = re.compile(
    r"\b(?:ha(?:s|d|ve)|did|was|were) (?:still )?(?:not|never)\b(?: yet| been| even| actually){0,2}(?: [a-z]+){0,2}$|\b(?:not|never) (?:yet )?(?:been )?(?:begun|started|opened|broken|begin|start|open|built|completed|finished|signed)\b"
)
_NOT_BACK = 24
_OWN, _MONTH, _BEHIND = 30, 31, 8
_NOUN = 4
_COUNT_BESIDE = 8
_HEAD = 6
_PART = re.compile(r"[QH]\d$")
_YEAR = re.compile(r"\d{4}|P-?\dY")
# "The first projects of 2022 were signed".
_THINGS_OF = re.compile(
    r"\b(?:projects?|batch(?:es)?|lists?|edition|round|activity) (?:of|for) (?:the )?(?:year )?$"
)
_BEFORE = 40
_DATE_LINE = re.compile(r"(?: ?\([^()]{2,30}\))? ?(?:[-–—]{1,2}|/PR\w+/ -*) ?[A-Z]")
_OLD = {"actual": 10, "planned": 15, "superseded": 15, "considered": 15}
# What may stand without a date; permits and full production without one tell the kind of a thing.
_TOLD = (
    "construction_start", "construction_end", "production_start", "agreed", "suspended", "cancelled", "land_acquired",
)  # fmt: skip


def milestones(page: Page) -> list[Milestone]:
    """Every milestone, in order; an undated one only if it has happened and no dated one says the same."""
    marked = {line.number: n for n, part in enumerate(sections(page)) if part.mark for line in part.lines}
    text = DatedPage(page, now(page), marked)
    found: list[Milestone] = []
    for line in page.lines:
        cues = stage_cues(page, line)
        found += _of_line(text, line, cues)
        found += _moved(text, line, cues, found)
    found += columned(text)
    return _without_repeats(text, found)


def _of_line(text: DatedPage, line: Line, cues: Sequence[Cue]) -> Iterator[Milestone]:
    found: list[Milestone] = []
    for cue in cues:
        stone = _made(text, line, cue, cues)
        if (
            stone is not None
            and not _boilerplate(text, stone)
            and not _statistic(text, stone, cue)
            and not _of_others(text.page, stone)
        ):
            found.append(_with_year(text, stone))
    told_here = {s.stage for s in found if _dated_here(s)}
    yield from (s for s in found if _dated_here(s) or s.raw is None or s.stage not in told_here)


def _dated_here(stone: Milestone) -> bool:
    """Its day stands in its own sentence, not in one before."""
    return any(d.raw == stone.raw or stone.start <= d.start < stone.end for d in stone.line.dates)


def _moved(text: DatedPage, line: Line, cues: Sequence[Cue], found: list[Milestone]) -> list[Milestone]:
    """The days replaced; they take the place of what the line seemed to plan for the same days."""
    stones = [*moved(text.page, line, cues, found), *missed(text.page, line)]
    days = {(s.stage, s.raw) for s in stones} | {("announced", s.raw) for s in stones}
    stages = {s.stage for s in stones if s.line is line}
    found[:] = [
        s
        for s in found
        if s.line is not line or ((s.stage, s.raw) not in days and (s.raw or s.stage not in stages))
    ]
    stones = [_with_year(text, s) for s in stones]
    return [
        *stones,
        *put_instead(text.page, line, [*found, *stones]),
        *elided(text, line, found),
        *shared(text, line, [*found, *stones]),
    ]


def _made(text: DatedPage, line: Line, cue: Cue, others: Sequence[Cue]) -> Milestone | None:
    page = text.page
    if cue.rule.id == "milestone.notice":
        return _notice(text, line, cue)
    if page.language == "en" and _NOT.search(page.folded, max(line.start, cue.start - _NOT_BACK), cue.end):
        return None
    said = said_of(text, line, cue, others)
    dates = [
        d
        for d in line.dates
        if may_be(text, line, said, d) and not _of_a_thing(page, d) and not _of_the_report(page, line, d)
    ]
    date = date_of(page, line, cue, others, dates)
    if presupposed(page, line, cue) and (
        date is None or _permit_to_come(page, cue) or not _beside(page, date, cue)
    ):
        return None
    if date is not None:
        told = status(text, cue, line, said, date)
        return _stone(page, line, cue, date.raw, date.bound, told, (date.start, date.end))
    return _dated_elsewhere(text, line, cue, said)


def _of_a_thing(page: Page, date: DateMention) -> bool:
    """The time tells which thing is meant, not when: "last year's material", 今年第二批项目."""
    if (
        page.language == "en"
        and _YEAR.fullmatch(date.raw)
        and _THINGS_OF.search(page.folded, max(0, date.start - _BEFORE), date.start)
    ):
        return True
    after = page.folded[date.end : date.end + _BEHIND]
    of_today = date.raw == "P0Y" or page.language == "en" or _PART.search(date.raw) is not None
    return (
        of_today
        and ONE_DAY.search(date.raw) is None
        and date.raw != "P0D"
        and _THING.match(after) is not None
    )


def _of_the_report(page: Page, line: Line, date: DateMention) -> bool:
    """The day in the date line of a report: "LAGOS, May 14 (Wire) - A mill was opened"."""
    return (
        page.language == "en"
        and date.start - line.start < _OWN
        and "," in page.folded[line.start : date.start]
        and _DATE_LINE.match(page.folded, date.end) is not None
    )


def _permit_to_come(page: Page, cue: Cue) -> bool:
    """2027年获批后投产 tells no permit; "after councillors approved it on Wednesday" does."""
    return cue.rule.emits == "approved" and page.language != "en"


def _beside(page: Page, date: DateMention, cue: Cue) -> bool:
    """The date is the condition's own: "once complete in 2026", 2025年投产后."""
    if page.language == "en" and date.start >= cue.end:
        between = page.folded[cue.end : date.start]
        return len(between) <= _OWN and "," not in between
    # "2026年12月投产，建成后年产80万台": the day is that of what stands before the comma.
    parted = page.language == "zh" and re.search("[,，;；]", page.folded[date.end : cue.start]) is not None
    return (abs(cue.start - date.end) <= 6 and not parted) or cue.start <= date.start < cue.end


def _stone(
    page: Page, line: Line, cue: Cue, raw: str | None, bound: str, told: Modality, also: tuple[int, int]
) -> Milestone:
    start, end = min(cue.start, also[0]), max(cue.end, also[1])
    raw = of_trip(page, raw) if raw else None
    return Milestone(cue.rule.id, cue.rule.emits, raw, bound, told, start, end, line, phase(page, line, cue))


def _dated_elsewhere(text: DatedPage, line: Line, cue: Cue, said: Modality | None) -> Milestone | None:
    """Done, and told in the body: on the day the sentence opens with, or told before in its paragraph.

    A signing is done also where no word says so, and else has the month of its trip.
    """
    given_up = text.page.language == "ja" and cue.rule.emits == "cancelled"
    if line.form == "title" or (said == "planned" and not given_up) or line.key is not None:
        return None
    if said is None and text.page.language != "zh":
        if cue.rule.emits not in _ENDS:
            return None
        said = "actual"
    found = earlier(text, line, cue)
    if found is None and (said is None or cue.rule.emits not in _TOLD):
        return None
    raw, bound = found or (None, "exact")
    return _stone(text.page, line, cue, raw, bound, "actual", (cue.start, cue.end))


def _notice(text: DatedPage, line: Line, cue: Cue) -> Milestone | None:
    """A company's own notice is dated by the text, and so is what anybody announces "today"."""
    today = "today" in text.page.folded[cue.start : cue.end].lower() and builds(text.page, line, cue)
    if text.today is None or not (today or speaks_for_itself(text.page, line, cue)):
        return None
    if "wish" in text.page.folded[cue.start : cue.end].lower() and not _is_dated(text):
        return None
    return _stone(text.page, line, cue, text.today, "exact", "actual", (cue.start, cue.end))


def _is_dated(text: DatedPage) -> bool:
    """A notice that prints its own day among its first lines."""
    return any(day.raw == text.today for line in text.page.lines[:_HEAD] for day in line.dates)


def _with_year(text: DatedPage, stone: Milestone) -> Milestone:
    """A replaced month or day without its year is that one which lies nearer: it may be over by now."""
    return (
        replace(stone, raw=nearer(stone.raw, text.today))
        if stone.modality == "superseded" and stone.raw
        else stone
    )


def _statistic(text: DatedPage, stone: Milestone, cue: Cue) -> bool:
    """ "46 projects were started in 2022": a count of a year or a quarter is no batch of one day."""
    days = span(stone.raw, text.today, False) if stone.raw else None
    if days is not None and (days[1] - days[0]).days < _MONTH:
        return False
    counted = _COUNTED.finditer(text.page.folded, max(stone.line.start, cue.start - _OWN), cue.start)
    return any(match.end() == cue.start for match in counted)


def _of_others(page: Page, stone: Milestone) -> bool:
    """It is told of a zone or a market, or of another site of the firm that runs already."""
    if page.language != "en" or stone.line.form == "title":
        return False
    runs = stone.modality == "actual" and stone.stage in _RUNS
    return is_of_many(page, stone.line, stone.end) or (
        runs and is_elsewhere(page, stone.line, stone.start, stone.end)
    )


def _boilerplate(text: DatedPage, stone: Milestone) -> bool:
    """What happened so many years before the text is the history of the firm; sooner so in 2017年投产的一厂."""
    days = span(stone.raw, text.today, False) if stone.raw and text.today else None
    if days is None or text.today is None:
        return False
    tells_which = text.page.language == "zh" and text.page.folded.startswith("的", stone.end)
    return int(text.today[:4]) - days[1].year > (_NOUN if tells_which else _OLD[stone.modality])


def _without_repeats(text: DatedPage, found: list[Milestone]) -> list[Milestone]:
    """One of each stage, status and day in a section, that of a batch before others; an undated one only where no
    dated one stands. A title only repeats what the body tells.
    """
    first: dict[tuple[object, ...], Milestone] = {}
    for stone in found:
        key = (*_group(text, stone), _day(text, stone))
        known = first.get(key)
        if (
            known is None
            or known.line.form == "title"
            or (_of_many(text, stone) and not _of_many(text, known))
        ):
            first[key] = stone
    dated = {_group(text, s) for s in first.values() if s.raw}
    body = {s.stage for s in first.values() if s.line.form != "title"}
    return [
        s
        for s in first.values()
        if (s.raw or _group(text, s) not in dated) and (s.line.form != "title" or s.stage not in body)
    ]


def _of_many(text: DatedPage, stone: Milestone) -> bool:
    """Its sentence counts the projects of a batch: it says best whose the stage is."""
    counted = _COUNTED.finditer(text.page.folded, stone.line.start, stone.end)
    return any(stone.end - match.end() < _COUNT_BESIDE for match in counted)


def _group(text: DatedPage, stone: Milestone) -> tuple[object, ...]:
    return text.section.get(stone.line.number), stone.stage, stone.modality


def _day(text: DatedPage, stone: Milestone) -> object:
    return span(stone.raw, text.today, stone.modality == "planned") or stone.raw if stone.raw else None
