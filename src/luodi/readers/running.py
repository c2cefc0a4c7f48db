"""Whether a line tells of a project that runs or is finished: its figures are measured, not promised."""

from __future__ import annotations

from typing import Literal

from luodi.readers.cues import can_stand
from luodi.readers.modality import mark, marked
from luodi.readers.page import Line, Page

State = Literal["running", "starting"]


def is_running(page: Page, line: Line, clause: tuple[int, int]) -> bool:
    """What its sentence tells last of the project, else those before it in the paragraph, else the title."""
    if marked(page, line, "planned", *clause) or marked(page, line, "full", line.start, clause[1]):
        return False
    told = (line, *reversed(page.earlier(line)), page.lines[0])
    return next((state for other in told if (state := _state(page, other))), None) == "running"


def _state(page: Page, line: Line) -> State | None:
    if marked(page, line, "starting", line.start, line.end):
        return "starting"
    if not can_stand(page, line, "mark.running"):
        return None
    for match in mark("running").finditer(page.folded, line.start, line.end):
        left, right = page.clause(line, match.start(), match.end())
        if not any(marked(page, line, id, left, right) for id in ("planned", "full")):
            return "running"
    return None
