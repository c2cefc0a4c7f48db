"""A verb said once for the days of several phases: 一期、二期分别于2025年和2027年投产, 第1期は2025年、第2期は2027年に稼働する."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from luodi.language.dates import DateMention
from luodi.readers.milestone import DatedPage, Milestone
from luodi.readers.milestone_days import by_date
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_PHASE, _EACH = mark("phase"), mark("each_in_turn")
_ALIKE = re.compile(r"[\s,、，和与與及並并はがをにもの于於在予預预定將将計计划劃]{1,6}")
_REACH = 10


def shared(text: DatedPage, line: Line, stones: Sequence[Milestone]) -> Iterator[Milestone]:
    """The phase before, whose day stands without a verb; Chinese and Japanese say the verb after the last."""
    if text.page.language == "en" or len(line.dates) < 2:
        return
    taken = [(s.start, s.end) for s in stones if s.line is line]
    for stone in [s for s in stones if s.line is line and s.raw]:
        for before, date in zip(line.dates, line.dates[1:], strict=False):
            own = stone.start <= date.start and date.end <= stone.end and date.raw == stone.raw
            free = not any(start <= before.start and before.end <= end for start, end in taken)
            if own and free and _one_verb(text.page, line, before, date):
                yield _of_phase_before(text, stone, before)


def _one_verb(page: Page, line: Line, before: DateMention, date: DateMention) -> bool:
    """Nothing but phases and joints stand between the two days, and the first has a phase of its own."""
    between = page.folded[before.end : date.start]
    if not between.strip(" 、，,和与與及"):
        return _EACH.search(page.folded, line.start, before.start) is not None
    own = list(_PHASE.finditer(page.folded, max(line.start, before.start - _REACH), before.start))
    return bool(own) and _ALIKE.fullmatch(_PHASE.sub("", between, count=1)) is not None


def _of_phase_before(text: DatedPage, stone: Milestone, date: DateMention) -> Milestone:
    page = text.page
    phases = list(_PHASE.finditer(page.folded, stone.line.start, date.start))
    later = by_date(date.raw, page, text.today) == "planned"
    return replace(
        stone,
        raw=date.raw,
        bound=date.bound,
        modality=stone.modality if later or stone.modality == "superseded" else "actual",
        of=page.text[slice(*phases[-1].span())] if phases else None,
        start=date.start,
        end=max(date.end, stone.end),
    )
