"""Mandarin readings of Han characters: pinyin (the tables are pypinyin's), and Wade-Giles made from it.

Tones, spaces, hyphens and apostrophes are left out of every key; with them a Wade-Giles key cannot tell
t from t', as newspapers never did.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pypinyin import Style, pinyin
from pypinyin.constants import PINYIN_DICT

from luodi.identity.desk.script import without_accents

_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("p", "p"), ("m", "m"), ("f", "f"), ("d", "t"),
    ("t", "t"), ("n", "n"), ("l", "l"), ("g", "k"), ("k", "k"), ("h", "h"), ("j", "ch"), ("q", "ch"),
    ("x", "hs"), ("r", "j"), ("z", "ts"), ("c", "ts"), ("s", "s"), ("y", "y"), ("w", "w"),
)  # fmt: skip
_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu",
    "er": "erh", "e": "o", "yi": "i", "yan": "yen", "you": "yu", "ye": "yeh", "yong": "yung", "ge": "ko",
    "ke": "ko", "he": "ho", "guo": "kuo",
}  # fmt: skip
_FINALS = (
    ("ong", "ung"),
    ("ian", "ien"),
    ("ie", "ieh"),
    ("iu", "iu"),
    ("uo", "o"),
    ("ui", "ui"),
    ("ue", "ueh"),
)
_UMLAUT = str.maketrans(dict.fromkeys("üǖǘǚǜ", "v"))
_SCHWA = re.compile(r"(?<=[tlsz])e$")


@lru_cache(maxsize=65536)
def syllables(character: str) -> frozenset[str]:
    """All pinyin readings of one character without tones: 行 is xing and hang; ü is written u."""
    told = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(_letters(s) for group in told for s in group if s)


@lru_cache(maxsize=65536)
def wade_giles(character: str) -> frozenset[str]:
    """All Wade-Giles readings of one character, as newspapers print them: 蔣 is chiang."""
    return frozenset(wade_giles_of(syllable) for syllable in syllables(character))


@lru_cache(maxsize=4096)
def wade_giles_of(syllable: str) -> str:
    """A pinyin syllable in Wade-Giles without its marks: xiao is hsiao, zhong is chung."""
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    for old, new in _INITIALS:
        if syllable.startswith(old):
            return new + _final(syllable[len(old) :], old)
    return syllable


def _final(final: str, initial: str) -> str:
    for old, new in _FINALS:
        if final == old and not (old == "uo" and initial in ("g", "k", "h", "sh")):
            return new
    if final == "e" and initial not in ("y",):
        return "e" if initial in ("zh", "ch", "sh", "r") else "o" if initial in ("g", "k", "h") else "e"
    return final


@lru_cache(maxsize=4096)
def syllables_of_pinyin(letters: str) -> frozenset[tuple[str, ...]]:
    """All ways to cut joined pinyin into syllables; none if it is no pinyin."""
    if not letters:
        return frozenset({()})
    found: set[tuple[str, ...]] = set()
    for end in range(1, min(len(letters), 6) + 1):
        if letters[:end] in all_syllables():
            found.update((letters[:end], *rest) for rest in syllables_of_pinyin(letters[end:]))
    return frozenset(found)


@cache
def all_syllables() -> frozenset[str]:
    """Every syllable some common character is read with."""
    told = {s for code in range(0x4E00, 0x9FA6) for s in PINYIN_DICT.get(code, "").split(",")}
    return frozenset(_letters(s.translate(_UMLAUT)) for s in told if s)


@lru_cache(maxsize=65536)
def latin_key(text: str) -> str:
    """Latin letters as both keys compare them: Ch'en-ning is chenning, lü is lu."""
    return _letters(text)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", without_accents(text))
