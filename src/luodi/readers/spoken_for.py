"""Firms told by their officers: "X's president", "X总裁", and every other place where such a name stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.rule import rule

_SHORTEST = 3


def spoken_for(page: Page, line: Line) -> Iterator[Name]:
    """The places in a line of firms that some officer named on the page speaks for."""
    pattern = _pattern(page)
    if pattern is not None:
        for match in pattern.finditer(page.folded, line.start, line.end):
            yield Name(match.group(), *match.span())


@once_a_page
def _pattern(page: Page) -> re.Pattern[str] | None:
    bodies = sorted(set(_bodies(page)), key=len, reverse=True)
    edged = (rf"\b{re.escape(b)}\b" if b.isascii() else re.escape(b) for b in bodies)
    return re.compile("|".join(edged)) if bodies else None


def _bodies(page: Page) -> Iterator[str]:
    officer, public = rule("project.officer").cue, rule("project.officer").veto
    assert officer is not None and public is not None
    for line in page.lines:
        for name in page.names(line):
            for post in name.posts:
                of = post.of
                if of and len(of) >= _SHORTEST and officer.search(post.title) and not public.search(of):
                    yield of
