"""Where a project stands: the place and the park its sentences name (`project.place`, `project.park`)."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.language.name import Name
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

_LEAD = 6


def place(page: Page, lines: tuple[Line, ...]) -> Name | None:
    """The first place the lines of a project name, else the first of its paragraphs, else of the opening."""
    found = _first("project.place", page, lines) or _around("project.place", page, lines)
    return found or _first("project.place", page, page.lines[1:_LEAD])


def park(page: Page, lines: tuple[Line, ...]) -> Name | None:
    """The first park the lines of a project name, else the first of its paragraphs."""
    return _first("project.park", page, lines) or _around("project.park", page, lines)


def _around(id: str, page: Page, lines: tuple[Line, ...]) -> Name | None:
    """The first of the paragraphs of some lines; each is looked through once, however many projects it tells of."""
    known: dict[tuple[str, int], Name | None] = page.memory.setdefault("places of paragraphs", {})
    for number in dict.fromkeys(line.paragraph for line in lines):
        if (id, number) not in known:
            known[id, number] = _first(id, page, page.paragraphs[number])
        if (found := known[id, number]) is not None:
            return found
    return None


def _first(id: str, page: Page, lines: tuple[Line, ...]) -> Name | None:
    return next((name for line in lines for name in named(id, page, line.start, line.end)), None)


def named(id: str, page: Page, start: int, end: int) -> Iterator[Name]:
    """What the patterns of a rule name between two offsets, in the order of the patterns."""
    for pattern in rule(id).patterns_in(page.language):
        for match in pattern.finditer(page.folded, start, end):
            text = match["name"].removeprefix("the ")
            yield Name(text, match.end("name") - len(text), match.end("name"))
