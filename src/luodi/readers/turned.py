"""Where a text turns to another plant of its firm: a paragraph that opens with a plant at a place not named before."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

# So many letters of a place must be new: 北上ひばり野工業団地 is new though 北上 was named.
_SHORTEST = 2
# The title and the opening paragraph tell the text's own project.
_FIRST = 2


def turned(page: Page) -> Iterator[tuple[Line, int]]:
    """Each line that turns to another plant, and where in it."""
    for line in page.lines:
        opens = line.paragraph >= _FIRST and line.form == "prose" and not page.earlier(line)
        start = _turn(page, line) if opens else None
        if start is not None:
            yield line, start


def _turn(page: Page, line: Line) -> int | None:
    for pattern in rule("project.turn").patterns_in(page.language):
        match = pattern.match(page.folded, line.start, line.end)
        if match is None:
            continue
        where = match["where"]
        if len(where) >= _SHORTEST and where not in page.folded[: line.start]:
            return match.start("where")
    return None
