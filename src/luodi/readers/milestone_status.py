"""Whether a stage is planned or reached: by the words around it, else by its day against that of the text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from luodi.language.dates import DateMention
from luodi.language.periods import Interval, interval, resolve
from luodi.ledger.rows import Modality
from luodi.readers.cues import Cue
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_AHEAD, _DONE, _REPLACED = mark("ahead"), mark("done"), mark("day_replaced")
_PAST_CUE = re.compile(
    r"(?:began|begun|broke|laid|was|were|has|have|had|got|went|came|ran|left|drove|cut the|froze|withdrew|gave|took|won|bought|inked|tied)\b",
    re.I,
)
_PARTICIPLE = re.compile(r"[a-z]{2,}ed\b", re.I)
_PRESENT_CUE = re.compile(
    r"(?:begins?|starts?|opens?|enters?|commences?|comes?|goes|rolls?|becomes?)\b", re.I
)
_SUBORDINATE = re.compile(r"\b(?:after|when|because|since|although|though|as soon as|once)\b|;")
_SENTENCE_OF_CUE = 110
_AFTER_NOUN = 48
_CLAUSE_END = re.compile(r"[,;；，。]| and | but | while ")
# The predicate that ends a Japanese clause carries the tense of the verbs joined to it.
_DONE_JA = re.compile(
    r"(?:さ?れ|し|いたし|っ|い|ん|け|え|び|き|ち|り|め|ま|入|行|始め)?(?:た(?!い)|ました|ていた|ている)"
)
_CLOSES_JA = re.compile(r"(?:た|ました|ている|ていた)$")
_PRESENT_JA = re.compile(r"(?:[るうくすつむぶぐ]|ます)[。」]?$")
_HEAD_LINES, _TAIL_LINES = 6, 3
# Told without a word of time these have been done; a plan of one says so.
_DEEDS = ("agreed", "approved", "suspended", "cancelled")
_DATELINE = 30
_RECENT = timedelta(days=75)
_DAY = re.compile(r"--\d\d-\d\d|---\d\d|P-\d+[DW].*|-W-\d|P0D|P0M-\d\d")
ONE_DAY = re.compile(r"-\d\d-\d\d$|^---\d\d$|M-\d\d$")
_FULL = re.compile(r"\d{4}-\d\d-\d\d")
_AGO = re.compile(r"P-|P<|P0D")


def now(page: Page) -> str | None:
    """The day of the text as its date line gives it: the full day of its head or foot with least beside it."""
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
def span(raw: str, today: str | None, ahead: bool) -> Interval | None:
    """The days a raw date covers, seen from the day of the text; None where they are unknown."""
    return interval(resolve(raw, today, ahead)) if today or raw[:4].isdigit() else None


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
        return len(found.raw) > 4 and days[1] <= first and first - days[1] < _RECENT
    return days[1] < first


def is_day(found: DateMention, today: str | None) -> bool:
    """One day, on or before that of the text: the day of the news it tells."""
    days = span(found.raw, today, False)
    one = days is not None and days[0] == days[1] if today else bool(_DAY.fullmatch(found.raw))
    return one and (found.raw == "P0D" or over(found, today))


def verdict(page: Page, line: Line, cue: Cue) -> Modality | None:
    """What the words say of a cue; None where they leave it open ("2021年10月投产")."""
    if cue.rule.emits == "announced":
        return "actual"
    if _is_key(page, line, cue):
        return "planned" if _AHEAD.search(page.folded, cue.end, line.end) else None
    said = {"en": _english, "zh": _chinese, "ja": _japanese}[page.language](page, line, cue)
    return said or ("actual" if cue.rule.emits in _DEEDS else None)


def _is_key(page: Page, line: Line, cue: Cue) -> bool:
    """The key of a pair, or a row of a table of days: "着　工　2025年1月"."""
    if line.key is not None and cue.end <= line.body:
        return True
    value = next((d for d in line.dates if d.start >= cue.end), None)
    return value is not None and not page.folded[cue.end : value.start].strip(" 　:：|") and (
        page.language == "ja" or page.folded[cue.end : value.start].strip() != ""
    ) and cue.start - line.body < 12  # fmt: skip


def _english(page: Page, line: Line, cue: Cue) -> Modality | None:
    words = page.folded[cue.start : cue.end]
    before = _SUBORDINATE.split(page.folded[max(line.start, cue.start - _SENTENCE_OF_CUE) : cue.start])[-1]
    whole = before if cue.rule.emits in _DEEDS else before + words
    ahead, done = _last(_AHEAD, whole), _last(_DONE, whole)
    if _PAST_CUE.match(words) and not re.search(r"(?:will|to|should|would|could|may|shall) have $", before):
        return "actual"
    if ahead >= 0 and ahead >= done:
        return "planned"
    after = page.folded[cue.end : min(line.end, cue.end + _AFTER_NOUN)]
    clause = after[: m.start()] if (m := _CLAUSE_END.search(after)) else after
    if _AHEAD.search(clause) and not _PARTICIPLE.search(words):
        return "planned"
    if done > ahead or _PARTICIPLE.search(words) or _DONE.search(clause):
        return "actual"
    return "planned" if _PRESENT_CUE.search(words) and line.form != "title" else None


def _chinese(page: Page, line: Line, cue: Cue) -> Modality | None:
    before = page.folded[max(line.start, cue.start - 50) : cue.end]
    after = page.folded[cue.end : min(line.end, cue.end + 10)]
    clause = re.split(r"[,，。；;]", after, maxsplit=1)[0]
    ahead, done = _last(_AHEAD, before), _last(_DONE, before)
    if clause.startswith("了") or (re.match(r"(?:仪式|儀式|典礼|典禮)", clause) and ahead < 0):
        return "actual"
    if ahead < 0 and done < 0:
        return "planned" if _AHEAD.search(clause) else None
    return "planned" if ahead > done else "actual"


def _japanese(page: Page, line: Line, cue: Cue) -> Modality | None:
    rest = page.folded[cue.end : min(line.end, cue.end + 90)]
    own = re.split(r"[、。]", rest, maxsplit=1)[0]
    if _DONE_JA.match(own) or re.match(r"式", own) or (_CLOSES_JA.search(own) and not _AHEAD.search(own)):
        return "actual"
    if _AHEAD.search(own[:24]) or re.match(r"(?:する|します|る)(?![^。、]{0,12}た)", own):
        return "planned"
    end = page.folded[max(cue.start, line.end - 14) : line.end]
    if _AHEAD.search(end):
        return "planned"
    if _PRESENT_JA.search(end):
        return "planned"
    if _DONE.search(end) or re.search(r"た。?$", end):
        return "actual" if re.match(r"[しきっいびちえけんりて]|されて|して", own) else None
    return None


def _last(marks: re.Pattern[str], words: str) -> int:
    return max((m.end() for m in marks.finditer(words)), default=-1)


def by_date(raw: str, today: str | None) -> Modality:
    """What is left open by the words: later than the text is planned, earlier is done."""
    if today is None or _AGO.match(raw):
        return "actual"
    days = span(raw, today, False)
    if days is None:
        return "actual"
    return "planned" if days[0] > date.fromisoformat(today) else "actual"


def replaced(page: Page, line: Line, at: int, end: int) -> bool:
    """The words before a day, or those after the last day of a line, say that another has taken its place."""
    left, right = page.clause(line, at, end)
    since = max((d.end for d in line.dates if d.end <= at), default=left)
    if _REPLACED.search(page.folded, max(left, since, at - 90), at):
        return True
    last = all(d.start <= at for d in line.dates)
    return last and bool(_REPLACED.search(page.folded, end, min(right, end + 30)))


def may_come(page: Page, line: Line, found: DateMention, today: str | None) -> bool:
    """A day that a plan may have: one to come, one that has been replaced, or one of a plan of years ago."""
    if not over(found, today) or replaced(page, line, found.start, found.end):
        return True
    days = span(found.raw, today, False) if found.raw[:4].isdigit() and today else None
    return days is not None and today is not None and days[1] < date.fromisoformat(today) - _RECENT


def deed(words: str) -> bool:
    """A cue that is itself a verb of the past: "opened", "began", not "completion"."""
    return bool(_PAST_CUE.match(words) or _PARTICIPLE.search(words))
