"""The day a value is for where no date stands beside it: today for who works there now, the day told before for 届时."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from luodi.language.dates import DateMention
from luodi.readers.figure import Figure
from luodi.readers.milestone import Milestone
from luodi.readers.modality import marked
from luodi.readers.page import Page
from luodi.readers.produced import made_when
from luodi.readers.rule import rule

_TODAY = "P0D"
_REACH = {"en": 100, "zh": 40, "ja": 50}
# How far behind people the day they were counted on stands, and what joins the two.
_BEHIND = 60
_ON = re.compile(r"\b(?:on|at|as of|by)(?: the end of)? $")
_OPENINGS = ("trial_production", "production_start", "full_capacity")
_FOR = ("jobs", "capacity", "output_value", "investment")


def about_told(page: Page, figure: Figure, stones: Sequence[Milestone] = ()) -> str | None:
    """The raw day or period of a figure's value; None where the text gives none.

    `stones` are the stages of the text: who is there at the start is there on the day of the opening."""
    if figure.about is not None or figure.property not in _FOR:
        return figure.about
    if (counted := _counted_on(page, figure)) is not None:
        return counted
    if figure.modality == "planned" and _is_the_plans(page, figure):
        return None
    if figure.property == "capacity" and figure.modality == "actual":
        when = made_when(page, figure.line, figure.quantity)
        return when.raw if when else None
    days = [day for day in figure.line.dates if day.end <= figure.quantity.start]
    last = days[-1] if days else None
    near = last is not None and figure.quantity.start - last.end <= _REACH[page.language]
    if last is not None and near and _is_of_day(page, figure, last):
        return last.raw
    if figure.property != "jobs":
        return None
    return _opening(page, figure, stones) or (_TODAY if _is_now(page, figure) else None)


def of_one_day(page: Page, found: Sequence[Figure]) -> list[Figure]:
    """The figures, a part with the day its whole was counted on: "458 people on May 1, of whom 52 in research"."""
    told: list[Figure] = []
    for figure in found:
        whole = told[-1] if told else None
        if whole is not None and _is_part(page, whole, figure):
            figure = replace(figure, about=whole.about)
        told.append(figure)
    return told


def _is_part(page: Page, whole: Figure, part: Figure) -> bool:
    alike = (whole.line.number, whole.property, whole.modality) == (
        part.line.number,
        part.property,
        part.modality,
    )
    if not alike or whole.about is None or part.about not in (None, _TODAY):
        return False
    return marked(page, part.line, "of_which", whole.quantity.end, part.quantity.start)


def _counted_on(page: Page, figure: Figure) -> str | None:
    """ "It employed 458 people on December 31": the day right behind people who were there."""
    if page.language != "en" or figure.modality != "actual" or figure.property != "jobs":
        return None
    after = (d for d in figure.line.dates if 0 <= d.start - figure.quantity.end <= _BEHIND)
    day = next(after, None)
    told = day is not None and _ON.search(page.folded, figure.quantity.end, day.start)
    alike = any(figure.quantity.end <= q.start < (day.start if day else 0) for q in figure.line.quantities)
    return day.raw if day is not None and told and not alike else None


def _opening(page: Page, figure: Figure, stones: Sequence[Milestone]) -> str | None:
    """The day of the opening told last before people who "start with" it."""
    if not _clause_says(page, figure, "part.starts_with"):
        return None
    told = [
        s for s in stones if s.raw is not None and s.stage in _OPENINGS and s.start <= figure.quantity.start
    ]
    return told[-1].raw if told else None


def _is_the_plans(page: Page, figure: Figure) -> bool:
    """ "Of the planned 39 billion, 31.8 had been spent by December 31": the plan is for no day."""
    words = page.folded[max(figure.line.start, figure.quantity.start - 40) : figure.quantity.start]
    return any(p.search(words) for p in rule("part.of_the_plan").patterns_in(page.language))


def _is_of_day(page: Page, figure: Figure, day: DateMention) -> bool:
    """Whether a value is counted to a day: what is done, also by it."""
    done = figure.modality == "actual" and _is_counted_to(page, day, "part.counted_by")
    return done or _is_counted_to(page, day) or _is_by_then(page, figure, day)


def _is_counted_to(page: Page, day: DateMention, id: str = "part.counted_to") -> bool:
    """ "As of January 31", 截至8月末, 3月末時点で."""
    cue = rule(id)
    before = any(
        p.search(page.folded, max(0, day.start - 16), day.start) for p in cue.patterns_in(page.language)
    )
    return before or (cue.after is not None and cue.after.match(page.folded, day.end) is not None)


def _is_by_then(page: Page, figure: Figure, day: DateMention) -> bool:
    then = rule("part.by_then").cue
    return then is not None and then.search(page.folded, day.end, figure.quantity.start) is not None


def _is_now(page: Page, figure: Figure) -> bool:
    """Whether the clause of an actual number of people tells it of today."""
    return figure.modality == "actual" and _clause_says(page, figure, "part.today")


def _clause_says(page: Page, figure: Figure, id: str) -> bool:
    """Whether the words of a rule stand in a figure's clause."""
    cue = rule(id).cue
    clause = page.clause(figure.line, figure.quantity.start, figure.quantity.end)
    return cue is not None and cue.search(page.folded, *clause) is not None
