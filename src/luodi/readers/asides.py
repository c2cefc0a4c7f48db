"""Sentences beside the matter: terms of a scheme, statistics of a country, and how a firm describes itself."""

from __future__ import annotations

from luodi.language.quantities import Mention
from luodi.readers.elsewhere import OF_SITES, is_elsewhere, is_of_many, is_right_behind
from luodi.readers.modality import marked
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule
from luodi.readers.running import is_running

# What a firm says of itself besides its project.
_OF_FIRMS = ("jobs", "capacity", "registered_capital", "output_value")
_OF_SITES = ("jobs", "capacity", "floor_area", "site_area")
# How far before a number the description of a firm reaches, in Latin letters.
_NEAR = 110
# What a scheme offers to all who fulfil its terms.
_GRANTED = ("incentive", "investment", "tax")
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
    if emits in _GRANTED and marked(page, line, "terms", line.start, line.end):
        return True
    if emits in _OF_SITES and _is_of_other_site(page, line, quantity):
        return True
    if page.language == "en" and _is_of_others(page, line, emits, quantity, clause):
        return True
    if emits not in _OF_FIRMS or marked(page, line, "planned", *clause):
        return False
    if emits == "jobs" and quantity.low >= _CROWD:
        return True
    if emits == "jobs" and _is_staff_of_firm(page, line, clause):
        return True
    left = max(line.start, quantity.start - (_NEAR if page.language == "en" else _NEAR // 3))
    return marked(page, line, "profile", left, clause[1])


def _is_of_other_site(page: Page, line: Line, quantity: Mention) -> bool:
    """ "隣の第1工場(従業員520人)": a plant the firm has besides the project."""
    words = page.folded[max(line.start, quantity.start - _NEAR) : quantity.start]
    return any(p.search(words) for p in rule("mark.other_site").patterns_in(page.language))


def _is_of_others(page: Page, line: Line, emits: str, quantity: Mention, clause: tuple[int, int]) -> bool:
    """What a zone or a market sums up, and what a firm has at its other sites."""
    if is_of_many(page, line):
        return True
    if emits not in OF_SITES:
        return False
    if marked(page, line, "planned", *clause):
        return is_right_behind(page, line, quantity.numeral)
    return is_elsewhere(page, line, quantity.start, quantity.end)


def _is_staff_of_firm(page: Page, line: Line, clause: tuple[int, int]) -> bool:
    """ "Acme has 1,640 employees": a firm as it is today, in a sentence that is not about the site."""
    if line.form in ("item", "pair") or not marked(page, line, "staff_of_firm", *clause):
        return False
    about_site = any(
        marked(page, line, id, line.start, line.end) for id in ("staff_of_site", "full", "planned")
    )
    return not about_site and not is_running(page, line, clause)
