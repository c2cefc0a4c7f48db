"""The status of a stage: what its words say, held against its day and the day of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from luodi.language.dates import DateMention
from luodi.ledger.rows import Modality
from luodi.readers.cues import Cue
from luodi.readers.milestone import DatedPage
from luodi.readers.milestone_dates import AHEAD, date_of
from luodi.readers.milestone_days import RECENT, by_date, leans, over, span
from luodi.readers.milestone_tense import chained, deed, is_key, verdict
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_REPLACED, _POSTPONED = mark("day_replaced"), mark("postponed")
_TO = re.compile(r"(?: (?!in |by )[\w'-]+){0,6} (?:to|until|till) ")
# "The initial plan of 2022": that day is the plan's own.
_OF_THE_PLAN = re.compile(r"(?: (?:plan|schedule|target|timetable|design))? of ", re.I)
# "At first, operation was scheduled for May": it stands before the comma of its clause.
_OPENS_WITH = re.compile(
    r"\b(?:at first|initially|originally|previously|formerly|at (?:the )?(?:beginning|start|outset|time)|in the beginning"
    r"|(?:by|under|according to|following) the (?:initial|original|first|old|former) (?:plan|schedule)), ?$",
    re.I,
)
_OPENING = 48
_BY_PLAN = mark("by_the_plan")
# What is signed or decided has been, where no word says otherwise.
_PAPERS = ("announced", "agreed", "approved")
# How far behind a day the words before it may look, and how far behind a stage a word of postponement still moves it.
_AHEAD_OF = 100
_PUT_OFF, _PUT_OFF_HAN = 100, 40
_LEAD, _RIGHT_BESIDE, _ENDING = 6, 14, 8


def said_of(text: DatedPage, line: Line, cue: Cue, others: Sequence[Cue]) -> Modality | None:
    """What the words say; Chinese and Japanese verbs show no tense, so a day just past beside one counts more."""
    said = verdict(text.page, line, cue)
    decided = text.page.language == "ja" and cue.rule.emits in _PAPERS
    if not decided and _put_off(text.page, line, cue, others):
        return "planned"
    if said == "actual" and cue.rule.emits not in _PAPERS and _is_to_come(text, line, cue, others):
        return "planned"
    return "actual" if said == "planned" and _has_come(text, line, cue, others) else said


def _is_to_come(text: DatedPage, line: Line, cue: Cue, others: Sequence[Cue]) -> bool:
    """What is told as past is something else: 26年10月の稼働としていた, 已签约，明年3月投产."""
    date = date_of(text.page, line, cue, others, line.dates, near=_RIGHT_BESIDE)
    if date is None:
        return False
    ahead = by_date(date.raw, text.page, text.today) == "planned" and not over(date, text.today)
    if text.page.language == "en":
        return ahead and date.start >= cue.end
    return ahead or replaced(text.page, line, date.start, date.end)


def _put_off(page: Page, line: Line, cue: Cue, others: Sequence[Cue]) -> bool:
    """Its day has been moved to another one: "the start has slipped to 2025"."""
    left, right = page.clause(line, cue.start, cue.end)
    reach = _PUT_OFF if page.language == "en" else _PUT_OFF_HAN
    moves = _POSTPONED.finditer(page.folded, max(left, cue.start - 30), min(right, cue.end + reach))
    return any(page.language != "en" or _moves_to(page, cue, others, m) for m in moves)


def _moves_to(page: Page, cue: Cue, others: Sequence[Cue], word: re.Match[str]) -> bool:
    between = any(cue.end <= o.start < word.start() and o.rule.emits != cue.rule.emits for o in others)
    return not between and _TO.match(page.folded, word.end()) is not None


def _has_come(text: DatedPage, line: Line, cue: Cue, others: Sequence[Cue]) -> bool:
    """Chinese and Japanese verbs show no tense: a day just before the text right beside one tells it as done."""
    if text.page.language == "en" or text.today is None:
        return False
    date = date_of(text.page, line, cue, others, line.dates, near=_RIGHT_BESIDE)
    if date is None:
        return False
    if _BY_PLAN.search(text.page.folded, line.start, min(cue.start, date.start)):
        return False
    if chained(text.page, line, cue) and leans(date, text.page, text.today) == "actual":
        return True
    return not may_come(text.page, line, date, text.today) or _told_as_past(text, line, cue, date)


def _told_as_past(text: DatedPage, line: Line, cue: Cue, date: DateMention) -> bool:
    """A day that has passed, and no word of a plan in the clause that gives it: "计划投资1亿元，2021年5月开工"."""
    page, first, last = text.page, min(cue.start, date.start), max(cue.end, date.end)
    if not over(date, text.today) or replaced(page, line, date.start, date.end):
        return False
    left, right = page.clause(line, first, last)
    end = right if page.language == "ja" else min(right, last + _ENDING)
    return AHEAD.search(page.folded, left, end) is None


def may_be(text: DatedPage, line: Line, said: Modality | None, date: DateMention) -> bool:
    """A plan has a day to come, a deed one that has come."""
    if said == "planned":
        return may_come(text.page, line, date, text.today)
    if said is None:
        return date.raw != text.today or line.number > _LEAD
    return by_date(date.raw, text.page, text.today) == "actual"


def status(text: DatedPage, cue: Cue, line: Line, said: Modality | None, date: DateMention) -> Modality:
    done = said == "actual" and (deed(text.page.folded[cue.start : cue.end]) or text.page.language != "en")
    if not done and replaced(text.page, line, date.start, date.end):
        return "superseded"
    key = is_key(text.page, line, cue)
    if said is None and cue.rule.emits not in _PAPERS:
        return leans(date, text.page, text.today, key=key)
    later = by_date(date.raw, text.page, text.today, key=key)
    return "planned" if said == "actual" and later == "planned" else said or later


def replaced(page: Page, line: Line, at: int, end: int) -> bool:
    """The words before a day, or those after the last day of a line, say that another has taken its place."""
    left, right = page.clause(line, at, end)
    if _OPENS_WITH.search(page.folded, max(line.start, left - _OPENING), left):
        return True
    for word in _REPLACED.finditer(page.folded, max(left, at - 90), min(line.end, at + _AHEAD_OF)):
        if word.end() > at:
            break
        if _OF_THE_PLAN.match(page.folded, word.end(), at) and page.folded.endswith(" of ", 0, at):
            continue
        between = [d for d in line.dates if word.end() <= d.start and d.end <= at]
        if all(_OF_THE_PLAN.match(page.folded, word.end(), d.start) for d in between):
            return True
    right = min(right, end + 30)
    after = bisect_left(line.dates, end, key=lambda d: d.start)
    reach = right if page.language == "ja" else line.end
    last = after == len(line.dates) or line.dates[after].start >= reach
    return last and bool(_REPLACED.search(page.folded, end, right))


def may_come(page: Page, line: Line, found: DateMention, today: str | None) -> bool:
    """A day that a plan may have: one to come, one that has been replaced, or one of a plan of years ago."""
    if not over(found, today) or replaced(page, line, found.start, found.end):
        return True
    days = span(found.raw, today, False) if found.raw[:4].isdigit() and today else None
    return days is not None and today is not None and days[1] < date.fromisoformat(today) - RECENT
