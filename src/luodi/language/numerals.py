"""Numerals as announcements write them, to exact decimals: 3.6 million, 1.2bn, 3億5000万, 二十億, 1,000.

A numeral glued to letters that are neither a multiplier nor a unit is not read: `Numeral.tail` holds
them, and the caller decides ("5nm" is a length, "1.2zn" stays unread). Never a smaller number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_WORDS = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "lakh": 10**5, "crore": 10**7, "k": 10**3, "mn": 10**6, "mln": 10**6, "m": 10**6, "bn": 10**9,
    "bln": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_HAN = {"百": 10**2, "千": 10**3, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_SPOKEN = {
    word: value
    for value, word in enumerate(
        [
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
        ],
        start=1,
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}

_DIGIT = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_LONG = "|".join(sorted((w for w in _WORDS if len(w) > 3), key=len, reverse=True))
_GLUED = "|".join(sorted((w for w in _WORDS if len(w) <= 3), key=len, reverse=True))
_PATTERN = re.compile(
    rf"(?P<han>(?<![\d.,])(?:{_DIGIT}[百千]?[万萬亿億兆千百])(?:{_DIGIT}[百千]?[万萬亿億兆千百]?)*)"
    rf"|(?<![A-Za-z\d.,])(?<!\d-)(?P<latin>{_DIGIT})(?:(?:[ -]?(?P<long>{_LONG})s?|[ ]?(?P<glued>{_GLUED}))(?![a-z\d]))?"
    rf"|(?P<kanji>[一二三四五六七八九十百千两兩]+[万萬亿億兆](?:[一二三四五六七八九十百千]+[万萬億亿]?)*|"
    rf"[一二三四五六七八九]?十[一二三四五六七八九]?(?=[人名年月日家个個社])|[一二三四五六七八九]?[百千](?=[人名]))"
    rf"|(?<![\w-])(?P<spoken>(?:{'|'.join(_SPOKEN)})(?:[ -](?:{_LONG}))?)(?![a-z-])"
    rf"|(?P<plain>(?<![\d.,A-Za-z]){_DIGIT})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number: its span with the multiplier, its exact value, and letters glued behind it."""

    start: int
    end: int
    value: Decimal
    tail: str = ""


def numerals(folded: str, start: int = 0, end: int | None = None) -> Iterator[Numeral]:
    """Every numeral of a folded text between two offsets, in order, without overlap."""
    stop = len(folded) if end is None else end
    for match in _PATTERN.finditer(folded, start, stop):
        value = _value(match)
        if value is not None:
            yield Numeral(match.start(), match.end(), value, _tail(folded, match.end(), stop))


def _value(match: re.Match[str]) -> Decimal | None:
    if match["han"]:
        return _han(match["han"])
    if match["kanji"]:
        return Decimal(_kanji(match["kanji"]))
    if match["spoken"]:
        first, _, second = re.sub("-", " ", match["spoken"].lower()).partition(" ")
        return Decimal(_SPOKEN[first] * (_WORDS[second] if second else 1))
    digits = match["latin"] or match["plain"]
    number = Decimal(digits.replace(",", ""))
    word = match["long"] or match["glued"] if match["latin"] else None
    return number * _WORDS[word.lower()] if word else number


def _han(text: str) -> Decimal:
    """3億5000万: parts by falling multiplier. 1千億: a small one before a large one multiplies it."""
    total = Decimal(0)
    for part in re.finditer(rf"({_DIGIT})([百千]?)([万萬亿億兆千百]?)", text):
        number = Decimal(part[1].replace(",", ""))
        total += number * _HAN.get(part[2], 1) * _HAN.get(part[3], 1)
    return total


def _kanji(text: str) -> int:
    total = section = digit = 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _SMALL:
            section += (digit or 1) * _SMALL[character]
            digit = 0
        else:
            total += (section + digit or 1) * _HAN[character]
            section = digit = 0
    return total + section + digit


def _tail(folded: str, end: int, stop: int) -> str:
    match = re.compile(r"[A-Za-z]+").match(folded, end, stop)
    return match.group() if match else ""
