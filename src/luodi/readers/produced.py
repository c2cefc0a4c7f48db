"""What a plant made in a year or a month: "produced 310,000 motors in 2024", 2025年2月產量為9,800片, 9,800台を生産した."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from luodi.language.dates import DateMention
from luodi.language.quantities import Mention
from luodi.readers.figure import Figure
from luodi.readers.figure_making import made
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

_YEAR, _MONTH = re.compile(r"\d{4}$|FY\d{4}$"), re.compile(r"(?:\d{4}-|--)\d{2}$")
_KINDS = ("count", "number", "set", "mass", "area", "volume", "length", "energy")
# So many letters around a day and a number say that the one was made in the other.
_LEAD, _BETWEEN, _BEHIND = 40, 60, 16
_LEAST = 100


def produced(page: Page, line: Line, taken: Collection[Mention]) -> Iterator[Figure]:
    """The outputs of a line that no other figure tells, as measured capacities for their time."""
    for quantity in line.quantities if _of_a_plant(page, line) else ():
        if quantity in taken or quantity.kind not in _KINDS or quantity.low < _LEAST:
            continue
        day = made_when(page, line, quantity)
        period = _period(day) if day else None
        if day is None or period is None:
            continue
        by, start = rule("figure.capacity"), min(day.start, quantity.start)
        figure = made(page, line, replace(quantity, period=period), by, (quantity.start, quantity.start), [])
        if figure is not None:
            edges = min(start, figure.start), max(day.end, figure.end)
            yield replace(
                figure, quantity=quantity, modality="actual", about=day.raw, start=edges[0], end=edges[1]
            )


def _of_a_plant(page: Page, line: Line) -> bool:
    """Whether the sentence, the one before it or the title speaks of a plant: what a whole firm makes is no project's."""
    plant = rule("part.plant").cue
    told = (line, *page.earlier(line)[-1:], page.lines[0]) if line.dates else ()
    return plant is not None and any(plant.search(page.folded, o.start, o.end) for o in told)


def made_when(page: Page, line: Line, quantity: Mention) -> DateMention | None:
    """The year or month in which so much was made, where the words around both say so."""
    return next((d for d in line.dates if _period(d) and _says_made(page, line, quantity, d)), None)


def _period(day: DateMention) -> str | None:
    return "a" if _YEAR.match(day.raw) else "mo" if _MONTH.match(day.raw) else None


def _says_made(page: Page, line: Line, quantity: Mention, day: DateMention) -> bool:
    spans = sorted([(day.start, day.end, "<D>"), (quantity.start, quantity.end, "<Q>")])
    (a, b, one), (c, d, two) = spans
    if b > c or c - b > _BETWEEN:
        return False
    text = page.folded
    words = (
        text[max(line.start, a - _LEAD) : a] + one + text[b:c] + two + text[d : min(line.end, d + _BEHIND)]
    )
    return any(p.search(words) for p in rule("part.produced").patterns_in(page.language))
