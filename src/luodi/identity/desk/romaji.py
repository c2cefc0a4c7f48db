"""Kana in Latin letters, and the many spellings of that brought to one key.

Hepburn, Kunrei, passports and news wires write long vowels, doubled letters and syllables differently: Ōno,
Oono, Ohno, Ono; Shinbashi, Shimbashi; Chiba, Tiba. The key is a little coarse: it keeps no length at all.
"""

from __future__ import annotations

import re
from functools import lru_cache

import jaconv

from luodi.identity.desk.script import without_accents

_SPELLINGS = (
    ("tch", "ch"), ("sch", "sh"), ("shi", "si"), ("chi", "ti"), ("tsu", "tu"), ("dzu", "zu"), ("dji",
    "zi"), ("fu", "hu"),
    ("ji", "zi"), ("sha", "sya"), ("shu", "syu"), ("sho", "syo"), ("cha", "tya"), ("chu", "tyu"),
    ("cho", "tyo"), ("ja", "zya"), ("ju", "zyu"), ("jo", "zyo"), ("jy", "zy"), ("di", "zi"), ("du", "zu"),
    ("dy", "zy"), ("wo", "o"), ("l", "r"), ("ye", "e"),
)  # fmt: skip
_NASAL = re.compile(r"m(?=[bpm])")
_LONG = (
    re.compile(r"oh(?=[^aiueo]|$)"), re.compile(r"(?<=o)[ou]+"), re.compile(r"(?<=u)u+"),
    re.compile(r"(?<=a)a+"),
    re.compile(r"(?<=i)i+"), re.compile(r"(?<=e)e+"),
)  # fmt: skip
_DOUBLED = re.compile(r"([^aiueo])\1+")


@lru_cache(maxsize=65536)
def kana_romaji(kana: str) -> str:
    """Kana in Hepburn letters, long marks left out: シャープ is shapu."""
    return jaconv.kana2alphabet(jaconv.kata2hira(kana).replace("ー", "")).replace("-", "")


@lru_cache(maxsize=65536)
def romaji_key(text: str) -> str:
    """One key for all spellings of a Japanese reading in Latin letters."""
    low = re.sub(r"[^a-z]", "", without_accents(text))
    low = _DOUBLED.sub(r"\1", _NASAL.sub("n", low))
    for long in _LONG:
        low = long.sub("" if long is not _LONG[0] else "o", low)
    for written, one in _SPELLINGS:
        low = low.replace(written, one)
    return _DOUBLED.sub(r"\1", low)


@lru_cache(maxsize=65536)
def kana_key(kana: str) -> str:
    """The same key of a word in kana."""
    return romaji_key(kana_romaji(kana))
