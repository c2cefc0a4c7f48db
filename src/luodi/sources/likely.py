"""How much a decoded text looks like Chinese or Japanese: what its characters cost, and how many are common.

The cost is in bits, summed over the characters: a frequent one is cheap, a rare one dear. Of the ways to
decode the same bytes the cheapest is the likeliest, and the difference says by how much: 20 bits are a
million to one.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from unicodedata import category

_MOST = 200  # of the common characters, those that make up half of a text
_PUNCTUATION = "、。，：；！？（）「」『』《》〈〉【】〔〕“”‘’—…·・％～〜－／．　０１２３４５６７８９"

# Bits: -log2 of the share of a text that the class makes up, divided among its characters.
_HAN_MOST, _HAN_COMMON, _HAN_RARE, _HAN_NEVER = 8.8, 10.8, 17.3, 30.0
_KANA, _KANA_IN_CHINESE = 7.0, 20.0
_ASCII, _MARK, _LETTER = 6.5, 8.6, 16.0
_CONTROL, _HALF_KANA, _UNASSIGNED = 16.0, 20.0, 30.0
_HARDLY = {"Cn": _UNASSIGNED, "Co": _UNASSIGNED, "Cc": _UNASSIGNED, "Cf": _CONTROL}


@dataclass(frozen=True, slots=True)
class Looks:
    """`cost` in bits for the whole text; of the characters that say anything, `common` out of `seen`."""

    cost: float
    common: int
    seen: int


def looks(text: str, *, ascii_counts: bool = False) -> Looks:
    """As the one of Simplified Chinese, Traditional Chinese and Japanese that fits best.

    ASCII is the same in most encodings and says nothing, unless `ascii_counts`.
    """
    counts = Counter(text)
    return min((_looks(counts, prices, ascii_counts) for prices in _languages()), key=lambda each: each.cost)


def _looks(counts: Counter[str], prices: Mapping[str, float], ascii_counts: bool) -> Looks:
    cost, common, seen = 0.0, 0, 0
    for character, times in counts.items():
        price = prices.get(character)
        cost += times * (_other(character) if price is None else price)
        if ascii_counts or character > "\x7f":
            seen += times
            common += times * (price is not None and price < _HAN_RARE)
    return Looks(cost, common, seen)


@cache
def _languages() -> tuple[dict[str, float], ...]:
    tables = tomllib.loads(files("luodi.sources").joinpath("characters.toml").read_text(encoding="utf-8"))
    return tuple(_prices("".join(table["common"].split()), name == "ja") for name, table in tables.items())


def _prices(han: str, japanese: bool) -> dict[str, float]:
    """What each common character of one language costs."""
    kana = re.findall(r"[ぁ-んァ-ヶー]", "".join(map(chr, range(0x3041, 0x30FF))))
    return {
        **dict.fromkeys(map(chr, range(0x20, 0x7F)), _ASCII),
        **dict.fromkeys("\t\n\r", _ASCII),
        **dict.fromkeys(_PUNCTUATION, _MARK),
        **dict.fromkeys(kana, _KANA if japanese else _KANA_IN_CHINESE),
        **dict.fromkeys(han[_MOST:], _HAN_COMMON),
        **dict.fromkeys(han[:_MOST], _HAN_MOST),
    }


def _other(character: str) -> float:
    """The cost of a character that no language here has among its common ones."""
    if "\u4e00" <= character <= "\u9fff":
        return _HAN_RARE
    if character < "\x80":
        return _CONTROL
    if "\uff61" <= character <= "\uff9f":
        return _HALF_KANA
    if "\u3400" <= character <= "\u4dbf" or "\uf900" <= character <= "\ufaff" or character > "\uffff":
        return _HAN_NEVER
    return _HARDLY.get(category(character), _LETTER)
