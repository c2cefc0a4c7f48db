"""Where a project stands: the place and the park its sentences name (`project.place`, `project.park`)."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.language.name import Name
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

_LEAD = 6


def place(page: Page, lines: tuple[Line, ...]) -> Name | None:
    """The first place the lines of a project name, else the first of its paragraphs, else of the opening."""
    return _first("project.place", page, (*lines, *_around(page, lines), *page.lines[1:_LEAD]))


def park(page: Page, lines: tuple[Line, ...]) -> Name | None:
    """The first park the lines of a project name, else the first of its paragraphs."""
    return _first("project.park", page, (*lines, *_around(page, lines)))


def _around(page: Page, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    paragraphs = dict.fromkeys(line.paragraph for line in lines)
    return tuple(line for number in paragraphs for line in page.paragraphs[number])


def _first(id: str, page: Page, lines: tuple[Line, ...]) -> Name | None:
    found = (name for line in dict.fromkeys(lines) for name in named(id, page, line.start, line.end))
    return next(found, None)


def named(id: str, page: Page, start: int, end: int) -> Iterator[Name]:
    """What the patterns of a rule name between two offsets, in the order of the patterns."""
    for pattern in rule(id).patterns_in(page.language):
        for match in pattern.finditer(page.folded, start, end):
            text = match["name"].removeprefix("the ")
            yield Name(text, match.end("name") - len(text), match.end("name"))
