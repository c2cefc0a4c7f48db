"""A sentence that does not end: cut where a clause ends, so that what is compared within it stays bounded."""

from __future__ import annotations

import re
from collections.abc import Iterator

# More letters than anybody writes into one sentence; the longest of the news read so far has about 400.
LONGEST = 600
# No number, date or name of a firm goes on behind these.
_CLAUSE = re.compile(r"(?:[，、；](?!\d)|(?<!\d)[，、；]|[,;](?! ?(?:\d|Ltd|LTD|Inc|Co\b|LLC)))+\s*")
_NUMBER_WORD = r"(?:and|hundred|thousand|million|billion|trillion|dozen|\w+teen|\w+ty)\b"
_NUMERAL = r"\d.,〇零一二三四五六七八九十百千万萬亿億兆两兩几多余半点"
# Where no clause ends: between two plain words, between two letters of Han or kana, after other white space.
_WORDS = re.compile(rf"(?<=[a-z)\]\"]) (?=[a-z])(?!{_NUMBER_WORD})")
_ELSE = re.compile(
    rf"(?<=[a-zA-Z]) (?=[A-Za-z])(?!{_NUMBER_WORD})|(?<=[^\W{_NUMERAL}a-zA-Z])(?=[^\W{_NUMERAL}a-zA-Z])|(?<=[年日元])(?=\d{{4}}年)|\n\s*|(?<=\W)(?=[\"'“”‘’「」(（\[{{])"
)


def pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans a sentence is read in: itself, or pieces of about `LONGEST` letters; one endless word is one piece."""
    while end - start > LONGEST:
        cut = _cut(folded, start, end)
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _cut(folded: str, start: int, end: int) -> int:
    for places in (_CLAUSE, _WORDS, _ELSE):
        found = [m.end() for m in places.finditer(folded, start + LONGEST // 2, start + LONGEST)]
        if found:
            return found[-1]
    late = [
        m.end() for places in (_CLAUSE, _WORDS, _ELSE) if (m := places.search(folded, start + LONGEST, end))
    ]
    return min(late, default=end)
