"""The day a value is for where no date stands beside it: today for who works there now, the day told before for 届时."""

from __future__ import annotations

from luodi.language.dates import DateMention
from luodi.readers.figure import Figure
from luodi.readers.page import Page
from luodi.readers.rule import rule

_TODAY = "P0D"
_REACH = {"en": 100, "zh": 40, "ja": 50}
_FOR = ("jobs", "capacity", "output_value", "investment")


def about_told(page: Page, figure: Figure) -> str | None:
    """The raw day or period of a figure's value; None where the text gives none."""
    if figure.about is not None or figure.property not in _FOR:
        return figure.about
    days = [day for day in figure.line.dates if day.end <= figure.quantity.start]
    last = days[-1] if days else None
    near = last is not None and figure.quantity.start - last.end <= _REACH[page.language]
    if last is not None and near and (_is_counted_to(page, last) or _is_by_then(page, figure, last)):
        return last.raw
    return _TODAY if figure.property == "jobs" and _is_now(page, figure) else None


def _is_counted_to(page: Page, day: DateMention) -> bool:
    """ "As of January 31", 截至8月末, 3月末時点で."""
    cue = rule("part.counted_to")
    before = any(
        p.search(page.folded, max(0, day.start - 16), day.start) for p in cue.patterns_in(page.language)
    )
    return before or (cue.after is not None and cue.after.match(page.folded, day.end) is not None)


def _is_by_then(page: Page, figure: Figure, day: DateMention) -> bool:
    then = rule("part.by_then").cue
    return then is not None and then.search(page.folded, day.end, figure.quantity.start) is not None


def _is_now(page: Page, figure: Figure) -> bool:
    """Whether the clause of an actual number of people tells it of today."""
    if figure.modality != "actual":
        return False
    now = rule("part.today").cue
    clause = page.clause(figure.line, figure.quantity.start, figure.quantity.end)
    return now is not None and now.search(page.folded, *clause) is not None
