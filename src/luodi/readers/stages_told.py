"""The stages a page tells, looked up once: the milestones, for those who must know how far a project has come."""

from __future__ import annotations

from collections import defaultdict

from luodi.readers.milestone import Milestone
from luodi.readers.milestones import milestones
from luodi.readers.page import Line, Page


def stages_told(page: Page) -> list[Milestone]:
    """Every milestone of the page; found when first asked for."""
    if "milestones" not in page.memory:
        page.memory["milestones"] = milestones(page)
    return list(page.memory["milestones"])


def stages_of(page: Page, line: Line) -> list[Milestone]:
    """The milestones told in one line."""
    if "milestones by line" not in page.memory:
        by_line: dict[int, list[Milestone]] = defaultdict(list)
        for stone in stages_told(page):
            by_line[stone.line.number].append(stone)
        page.memory["milestones by line"] = by_line
    return list(page.memory["milestones by line"].get(line.number, ()))
