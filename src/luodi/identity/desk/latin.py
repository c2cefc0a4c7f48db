"""Signs of sameness between two names in Latin letters: word order, spellings, Wade-Giles, initials."""

from __future__ import annotations

from collections import Counter

from luodi.identity.desk.legal import is_small
from luodi.identity.desk.mandarin import syllables_of_pinyin, wade_giles_of
from luodi.identity.desk.romaji import romaji_key
from luodi.identity.desk.script import plain, without_accents
from luodi.identity.desk.words import Cut, Word


def same_words(a: Cut, b: Cut) -> bool:
    """The same words in any order: Shinzo Abe and ABE Shinzo."""
    return Counter(w.text for w in a.words) == Counter(w.text for w in b.words)


def same_letters(a: Cut, b: Cut) -> bool:
    """The same letters, differently joined: Soft Bank and SoftBank."""
    return _letters(a) == _letters(b)


def same_romaji(a: Cut, b: Cut) -> bool:
    """The same Japanese reading, spelt differently and in any order: Kōnosuke and Konosuke."""
    return Counter(map(_romaji_or_number, a.words)) == Counter(map(_romaji_or_number, b.words))


def same_mandarin(a: Cut, b: Cut) -> bool:
    """The one in pinyin and the other in Wade-Giles, the family name first in both: Deng Xiaoping, Teng
    Hsiao-p'ing.
    """
    return _mandarin(a, b) or _mandarin(b, a)


def initials(short: Cut, long: Cut) -> bool:
    """The one is made of the first letters of the other's words, legal form and small words put in or
    left out.
    """
    if len(short.words) != 1 or len(long.words) < 2 or not 2 <= len(short.words[0].text) <= 7:
        return False
    wanted = short.words[0].text
    words = [w for part in plain(long.text).replace("-", " ").split() if (w := _first(part))]
    reached = {0}
    for word in words:
        optional = is_small(word) or word in _OPTIONAL
        step = {at + 1 for at in reached if at < len(wanted) and wanted[at] == word[0]}
        reached = step | (reached if optional else set())
    return len(wanted) in reached


_OPTIONAL = frozenset(["company", "co", "corporation", "corp", "limited", "ltd", "inc", "group", "plc"])


def _romaji_or_number(word: Word) -> str:
    return romaji_key(word.text) if word.text.isalpha() else word.text


def _first(part: str) -> str:
    return "".join(c for c in without_accents(part) if c.isalnum())


def _letters(name: Cut) -> str:
    return "".join(word.text for word in name.words)


def _mandarin(pinyin: Cut, wade: Cut) -> bool:
    told = syllables_of_pinyin("".join(w.text for w in pinyin.words))
    wanted = "".join(w.text for w in wade.words)
    return any("".join(map(wade_giles_of, way)) == wanted for way in told)
