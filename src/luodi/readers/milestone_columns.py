"""Stages that the head of a column tells and the rows date: "社名｜投資額｜操業開始", "Company | Jobs | Opening"."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.readers.columns import cells_of
from luodi.readers.cues import Cue
from luodi.readers.milestone import DatedPage, Milestone
from luodi.readers.milestone_cues import stage_cues
from luodi.readers.milestone_days import by_date
from luodi.readers.page import Line

_FEWEST = 3
Cells = list[tuple[int, int]]


def columned(text: DatedPage) -> Iterator[Milestone]:
    """The days in the rows of tables, each of the stage its column is headed by."""
    head: dict[int, Cue] = {}
    width = 0
    for lines in text.page.paragraphs.values():
        if "|" not in text.page.folded[lines[0].start : lines[-1].end]:
            continue
        cells = cells_of(text.page, lines)
        if head and len(cells) == width and any(line.dates for line in lines):
            yield from _row(text, lines, cells, head)
        elif len(cells) >= _FEWEST and not any(line.dates or line.quantities for line in lines):
            head, width = _head(text, lines, cells), len(cells)


def _head(text: DatedPage, lines: tuple[Line, ...], cells: Cells) -> dict[int, Cue]:
    """The columns of days, by number: those with one cue in a short cell."""
    cues = [cue for line in lines for cue in stage_cues(text.page, line)]
    own = {n: [c for c in cues if start <= c.start and c.end <= end] for n, (start, end) in enumerate(cells)}
    return {n: found[0] for n, found in own.items() if len(found) == 1}


def _row(text: DatedPage, lines: tuple[Line, ...], cells: Cells, head: dict[int, Cue]) -> Iterator[Milestone]:
    for number, cue in head.items():
        start, end = cells[number]
        days = [(d, line) for line in lines for d in line.dates if start <= d.start and d.end <= end]
        if len(days) == 1:
            day, line = days[0]
            told = by_date(day.raw, text.page, text.today, key=True)
            yield Milestone(
                cue.rule.id, cue.rule.emits, day.raw, day.bound, told, day.start, day.end, line
            )  # fmt: skip
