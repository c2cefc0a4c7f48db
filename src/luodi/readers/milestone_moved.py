"""Days that another has replaced: "postponed from January to March", "the plan had been 2025", 当初承诺的9月."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from luodi.language.dates import DateMention
from luodi.ledger.rows import Modality
from luodi.readers.cues import Cue
from luodi.readers.milestone import DatedPage, Milestone
from luodi.readers.milestone_days import by_date
from luodi.readers.milestone_status import replaced
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_POSTPONED, _INSTEAD, _PHASE = mark("postponed"), mark("now_instead"), mark("phase")
_REPLACED = mark("day_replaced")
_PLANS = ("construction_start", "construction_end", "trial_production", "production_start", "full_capacity")
_FROM = re.compile(r"\b(?:from|instead of|rather than) (?:the |its )?(?:\w+ )?$|[由从從自]$", re.I)
_ONLY_TO = re.compile(
    r"(?: (?:by|for) [^.;,]{1,24})?,? (?:to|until|till)(?: (?:about|around|approximately|the|early|late|mid|end|of|beginning|middle|before|as late as))* ",
    re.I,
)
_ARROW = re.compile(r"(?:→|⇒|➡|➔|->|=>|-->|▶|>|[^、。\d]{0,8}」とある(?:の)?は「)")
# "The mill opens in May, the dye-house in June": a thing without a verb, and when.
_OTHER_THING = re.compile(
    r"(?: \([^()]{1,40}\))?[,;]? (?:(?:and|with|then|followed by|but) )?(?P<of>(?:(?:the|its|another|both|a|all) )?"
    r"(?:(?!(?:not|was|were|is|are|be|has|had|have|will|would|can|could|to|said|that|and|or|up|[a-z]+ed|company|firm|group|year)\b)"
    r"[\w'-]+ ){1,4}?(?:\([^()]{1,40}\) |of [\w'-]+ )?)(?:to follow |following )?(?:in|by|from|for|on|early in|late in) (?:the |early |late )?"
)
_WAS = re.compile(
    "(?:(?:の|と)?(?:予定|計画|見込み)?(?:だった|でした)|(?:と|を予定)して(?:い|き)た|を見込んでい?た)"
)
# "The 180 promised when the plan was unveiled in June 2021": the day is that of the saying.
_TOLD_ON = re.compile(
    r"\b(?:unveiled|announced|presented|signed|approved|published|disclosed|cleared) (?:in|on|last|early in|late in) $",
    re.I,
)
_HEAD_BACK = 8
_LINES_BACK, _BESIDE, _BESIDE_HAN = 3, 40, 14


def moved(page: Page, line: Line, cues: Sequence[Cue], stones: list[Milestone]) -> Iterator[Milestone]:
    """The replaced days of a line, each of the stage of the nearest cue, else of the stage told last before.

    `stones` are the milestones of the page up to and with this line.
    """
    used = {(stone.start, stone.end) for stone in stones if stone.line is line}
    pair = _postponed(page, line, cues)
    put_to = _put_to(page, line, cues) if pair is None else None
    for date in line.dates:
        old = pair[0] if pair else None
        free = not any(start <= date.start and date.end <= end for start, end in used)
        if date is old or (pair is None and free and _was(page, line, date)):
            model = _model(page, line, date, cues, stones)
            if model is not None:
                yield _stone(model, line, date, "superseded")
                if pair is not None and date is old:
                    yield _stone(model, line, pair[1], "planned")
        elif put_to is not None and date is put_to[1]:
            yield _stone(_of_cue(put_to[0], line), line, date, "planned")


def put_instead(page: Page, line: Line, stones: Sequence[Milestone]) -> Iterator[Milestone]:
    """The day told to take the place of a replaced one: "due in 2023, but is now expected in 2025"."""
    own = [stone for stone in stones if stone.line is line]
    if any(stone.modality == "planned" for stone in own):
        return
    for old in (stone for stone in own if stone.modality == "superseded"):
        later = next((d for d in line.dates if d.start >= old.end), None)
        if later is not None and _INSTEAD.search(page.folded, old.end, min(line.end, later.end + 8)):
            yield _stone(replace(old, line=page.lines[0]), line, later, "planned")


def elided(text: DatedPage, line: Line, stones: Sequence[Milestone]) -> Iterator[Milestone]:
    """The day of another phase told in the same breath: "phase one opens in 2025, and the second phase in 2027"."""
    page = text.page
    own = [stone for stone in stones if stone.line is line and stone.raw]
    for before, date in pairwise(line.dates):
        model = next((s for s in own if s.start <= before.start and before.end <= s.end), None)
        verb_follows = page.language == "ja" and any(s.end > date.end for s in own)
        taken = verb_follows or any(s.start <= date.start and date.end <= s.end for s in own)
        part = None if model is None or taken else _other_part(page, model, before, date)
        if model is not None and part is not None:
            later = by_date(date.raw, page, text.today) == "planned"
            other = replace(model, of=part[1], modality="planned" if later else model.modality)
            yield replace(other, raw=date.raw, bound=date.bound, start=part[0], end=date.end)


def _other_part(
    page: Page, model: Milestone, before: DateMention, date: DateMention
) -> tuple[int, str | None] | None:
    """Where the part that a second day is told of begins, and its phase, if it is one."""
    phases = list(_PHASE.finditer(page.folded, before.end, min(date.start, before.end + _BESIDE)))
    if phases:
        named = page.text[slice(*phases[-1].span())]
        return (phases[0].start(), named) if model.end <= phases[0].start() else None
    thing = _OTHER_THING.fullmatch(page.folded, max(model.end, before.end), date.start)
    return (thing.start("of"), None) if thing else None


def _postponed(page: Page, line: Line, cues: Sequence[Cue]) -> tuple[DateMention, DateMention] | None:
    """The old and the new day beside a word of postponement, in this order."""
    said = list(_POSTPONED.finditer(page.folded, line.start, line.end)) if line.dates else []
    if not said:
        return _side_by_side(page, line)
    # "As machines came late, the start is put off from June to March": the first word may be another thing's.
    return next((pair for word in said if (pair := _beside(page, line, cues, word)) is not None), None)


def _beside(
    page: Page, line: Line, cues: Sequence[Cue], word: re.Match[str]
) -> tuple[DateMention, DateMention] | None:
    reach = _BESIDE if page.language == "en" else _BESIDE_HAN
    near = [d for d in line.dates if word.start() - reach < d.end and d.start < word.end() + reach]
    near = near if len(near) > 1 or page.language != "ja" else _told_as_was(page, line, word) or near
    if page.language == "en" and len(near) < 2:
        far = [d for d in line.dates if word.end() <= d.start < word.end() + 3 * _BESIDE]
        near = _from_to(page, far) or near
    ranges = [d for d in near if d.raw_to != d.raw]
    if ranges:
        return ranges[0], replace(ranges[0], raw=ranges[0].raw_to)
    near = [d for d in near if d.start >= word.end() or not _of_another(page, d, word.start(), cues)]
    if len(near) > 2:
        near = _from_to(page, near) or [
            *[d for d in near if d.end <= word.start()][-1:],
            *[d for d in near if d.start >= word.end()][:1],
        ]
    if len(near) != 2 or ";" in page.folded[near[0].end : near[1].start]:
        return None
    late = _FROM.search(page.folded[max(line.start, near[1].start - 14) : near[1].start])
    if page.language == "en" and _ONLY_TO.fullmatch(page.folded, word.end(), near[0].start) and not late:
        return (near[1], near[0]) if replaced(page, line, near[1].start, near[1].end) else None
    return (near[1], near[0]) if late else (near[0], near[1])


def _told_as_was(page: Page, line: Line, word: re.Match[str]) -> list[DateMention]:
    """ "27年7月だった稼働は28年1月に繰り延べる": the first day of the clause is told as it was."""
    left, right = page.clause(line, word.start(), word.end())
    here = [d for d in line.dates if left <= d.start and d.end <= right]
    return here if len(here) == 2 and _WAS.match(page.folded, here[0].end) else []


def _from_to(page: Page, near: Sequence[DateMention]) -> list[DateMention]:
    """Last year the start slipped "from 2025 to 2027": the two days told as one step."""
    return next(
        (
            [old, new]
            for old, new in pairwise(near)
            if page.folded.endswith("from ", 0, old.start) and page.folded[old.end : new.start] == " to "
        ),
        [],
    )


def _of_another(page: Page, date: DateMention, word: int, cues: Sequence[Cue]) -> bool:
    """ "Construction started in 2023, and the completion moved to 2026": the first day is of another stage."""
    before = [c.rule.emits for c in cues if c.end <= date.start]
    moved_too = [c.rule.emits for c in cues if date.end <= c.start < word]
    return page.language == "en" and bool(before and moved_too) and before[-1] not in moved_too


def _put_to(page: Page, line: Line, cues: Sequence[Cue]) -> tuple[Cue, DateMention] | None:
    """The stage and its only new day: "the beginning of operation, ..., was prolonged to around May 2027"."""
    word = _POSTPONED.search(page.folded, line.start, line.end) if page.language == "en" else None
    if word is None:
        return None
    stage = next((c for c in reversed(cues) if c.rule.emits in _PLANS and c.end <= word.start()), None)
    later = next((d for d in line.dates if d.start >= word.end()), None)
    if stage is None or later is None or later.start - word.end() > _BESIDE:
        return None
    return (stage, later) if _ONLY_TO.fullmatch(page.folded, word.end(), later.start) else None


def _side_by_side(page: Page, line: Line) -> tuple[DateMention, DateMention] | None:
    """Two days with an arrow between them, or in a table of two columns, the first for the days as they were."""
    for old, new in pairwise(line.dates):
        between = page.folded[old.end : new.start].strip()
        if _ARROW.fullmatch(between) or (between in ("", "|", "｜", "/") and _columns(page, line)):
            return old, new
    return None


def _columns(page: Page, line: Line) -> bool:
    """The head of the table names the days as replaced first, those that take their place then."""
    for head in page.lines[max(0, line.number - _HEAD_BACK) : line.number]:
        old = None if head.dates else _REPLACED.search(page.folded, head.start, head.end)
        if old is not None and _INSTEAD.search(page.folded, old.end(), head.end):
            return True
    return False


def _was(page: Page, line: Line, date: DateMention) -> bool:
    """It is told as replaced, and no amount stands right before it that this could be said of."""
    if _TOLD_ON.search(page.folded, max(line.start, date.start - _BESIDE), date.start):
        return False
    amounts = (q.start for q in line.quantities)
    reach = _BESIDE if page.language == "en" else _BESIDE_HAN
    return replaced(page, line, date.start, date.end) and not any(
        date.start - reach <= start < date.start for start in amounts
    )


def _model(
    page: Page, line: Line, date: DateMention, cues: Sequence[Cue], stones: list[Milestone]
) -> Milestone | None:
    """A milestone of the stage whose day it was."""
    near = [c for c in cues if c.rule.emits in _PLANS]
    if near:
        cue = min(near, key=lambda c: min(abs(c.start - date.end), abs(date.start - c.end)))
        return _of_cue(cue, line)
    before = [s for s in stones if s.stage in _PLANS and line.number - s.line.number <= _LINES_BACK]
    return before[-1] if before else None


def _of_cue(cue: Cue, line: Line) -> Milestone:
    return Milestone(cue.rule.id, cue.rule.emits, None, "exact", "planned", cue.start, cue.end, line)


def _stone(model: Milestone, line: Line, date: DateMention, status: Modality) -> Milestone:
    start, end = date.start, date.end
    if model.line is line:
        start, end = min(start, model.start), max(end, model.end)
    return replace(model, raw=date.raw, bound=date.bound, modality=status, start=start, end=end, line=line)
