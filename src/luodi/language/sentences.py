"""A text into paragraphs and sentences, each with its span in code points."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Words after which a full stop ends no sentence.
_SHORT = (
    "Co|Ltd|Inc|Corp|Mr|Mrs|Ms|Dr|Prof|Jr|Sr|St|No|Nos|Vol|vs|etc|approx|est|Gov|Sen|Rep|Gen|Jan|Feb|Mar|Apr|Jun|"
    "Jul|Aug|Sep|Sept|Oct|Nov|Dec|U\\.S|U\\.K|a\\.m|p\\.m|e\\.g|i\\.e|sq|ft|bn|mn"
)
# A stop after a short word ends a sentence only before a new paragraph, or before a word that opens one.
_OPENERS = r"(?:The|This|That|These|It|He|She|They|We|In|On|At|As|For|During|After|According|City|Mr|Ms)\b"
_STOP = re.compile(
    r"[。！？!?…]+[」』”\"')）]*|(?P<dot>\.)[\"')\]]*(?=\s|$)|\n+|；",
)
_AFTER_SHORT = re.compile(rf"\b(?:{_SHORT})$|\b[A-Z]$")
_OPENER = re.compile(rf"\s+{_OPENERS}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Half-open span of one sentence; `paragraph` counts line blocks from 0."""

    start: int
    end: int
    paragraph: int


def sentences(folded: str) -> list[Sentence]:
    """All sentences of a folded text, in order, without the white space around them."""
    found: list[Sentence] = []
    start, paragraph = 0, 0
    for stop in _STOP.finditer(folded):
        if stop["dot"] and not _ends(folded, start, stop):
            continue
        if stop.group().startswith("\n") and _wrapped(folded, start, stop):
            continue
        _put(found, folded, start, stop.end(), paragraph)
        start = stop.end()
        if stop.group().startswith("\n"):
            paragraph += 1
    _put(found, folded, start, len(folded), paragraph)
    return found


def _ends(folded: str, start: int, stop: re.Match[str]) -> bool:
    before = folded[max(start, stop.start() - 12) : stop.start()]
    if not _AFTER_SHORT.search(before):
        after = folded[stop.end() : stop.end() + 3].lstrip()
        return not after[:1].islower() or "\n" in folded[stop.end() : stop.end() + 2]
    return bool(_OPENER.match(folded, stop.end())) or folded[stop.end() : stop.end() + 1] in ("\n", "")


def _wrapped(folded: str, start: int, stop: re.Match[str]) -> bool:
    """A single line end inside a sentence that goes on in lower case after a line of prose length."""
    after = folded[stop.end() : stop.end() + 1]
    return stop.group() == "\n" and stop.start() - start > 50 and after.isascii() and after.islower()


def _put(found: list[Sentence], folded: str, start: int, end: int, paragraph: int) -> None:
    piece = folded[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if left < right:
        found.append(Sentence(start + left, start + right, paragraph))
