"""The stages a page tells, looked up once: the milestones, for those who must know how far a project has come."""

from __future__ import annotations

from collections import defaultdict

from luodi.readers.milestone import Milestone
from luodi.readers.milestones import milestones
from luodi.readers.page import Line, Page, once_a_page


def stages_told(page: Page) -> list[Milestone]:
    """Every milestone of the page."""
    return list(_told(page))


def stages_of(page: Page, line: Line) -> list[Milestone]:
    """The milestones told in one line."""
    return list(_by_line(page).get(line.number, ()))


@once_a_page
def _told(page: Page) -> list[Milestone]:
    return milestones(page)


@once_a_page
def _by_line(page: Page) -> dict[int, list[Milestone]]:
    by_line: dict[int, list[Milestone]] = defaultdict(list)
    for stone in _told(page):
        by_line[stone.line.number].append(stone)
    return by_line
