"""Which date of a line belongs to a cue: the nearest in its clause, counted as its language counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luodi.language.dates import DateMention
from luodi.language.lazily import lazily
from luodi.readers.cues import Cue
from luodi.readers.milestone_days import ONE_DAY
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

AHEAD, _TELLING = mark("ahead"), mark("telling")
_COMMA = lazily(r"[,，、；;：:—](?!\d{3})| [-–] ")
_NEW_CLAUSE = lazily(r" (?:and|while|but|where|which|who|that|whose|before|so) ")
# "稼働は2026年", "开工时间为2024年", "production: 2026": the date of what comes before.
_IS_WHEN = lazily(r"^[^\d，。,;；]{0,6}(?:は|時期|时间|時間|於|于|定于|定於|为|為|在|:|：|予定)[　 ]*$")
# "昨年11月に全焼した蔵が": the day is that of the thing's own past.
_OF_A_NOUN = lazily(
    r"^(?:に|から|より)[^、。]{1,24}?(?:[しいきっん]|てい|めてい)[ただ](?=[\u3400-\u9fffァ-ヺ「\d])(?!日|時|際|後|場合|結果|上で|ところ)"
)
_PHRASE_OPENS = lazily(
    r"(?:^|[,，;；:。.(] ?|\band |\bbut )(?:(?:on|in|by|from|at|only|early|late|the|until) ){0,3}$", re.I
)
# A cue that brings its own subject is not told in one breath with the verb before it.
_OWN_SUBJECT = lazily(
    r"(?:construction|production|operations?|building|works?|manufacturing|deliver\w+|(?:the )?first)\b", re.I
)
# "Work is under way and will be finished by June": that day is the second verb's.
_NEXT_VERB = re.compile(
    r"(?:,|\band|\bbut) (?:it |they )?(?:will|should|would|(?:is|are) (?:to|due|expected|set|scheduled))\b"
)
# "Acme, whose parent sold 7 billion in 2023, began building": that year is the parent's.
_APPOSED = re.compile(r", (?:whose|which|who)\b[^,.;]*$")
_FAR, _BESIDE, _FIRST, _OPENING = 120, 5, 30, 20.0


def date_of(
    page: Page,
    line: Line,
    cue: Cue,
    others: Sequence[Cue],
    dates: Sequence[DateMention],
    near: float = _FAR,
) -> DateMention | None:
    """The one of some dates of a line that is the cue's, or None where none is near enough."""
    costs = [(_cost(page, line, cue, date, others), date.start, date) for date in dates]
    best = min(costs, default=None, key=lambda c: c[:2])
    return best[2] if best is not None and best[0] <= near else None


def _cost(page: Page, line: Line, cue: Cue, date: DateMention, others: Sequence[Cue]) -> float:
    """How far a date is from a cue: letters between, and what else stands between them."""
    if cue.start <= date.start and date.end <= cue.end:
        return 0.0
    if cue.rule.emits == "announced" and _opens(page, line, date):
        return _OPENING
    if line.key is not None and cue.end <= line.body <= date.start:
        return (date.start - line.body) / 4 + _crossed(line, line.body, date.start, others)
    start, end = (date.end, cue.start) if date.end <= cue.start else (cue.end, date.start)
    between = page.folded[start:end]
    letters = len(between.strip()) * (1.0 if page.language == "en" else 2.0)
    turn = _turn(page, line, cue, date, between)
    commas = 20.0 * len(_COMMA.findall(between.strip(" ,，、;；"))) + 12.0 * len(_NEW_CLAUSE.findall(between))
    other = _crossed(line, start, end, others) + _claimed(
        page.folded, between, date, [o for o in others if o is not cue]
    )
    return letters + turn + commas + other + _told(page, line, cue, date)


def _opens(page: Page, line: Line, date: DateMention) -> bool:
    """Japanese tells first when something was said: "A社(東京)は19日、…と発表した"."""
    early = date.start - line.start < _FIRST and date is line.dates[0]
    return page.language == "ja" and early and page.folded.startswith("、", date.end)


def _claimed(text: str, between: str, date: DateMention, others: Sequence[Cue]) -> float:
    """A date right beside another cue is that one's, unless both are told in one breath."""
    beside = [
        o
        for o in others
        if min(abs(o.start - date.end), abs(date.start - o.end)) <= _BESIDE
        or o.start <= date.start < date.end <= o.end
    ]
    if any(_OWN_SUBJECT.match(text, o.start) and o.end <= date.start for o in beside):
        return 60.0
    if not _COMMA.search(between):
        return 0.0
    own = any(o.end <= date.start and _IS_WHEN.match(text[o.end : date.start]) for o in others)
    return 50.0 if own or (beside and re.search(r"[,，]", between)) else 0.0


def _turn(page: Page, line: Line, cue: Cue, date: DateMention, between: str) -> float:
    """English tells the day after the deed unless a phrase opens with it, Chinese and Japanese before it."""
    if date.end <= cue.start and page.folded[cue.end : cue.end + 1] in (":", "："):
        return 60.0
    if page.language == "en":
        if date.start >= cue.end:
            return 0.0
        if _APPOSED.search(page.folded, max(line.start, date.start - _FAR), date.start) and "," in between:
            return 80.0
        return (
            0.0 if _PHRASE_OPENS.search(page.folded[max(line.start, date.start - 24) : date.start]) else 25.0
        )
    if date.end <= cue.start or _IS_WHEN.match(between) or not between.strip(" 　"):
        return 0.0
    return 130.0 if _COMMA.search(between) else 40.0


def _crossed(line: Line, start: int, end: int, others: Sequence[Cue]) -> float:
    cues = sum(start <= other.start and other.end <= end for other in others)
    dates = sum(start <= date.start and date.end <= end for date in line.dates)
    return 30.0 * cues + 35.0 * dates


def _told(page: Page, line: Line, cue: Cue, date: DateMention) -> float:
    """The day of saying so is not the day of the stage: "announced on May 4 that it will open"."""
    if cue.rule.emits == "announced":
        return _of_what_is_said(page, cue, date)
    if page.language == "ja" and _OF_A_NOUN.search(page.folded, date.end, cue.start):
        return 80.0
    if date.end > cue.start:
        if page.language == "en" and _NEXT_VERB.search(page.folded, cue.end, date.start):
            return 200.0
        said = page.language == "ja" and _TELLING.match(page.folded[date.end : date.end + 6].lstrip("に、"))
        return 200.0 if said else 0.0
    between = page.folded[date.end : cue.start]
    before = page.folded[max(line.start, date.start - 14) : date.start] if page.language == "en" else between
    says_more = AHEAD.search(between) or (page.language == "en" and " that " in between)
    return 200.0 if says_more and _TELLING.search(before) else 0.0


def _of_what_is_said(page: Page, cue: Cue, date: DateMention) -> float:
    """Japanese puts a comma behind the day of saying so: "5日、…を4日付で取得したと発表した"."""
    if page.language != "ja" or date.end > cue.start:
        return 0.0
    between = page.folded[date.end : cue.start]
    quoted = between.endswith(("と", "ことを")) or page.folded.startswith("と", cue.start)
    says_when = between[:1] in ("、", "夜", "朝", ",") or (
        between[:1] == "に" and ONE_DAY.search(date.raw) and (len(between) < _BESIDE or "、" in between)
    )
    return 100.0 if quoted and len(between) > _BESIDE and not says_when else 0.0
