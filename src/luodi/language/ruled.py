"""Tables whose cells a wide stroke parts: "社名／場所／投資額", read as if bars parted them."""

from __future__ import annotations

import re
from itertools import groupby

_LINE = re.compile(r"[^\n]+")
_STROKE = "／"
_FEWEST = 3
# Two strokes a line are a table only where many lines have them.
_FEW, _MANY = 2, 4
_MOST = 240


def ruled(text: str, folded: str) -> str:
    """The folded text with bars for the strokes of lines that follow each other with as many strokes each."""
    if text.count(_STROKE) < 2 * _FEWEST:
        return folded
    letters = list(folded)
    lines = [m.span() for m in _LINE.finditer(text)]
    for strokes, group in groupby(lines, key=lambda line: _strokes(text, line)):
        rows = list(group)
        if (strokes >= _FEWEST and len(rows) > 1) or (strokes == _FEW and len(rows) >= _MANY):
            for start, end in rows:
                letters[start:end] = ["|" if text[n] == _STROKE else letters[n] for n in range(start, end)]
    return "".join(letters)


def _strokes(text: str, line: tuple[int, int]) -> int:
    start, end = line
    return text.count(_STROKE, start, end) if end - start <= _MOST else 0
