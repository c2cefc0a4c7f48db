"""When an earlier saying that the text reports was made: "the 80 million announced in May 2022", 2023年8月签约时说的."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luodi.language.dates import DateMention
from luodi.readers.figure import Figure
from luodi.readers.milestone_days import now, span
from luodi.readers.milestones import Milestone
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

# So near to its day stands the word that somebody said, signed or planned something then.
_NEAR = {"en": 60, "zh": 16, "ja": 22}
# A plan told before is told again with its day where that lies so many days back.
_OLD, _RECENT = 45, 14


def said_before(page: Page, fact: Figure | Milestone) -> str | None:
    """The raw day of the saying that a fact is taken from; None where the text only speaks for itself."""
    if fact.modality == "superseded":
        return _day_of(page, fact, fact.line) or _day_before(page, fact)
    told = fact.modality == "planned" and rule("part.said_again").cue
    if not told or not told.search(page.folded, fact.line.start, fact.line.end):
        return None
    return _day_of(page, fact, fact.line, again=True)


def _day_before(page: Page, fact: Figure | Milestone) -> str | None:
    """ "At that time": the day told last before, in its paragraph."""
    then = rule("part.said_then").cue
    if then is None or not then.search(page.folded, fact.line.start, fact.line.end):
        return None
    for other in reversed(page.earlier(fact.line)[-2:]):
        day = _day_of(page, fact, other)
        if day is not None:
            return day
    return None


def _day_of(page: Page, fact: Figure | Milestone, line: Line, again: bool = False) -> str | None:
    """The day nearest to the fact on which the line says that somebody spoke, planned or signed."""
    days = [day for day in _sayings(page, line, again) if not _is_own(fact, day)]
    nearest = min(days, key=lambda day: _far(day, fact), default=None)
    return nearest.raw if nearest is not None else None


def _sayings(page: Page, line: Line, again: bool) -> Iterator[DateMention]:
    cue = rule("part.said_again" if again else "part.said_by").cue
    assert cue is not None
    reach = _NEAR[page.language]
    for day in line.dates:
        left, right = max(line.start, day.start - reach), min(line.end, day.end + reach)
        near = cue.search(page.folded, left, day.start) or cue.search(page.folded, day.end, right)
        if near and _is_past(page, day, _OLD if again else _RECENT):
            yield day


def _is_past(page: Page, day: DateMention, least: int) -> bool:
    """Whether a day lies behind the text, as far as the text tells its own day."""
    today = now(page)
    days = span(day.raw, today, False)
    if day.raw.startswith(("P-", "P<")):
        return True
    if today is None or days is None:
        return days is None or least == _RECENT
    return (date.fromisoformat(today) - days[1]).days > least


def _is_own(fact: Figure | Milestone, day: DateMention) -> bool:
    """The day is the fact's value, or the one it is for."""
    value = fact.raw if isinstance(fact, Milestone) else fact.about
    return value == day.raw


def _far(day: DateMention, fact: Figure | Milestone) -> int:
    place = fact.start if isinstance(fact, Milestone) else fact.quantity.start
    return min(abs(place - day.end), abs(day.start - place))
