"""Projects only spoken of: with whom one talked, and about what; they are considered, not planned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.language.name_lists import split_list
from luodi.readers.page import Line, Page
from luodi.readers.projects import Project
from luodi.readers.rule import Rule, rules

_PARTS = ("what", "other")


def talks(page: Page) -> Iterator[Project]:
    """A project for each thing talked about with a firm, with the modality considered."""
    for line in page.lines:
        for told in rules("talks"):
            for pattern in told.patterns_in(page.language):
                match = pattern.search(page.folded, line.start, line.end)
                if match is not None and not _vetoed(told, match):
                    yield from _projects(page, line, match)
                    break


def _vetoed(told: Rule, match: re.Match[str]) -> bool:
    """Cooperation, relations and trade are no project."""
    return bool(told.veto and told.veto.search(match["what"]))


def _projects(page: Page, line: Line, match: re.Match[str]) -> Iterator[Project]:
    investors = _investors(page, line, *match.span("of"))
    for part in _PARTS:
        if investors and part in match.re.groupindex and match[part]:
            name = Name(match[part], *match.span(part))
            yield Project(name.start, name, investors, modality="considered")


def _investors(page: Page, line: Line, start: int, end: int) -> tuple[Name, ...]:
    """The firms talked with; the persons only where no firm is told."""
    inside = [n for n in page.names(line) if start <= n.start and n.end <= end]
    firms = [n for n in inside if n.kind not in ("person", "government")]
    return tuple(firms or inside or split_list(page.folded, start, end))
