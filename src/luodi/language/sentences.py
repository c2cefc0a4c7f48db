"""A text into paragraphs and sentences, each with its span in code points."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from luodi.language.long_sentences import pieces

# Words after which a full stop ends no sentence.
_SHORT = (
    "Co|Ltd|Inc|Corp|Mr|Mrs|Ms|Dr|Prof|Jr|Sr|St|No|Nos|Vol|vs|etc|approx|est|Gov|Sen|Rep|Gen|Jan|Feb|Mar|Apr|Jun|"
    "Jul|Aug|Sep|Sept|Oct|Nov|Dec|Hon|Lt|Col|Maj|Capt|Engr|Atty|Cllr|Rs|Re|Tk|Ksh|Shs|Sl|Pvt|Dt|Smt|Sdn|Bhd|"
    r"U\.S|U\.K|a\.m|p\.m|e\.g|i\.e|sq|ft|bn|mn"
)
# A stop after a short word ends a sentence only before a new paragraph, or before a word that opens one.
_OPENERS = r"(?:The|This|That|These|It|He|She|They|We|In|On|At|As|For|During|After|According|City|Mr|Ms)\b"
_STOP = re.compile(
    r"[。！？!?…]+[」』”\"')）]*|(?P<dot>\.)[\"')\]]*(?=\s|$)|\n\s*|；"
    # Several keys in one line, and the cells of a table row: each is a sentence of its own.
    r"|(?<=\S) {2,}(?=[^\s:：\d][^\s:：]{0,11}[:：])|(?<= )/(?= )"
)
_CLOSED = re.compile(r"[^()。\n]{1,60}\)(?=[^\s。])")
_AFTER_SHORT = re.compile(rf"\b(?:{_SHORT})$|\b[A-Z]$")
_OPENER = re.compile(rf"\s+{_OPENERS}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Half-open span of one sentence; `paragraph` counts lines from 0, `block` what blank lines part.

    `piece` is 0 for a whole sentence; one without an end is cut, and its pieces count from 1.
    """

    start: int
    end: int
    paragraph: int
    block: int = 0
    piece: int = 0


def sentences(folded: str) -> list[Sentence]:
    """All sentences of a folded text, in order, without the white space around them."""
    found: list[Sentence] = []
    start, paragraph, block = 0, 0, 0
    for stop in _STOP.finditer(folded):
        if stop["dot"] and not _ends(folded, start, stop):
            continue
        lines = stop.group().count("\n")
        if stop.group() == "。" and _bracketed(folded, start, stop.end()):
            continue
        if lines and _wrapped(folded, start, stop):
            continue
        _put(found, folded, Sentence(start, stop.end(), paragraph, block))
        start = stop.end()
        paragraph += lines > 0
        block += lines > 1
    _put(found, folded, Sentence(start, len(folded), paragraph, block))
    return found


def _ends(folded: str, start: int, stop: re.Match[str]) -> bool:
    before = folded[max(start, stop.start() - 12) : stop.start()]
    if not _AFTER_SHORT.search(before):
        after = folded[stop.end() : stop.end() + 3].lstrip()
        return not after[:1].islower() or "\n" in folded[stop.end() : stop.end() + 2]
    return bool(_OPENER.match(folded, stop.end())) or folded[stop.end() : stop.end() + 1] in ("\n", "")


def _bracketed(folded: str, start: int, end: int) -> bool:
    """Whether a stop stands in brackets inside a sentence, which goes on behind them: "甲社(東京。乙社の子会社)の工場"."""
    opened = folded.rfind("(", start + 1, end)
    if opened < 0 or folded.rfind(")", opened, end) >= 0 or not folded[start:opened].strip():
        return False
    return _CLOSED.match(folded, end) is not None


def _wrapped(folded: str, start: int, stop: re.Match[str]) -> bool:
    """A single line end inside a sentence that goes on in lower case after a line of prose length."""
    after = folded[stop.end() : stop.end() + 1]
    return stop.group().count("\n") == 1 and stop.start() - start > 50 and after.isascii() and after.islower()


def _put(found: list[Sentence], folded: str, whole: Sentence) -> None:
    piece = folded[whole.start : whole.end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    if left < right:
        cuts = list(pieces(folded, whole.start + left, whole.start + right))
        found += [
            replace(whole, start=a, end=b, piece=n if len(cuts) > 1 else 0)
            for n, (a, b) in enumerate(cuts, 1)
        ]
