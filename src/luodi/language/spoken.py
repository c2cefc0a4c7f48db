"""English numbers in words: "twenty-five", "two and a half million", "a hundred and fifty"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from luodi.language.numeral import Numeral, unread
from luodi.language.phrases import Phrases
from luodi.language.scales import LONG

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: i for i, word in enumerate(_ONES, start=1)} | {
    word: 10 * i for i, word in enumerate(_TENS, start=2)
}
_SCALES = {word: value for word, value in LONG.items() if word.isascii() and " " not in word}
_PLURALS = {f"{word}s" for word in _SCALES}
_NEVER = {"dozen", "dozens", "tens", "scores", "multimillion", "multibillion", "zillion"}
_HALF = Decimal("0.5")
_BEFORE: Final = Phrases[Decimal | None](
    {"half a ": _HALF, "half-a-": _HALF, "half ": _HALF, "half-": _HALF,
     "a quarter of a ": Decimal("0.25"), "a quarter ": Decimal("0.25"),
     "a ": Decimal(1), "an ": Decimal(1)}
    | dict.fromkeys(("several ", "a few ", "few ", "many ", "some ", "multiple ", "multi-", "couple of ",
                     "a couple of ", "couple ", "tens of ", "hundreds of ", "thousands of ", "dozens of ",
                     "scores of ", "three quarters of a ", "third of a ", "half dozen ", "a half "))
)  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_GLUE = re.compile(r"[ -](?:and[ -])?(?=[a-z])")
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half(?![a-z])")
_VAGUE_TAIL = re.compile(r"(?: of (?:thousands|millions|billions|trillions))?(?![a-z])")

STARTERS: Final = (*_ONES, *_TENS, *_SCALES, *_PLURALS, *_NEVER)
"""Words a number in words is found by. "Half a" and "a" are found from the word behind them."""


def spoken(text: str, start: int) -> Numeral | None:
    """The number in words whose first of `STARTERS` stands at `start`; None if it is no number ("one of")."""
    first = text[start : _end(text, start)]
    if first in _VALUES:
        return None if text[start - 1] == "-" else _read(text, start, start, Decimal(0))
    known = _BEFORE.ending(text, start)
    begin = known[0] if known else start
    if first in _NEVER or first in _PLURALS or (known and known[1] is None):
        tail = _VAGUE_TAIL.match(text, _end(text, start))
        return unread(begin, tail.end() if tail else _end(text, start))
    if known is None or known[1] is None or known[1] == 1:
        if text.startswith("-", _end(text, start)):  # "a billion-dollar plant" says no more than "huge"
            return unread(begin, _end(text, start))
        if known is None or known[1] is None:
            return None
    return _read(text, begin, start, known[1])


def _end(text: str, start: int) -> int:
    word = _WORD.match(text, start)
    return word.end() if word else start


def _read(text: str, begin: int, place: int, section: Decimal) -> Numeral:
    """Words by falling scale; `section` is what was said before the word at `place`."""
    total, last, scale, end = Decimal(0), 10**18, 1, place
    while (
        (word := text[place : (stop := _end(text, place))]) in _VALUES or word in _SCALES or word in _PLURALS
    ):
        if word in _VALUES:
            if section % 100 and not (section % 10 == 0 and section % 100 >= 20 and _VALUES[word] < 10):
                return unread(begin, stop)
            section += _VALUES[word]
        elif word == "hundred" and 0 < section < 100:
            section, scale = section * 100, 1
        else:
            factor = _SCALES[word.removesuffix("s") if word in _PLURALS else word]
            if factor >= last or not section:
                return unread(begin, stop)
            total, section, last, scale = total + section * factor, Decimal(0), factor, factor
        if word not in _VALUES and text[place - 1] == " " and text.startswith("-", stop) and begin < place:
            return unread(begin, stop)  # "two billion-dollar plants" are two of a billion
        end = stop
        if (half := _AND_A_HALF.match(text, end)) is not None:
            section, end = section + (_HALF if section else _HALF * last), half.end()
        glue = _GLUE.match(text, end)
        if glue is None:
            break
        place = glue.end()
    return _closed(text, begin, end, total + section, scale if not section else 1)


def _closed(text: str, begin: int, end: int, value: Decimal, scale: int) -> Numeral:
    if text.startswith((" point ", " dozen", " score ", "-odd", " odd "), end):
        return unread(begin, end + 6)
    return Numeral(begin, end, value, scale, scale > 1, "lone" if value == 1 else "")
