"""Sign of sameness: a foreign word in kana sounds like the word in Latin letters. テスラ is Tesla.

Compared is what a Japanese ear keeps: consonants with l and r, b and v as one, and the first vowel. Words of
fewer than three consonants say too little.
"""

from __future__ import annotations

import re
from functools import lru_cache

from luodi.identity.desk.romaji import kana_romaji
from luodi.identity.desk.script import without_accents

_LATIN = (
    ("tion", "syn"), ("sch", "sy"), ("sh", "sy"), ("tch", "ty"), ("ch", "ty"), ("ph", "f"), ("th", "s"),
    ("ck", "k"), ("qu", "kw"), ("x", "ks"),
    ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("wh", "w"), ("v", "b"), ("l",
    "r"), ("ge", "ze"), ("gi", "zi"),
    ("j", "z"), ("m", "n"),
)  # fmt: skip
_KANA = (
    ("tch", "ty"), ("ch", "ty"), ("sh", "sy"), ("ts", "t"), ("f", "h"), ("v", "b"), ("j", "z"), ("m", "n"),
)  # fmt: skip
_VOWELS = re.compile(r"[aiueoyw]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def latin_sound(word: str) -> str:
    """What of a Latin word kana would keep: the consonants, without an r that nobody hears."""
    low = without_accents(word)
    for old, new in _LATIN:
        low = low.replace(old, new)
    low = re.sub(r"(?<=[aeou])r+(?=[^aiueo]|$)", "", low.replace("f", "h"))
    low = re.sub(r"(?<=[aeiou])h(?=[^aeiou]|$)", "", re.sub(r"g(?=n)|gh", "", low))
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", re.sub(r"[^a-z]", "", low)))


@lru_cache(maxsize=65536)
def kana_sound(kana: str) -> str:
    """The same of a word in kana."""
    low = kana_romaji(kana)
    for old, new in _KANA:
        low = low.replace(old, new)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", re.sub(r"[^a-z]", "", low)))


def sounds_like(kana: str, latin: str) -> bool:
    """Whether the kana may be the Latin word as Japanese says it."""
    heard = kana_sound(kana)
    return len(heard) >= 3 and heard == latin_sound(latin) and _opens_alike(kana, latin)


def _opens_alike(kana: str, latin: str) -> bool:
    romaji, low = kana_romaji(kana), without_accents(latin)
    return (romaji[0] in "aiueo") == (low[0] in "aiueo")
