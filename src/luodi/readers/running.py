"""Whether a line tells of a project that runs or is finished: its figures are measured, not promised."""

from __future__ import annotations

from typing import Literal

from luodi.readers.modality import PLANNED, mark
from luodi.readers.page import Line, Page

State = Literal["running", "starting"]


def is_running(page: Page, line: Line, clause: tuple[int, int]) -> bool:
    """What its sentence tells last of the project, else those before it in the paragraph, else the title."""
    if PLANNED.search(page.folded, *clause) or mark("full").search(page.folded, line.start, clause[1]):
        return False
    told = (line, *reversed(page.earlier(line)), page.lines[0])
    return next((state for other in told if (state := _known_state(page, other))), None) == "running"


def _known_state(page: Page, line: Line) -> State | None:
    """Each line is looked through once, however many figures ask."""
    known: dict[int, State | None] = page.memory.setdefault("running", {})
    if line.number not in known:
        known[line.number] = _state(page, line)
    return known[line.number]


def _state(page: Page, line: Line) -> State | None:
    if mark("starting").search(page.folded, line.start, line.end):
        return "starting"
    for match in mark("running").finditer(page.folded, line.start, line.end):
        left, right = page.clause(line, match.start(), match.end())
        if not any(words.search(page.folded, left, right) for words in (PLANNED, mark("full"))):
            return "running"
    return None
