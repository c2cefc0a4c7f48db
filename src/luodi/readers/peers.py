"""Rivals with a deed of their own: "rival Bolt said it would build a plant" tells Bolt's project, not the one before."""

from __future__ import annotations

from luodi.readers.page import Line, Page
from luodi.readers.rule import rule, rules

_LEAD = 40


def acts_as_peer(page: Page, line: Line, start: int, end: int) -> bool:
    """Whether a firm called a rival invests itself: its deed stands right after its name, told by its edges."""
    called = rule("project.peer").cue
    left = max(line.start, start - _LEAD)
    if called is None or not any(m.end() == start for m in called.finditer(page.folded, left, start)):
        return False
    return any(
        r.after is not None and r.after.match(page.folded, end, line.end)
        for r in rules("projects")
        if r.emits == "investor"
    )
