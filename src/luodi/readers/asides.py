"""Sentences beside the matter: terms of a scheme, statistics of a country, and how a firm describes itself."""

from __future__ import annotations

from luodi.readers.modality import PLANNED, mark
from luodi.readers.page import Line, Page

# What a firm says of itself besides its project.
_OF_FIRMS = ("jobs", "capacity", "registered_capital", "output_value", "site_area", "floor_area")


def is_aside(page: Page, line: Line, emits: str, clause: tuple[int, int]) -> bool:
    """Whether a figure of this property would be the zone's, the country's or the firm's, not the project's."""
    title = page.lines[0]
    if mark("scheme").search(page.folded, title.start, title.end):
        return True
    if PLANNED.search(page.folded, *clause):
        return False
    if mark("statistics").search(page.folded, line.start, line.end):
        return True
    return emits in _OF_FIRMS and bool(mark("profile").search(page.folded, line.start, line.end))
