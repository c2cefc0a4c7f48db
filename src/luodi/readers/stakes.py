"""Shares of a venture that make up the whole: "(Viking 40%, Harmony 60%)"."""

from __future__ import annotations

from itertools import pairwise

from luodi.language.quantities import Mention
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_WHOLE = 100
_NEAR = 40


def shares(page: Page, line: Line) -> set[Mention]:
    """The percents of a line that stand side by side and sum up to the whole: in brackets, or on the page of a venture."""
    percents = [q for q in line.quantities if q.kind == "percent"]
    pairs = [(a, b) for a, b in pairwise(percents) if a.low + b.low == _WHOLE and b.start - a.end <= _NEAR]
    if not pairs:
        return set()
    venture = any(mark("venture").search(page.folded, other.start, other.end) for other in page.lines)
    return {q for a, b in pairs if venture or _bracketed(page, line, a, b) for q in (a, b)}


def _bracketed(page: Page, line: Line, first: Mention, second: Mention) -> bool:
    before = page.folded[max(line.start, first.start - _NEAR) : first.start]
    return before.rfind("(") > before.rfind(")") and page.folded[second.end : second.end + 1] == ")"
