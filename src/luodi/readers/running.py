"""Whether a line tells of a project that runs or is finished: its figures are measured, not promised."""

from __future__ import annotations

import re
from typing import Literal

from luodi.readers.modality import mark, marked
from luodi.readers.page import Line, Page

# The title and the lead tell of the project as a whole.
_LEAD = 3
# How far a word of promise reaches over commas.
_FAR = 40
_DONE = re.compile("已|成功|去年|前年")
State = Literal["running", "starting"]


def is_running(page: Page, line: Line, clause: tuple[int, int]) -> bool:
    """What its sentence tells last of the project, else those before it in the paragraph, else the title."""
    # A Japanese sentence tells at its end that all of it is planned.
    promised = (line.start, line.end) if page.language == "ja" else clause
    if marked(page, line, "planned", *promised) or marked(page, line, "full", line.start, clause[1]):
        return False
    told = (line, *reversed(page.earlier(line)), *page.lines[:_LEAD])
    return next((state for other in told if (state := _known(page, other))), None) == "running"


def _known(page: Page, line: Line) -> State | None:
    found: dict[int, State | None] = page.memory.setdefault("running", {})
    if line.number not in found:
        found[line.number] = _state(page, line)
    return found[line.number]


def _state(page: Page, line: Line) -> State | None:
    if marked(page, line, "starting", line.start, line.end):
        return "starting"
    for match in mark("running").finditer(page.folded, line.start, line.end):
        left, right = page.clause(line, match.start(), match.end())
        if page.language == "zh" and not _DONE.match(match.group()):
            # "预计2026年完工，2027年正式投产": the promise reaches over the comma.
            left = max(line.start, match.start() - _FAR)
        if not any(marked(page, line, id, left, right) for id in ("planned", "full")):
            return "running"
    return None
