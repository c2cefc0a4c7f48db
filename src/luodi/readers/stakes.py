"""Shares of a venture that make up the whole: "(Viking 40%, Harmony 60%)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from luodi.language.quantities import Mention
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_WHOLE = 100
_NEAR = 40
# As many partners share a venture.
_SIZES = (2, 3, 4)


def shares(page: Page, line: Line) -> set[Mention]:
    """The percents of a line that stand side by side and sum up to the whole: in brackets, or on the page of a venture."""
    percents = [q for q in line.quantities if q.kind == "percent"]
    groups = [group for size in _SIZES for group in _wholes(percents, size)]
    if not groups:
        return set()
    venture = any(mark("venture").search(page.folded, other.start, other.end) for other in page.lines)
    return {q for group in groups if venture or _bracketed(page, line, group[0], group[-1]) for q in group}


def _wholes(percents: list[Mention], size: int) -> Iterator[list[Mention]]:
    """Those that follow each other and make up the whole."""
    for first in range(len(percents) - size + 1):
        group = percents[first : first + size]
        near = all(b.start - a.end <= _NEAR for a, b in pairwise(group))
        if near and sum(q.low for q in group) == _WHOLE:
            yield group


def _bracketed(page: Page, line: Line, first: Mention, second: Mention) -> bool:
    before = page.folded[max(line.start, first.start - _NEAR) : first.start]
    return before.rfind("(") > before.rfind(")") and page.folded[second.end : second.end + 1] == ")"
