"""Shares of a venture that make up the whole: "(Viking 40%, Harmony 60%)"."""

from __future__ import annotations

from itertools import pairwise

from luodi.language.quantities import Mention
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_WHOLE = 100


def shares(page: Page, line: Line) -> set[Mention]:
    """The percents of a line that follow each other and sum up to the whole, where a venture is told near by."""
    percents = [q for q in line.quantities if q.kind == "percent"]
    near = [line, *page.earlier(line)[-1:], *page.lines[max(0, line.number - 1) : line.number]]
    if len(percents) < 2 or not any(mark("venture").search(page.folded, n.start, n.end) for n in near):
        return set()
    pairs = {q for a, b in pairwise(percents) if a.low + b.low == _WHOLE for q in (a, b)}
    return pairs or (set(percents) if sum(q.low for q in percents) == _WHOLE else set())
