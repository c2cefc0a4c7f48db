"""Shares of a venture that make up the whole: "(Viking 40%, Harmony 60%)"."""

from __future__ import annotations

from itertools import pairwise

from luodi.language.quantities import Mention
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_WHOLE = 100
_NEAR = 40


def shares(page: Page, line: Line) -> set[Mention]:
    """The percents of a line that stand side by side and sum up to the whole, on a page that tells of a venture."""
    percents = [q for q in line.quantities if q.kind == "percent"]
    pairs = {
        q
        for a, b in pairwise(percents)
        if a.low + b.low == _WHOLE and b.start - a.end <= _NEAR
        for q in (a, b)
    }
    told = pairs and any(mark("venture").search(page.folded, other.start, other.end) for other in page.lines)
    return pairs if told else set()
