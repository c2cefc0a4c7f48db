"""Sentences beside the matter: terms of a scheme, statistics of a country, and how a firm describes itself."""

from __future__ import annotations

from luodi.language.quantities import Mention
from luodi.readers.modality import marked
from luodi.readers.page import Line, Page

# What a firm says of itself besides its project.
_OF_FIRMS = ("jobs", "capacity", "registered_capital", "output_value")
# How far before a number the description of a firm reaches, in Latin letters.
_NEAR = 110
# So many people whom nobody promises are a branch's, a zone's or a group's.
_CROWD = 15_000


def is_aside(page: Page, line: Line, emits: str, quantity: Mention) -> bool:
    """Whether a figure of this property would be the zone's, the country's or the firm's, not the project's."""
    title = page.lines[0]
    clause = page.clause(line, quantity.start, quantity.end)
    if marked(page, title, "scheme", title.start, title.end):
        return True
    if marked(page, line, "statistics", line.start, line.end):
        return True
    if emits not in _OF_FIRMS or marked(page, line, "planned", *clause):
        return False
    if emits == "jobs" and quantity.low >= _CROWD:
        return True
    left = max(line.start, quantity.start - (_NEAR if page.language == "en" else _NEAR // 3))
    return marked(page, line, "profile", left, clause[1])
