"""Numbers as announcements print them, to exact decimals: 3.6 million, 1.2bn, 3億5000万, 二十億, 1,50,000, half a billion.

What is seen and not understood comes out with `value` None: never a smaller number. What is no number at all (the
digits of a time, of 007, of "one of") does not come out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from operator import methodcaller

from luodi.language.digits import decimal
from luodi.language.han import HAN, HAN_REST, LONE, han_number, mixed
from luodi.language.numeral import LONGEST, Doubt, Numeral, unread
from luodi.language.scales import BIG, SCALE_LETTERS, SCALE_WORDS, SMALL
from luodi.language.spoken import STARTERS, spoken


def _alternatives(words: Iterable[str]) -> str:
    """The words by their first letter, so that most places are refused by one look."""
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        by_letter[word[0]].append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


# Both begin with a set of characters, so that the search skips everything else at full speed.
_NUMBER = re.compile(rf"[0-9{HAN}](?:(?<=[0-9])[0-9]*(?:[.,，':/][0-9]+)*|(?<=[{HAN}])[{HAN_REST}]*)")
_GOES_ON = re.compile(r" [a-z€$£]")
_ASCII_DIGITS = frozenset("0123456789")
_WORD = re.compile(rf"[ (\"'-](?:{_alternatives(STARTERS)})(?![a-z])")
_SPACED = re.compile(r"(?: [0-9]{3})+(?![0-9]|[.,:/][0-9])")
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
# What may belong to a number after its digits; most numbers have none of it, and are done.
_MAY_FOLLOW = re.compile(
    rf" ?(?:[{''.join(BIG)}{''.join(SMALL)}多余餘个個数數几幾½¼¾+]|[0-9]{{3}})"
    rf"|[ -]?(?:{'|'.join(sorted({word[:3] for word in SCALE_WORDS} | {'and'}))}|(?:{'|'.join(SCALE_LETTERS)})(?![a-z0-9]))"
)
# "A $35 million mill" is a factory, "35 mill" are millions.
_A_MILL = re.compile(r"mills?\b", re.I)
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half(?![a-z])")
_MORE = re.compile(r"[多余餘](?![年样樣])|\+")


def numerals(text: str) -> Iterator[Numeral]:
    """Every number of a lower-case text that begins with a space, in order, without overlap."""
    cursor = 0
    found = [*_NUMBER.finditer(text)]
    if spelled := [*_WORD.finditer(text)]:
        found = sorted(found + spelled, key=methodcaller("start"))
    for match in found:
        if match.start() >= cursor and (numeral := _numeral(text, match)) is not None:
            cursor = numeral.end
            yield numeral


def _numeral(text: str, match: re.Match[str]) -> Numeral | None:
    core, start = match.group(), match.start()
    if core[0] in _ASCII_DIGITS:
        return _digits(text, core, start, match.end())
    if core[0] not in HAN:
        return spoken(text, start + 1)
    if text.startswith("分之", match.end()):
        return _share(text, core, start, match.end() + 2)
    if core in LONE:
        return Numeral(start, start + 1, LONE[core], 1, False, "lone")
    return han_number(text, core, start)


def _share(text: str, core: str, start: int, place: int) -> Numeral:
    """百分之六十 is sixty percent; 三分之一 stays unread."""
    match = _NUMBER.match(text, place)
    found = _numeral(text, match) if match else None
    if found is None or core != "百" or found.value is None:
        return unread(start, found.end if found else place)
    return Numeral(start, found.end, found.value, amount=True, doubt="percent", bound=found.bound)


def _digits(text: str, core: str, start: int, end: int) -> Numeral | None:
    if ":" in core or (core[0] == "0" and len(core) > 1 and core.isdecimal()):
        return None
    known = decimal(core)
    if known is None:
        return unread(start, _scaled(text, end, LONGEST)[0])
    value, doubt = known
    amount = len(core) > 4 or not core.isdecimal()
    if _MAY_FOLLOW.match(text, end) is None:
        return Numeral(start, end, value, 1, amount, doubt)
    if text[end : end + 1] == " " and len(core) <= 3 and (spaced := _SPACED.match(text, end)):
        return _spaced(text, start, core, spaced)
    if text[end : end + 1] in _FRACTIONS:
        value, end = value + _FRACTIONS[text[end]], end + 1
    if (known_han := mixed(text, start, end, value)) is not None:
        return _with_more(text, known_han)
    return _multiplied(text, start, end, value, doubt, amount)


def _spaced(text: str, start: int, core: str, spaced: re.Match[str]) -> Numeral:
    """25 000 is one number; 5 200 may be two."""
    groups = spaced.group().split()
    if (len(groups) == 1 and groups[0] != "000") or len(groups) > LONGEST // 3:
        return unread(start, spaced.end())
    return _multiplied(text, start, spaced.end(), Decimal(core + "".join(groups)), "spaced", True)


def _multiplied(text: str, start: int, end: int, value: Decimal, doubt: Doubt, amount: bool) -> Numeral:
    if half := _AND_A_HALF.match(text, end):
        value, end = value + Decimal("0.5"), half.end()
    digits_end = end
    end, scale = _scaled(text, end, 3)
    if scale is None:
        return unread(start, end)
    if scale == 1 and (letters := SCALE_LETTERS.starting(text, _glue(text, end, " -"))):
        value *= letters[1]
        return Numeral(start, letters[0], value, letters[1], True, "letter", letter=digits_end)
    if scale > 1 and (half := _AND_A_HALF.match(text, end)):
        value, end = value + Decimal("0.5"), half.end()
    doubt = "" if scale > 1 else doubt
    return _with_more(text, Numeral(start, end, value * scale, scale, amount or scale > 1, doubt))


def _with_more(text: str, numeral: Numeral) -> Numeral:
    """10万多 and 500+ are at least so much."""
    more = _MORE.match(text, numeral.end)
    return numeral._replace(end=more.end(), bound="at_least") if more else numeral


def _scaled(text: str, end: int, most: int) -> tuple[int, int | None]:
    """The end and the product of the multipliers from `end` on: "1.5 lakh crore" has two. None: not known."""
    scale: int | None = 1
    for _ in range(most):
        word = SCALE_WORDS.starting(text, _glue(text, end, " -"))
        if word is None or (scale != 1 and _A_MILL.match(text, _glue(text, end, " -"))):
            break
        end = word[0]
        if text[end - 1] == "." and not _GOES_ON.match(text, end):
            end -= 1  # the stop of the sentence, not of "mn."
        scale = None if word[1] is None or scale is None else scale * word[1]
    return end, scale


def _glue(text: str, place: int, characters: str) -> int:
    return place + 1 if text[place : place + 1] in characters and place < len(text) else place
