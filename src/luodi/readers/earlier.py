"""A firm's earlier plants, told beside the project: "In March 2010 it announced a third factory in the city"."""

from __future__ import annotations

from datetime import date

from luodi.readers.milestone_days import now, span
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.rule import rule

# A plant told of that long ago is not the one the news is about.
_YEARS = 4


@once_a_page
def earlier_plants(page: Page) -> dict[int, int]:
    """Line -> the line that first tells of the earlier plant it is about; the title and lists tell of none."""
    found: dict[int, int] = {}
    for line in page.lines[1:]:
        if line.form != "prose":
            continue
        if _is_earlier(page, line):
            found[line.number] = line.number
        elif (first := found.get(line.number - 1)) is not None and _goes_on(page, line):
            found[line.number] = first
    return found


def _is_earlier(page: Page, line: Line) -> bool:
    patterns = rule("project.earlier").patterns_in(page.language)
    told = any(p.search(page.folded, line.start, line.end) for p in patterns)
    return told and bool(line.dates) and all(_is_long_ago(page, day.raw) for day in line.dates)


def _is_long_ago(page: Page, raw: str) -> bool:
    today = now(page)
    days = span(raw, today, False)
    return today is not None and days is not None and days[1].year <= date.fromisoformat(today).year - _YEARS


def _goes_on(page: Page, line: Line) -> bool:
    same = bool(page.earlier(line))
    patterns = rule("project.earlier_goes_on").patterns_in(page.language)
    return same and any(p.match(page.folded, line.start, line.start + 20) for p in patterns)
