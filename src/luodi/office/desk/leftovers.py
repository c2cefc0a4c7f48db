"""What the rules saw in a text and could not read, or read and made nothing of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from luodi.language.fold import fold
from luodi.language.sentences import sentences
from luodi.readers import read_text

SHOWN = ("unread", "left-over", "long-sentence", "crowded-signings")


@dataclass(frozen=True, slots=True)
class Leftover:
    """A place that asks for a person: what kind, its words, and the sentence around them in three parts."""

    code: str
    before: str
    words: str
    after: str


@lru_cache(maxsize=64)
def leftovers(text: str, language: str | None, published: str | None) -> tuple[Leftover, ...]:
    """In the order of the text. Reads the text, which takes a moment."""
    found = read_text(text, language, published).problems
    spans = [(one.code, one.start, one.end) for one in found if one.code in SHOWN]
    lines = [(one.start, one.end) for one in sentences(fold(text))]
    return tuple(
        _leftover(text, lines, code, start, end)
        for code, start, end in spans
        if start is not None and end is not None
    )


def _leftover(text: str, lines: list[tuple[int, int]], code: str, start: int, end: int) -> Leftover:
    first, last = next(((a, b) for a, b in lines if a <= start < b), (start, end))
    end = min(end, last) if code in ("unread", "left-over") else start
    return Leftover(code, text[first:start], text[start:end], text[end : max(last, end)])
