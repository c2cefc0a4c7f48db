"""Which of the three languages a text is in, by counting scripts; or that it is in a fourth, and which."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Language = Literal["en", "zh", "ja"]

_KANA = re.compile(r"[ぁ-ヺー]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")

_LONG = 200  # characters: in fewer, a name or a title decides
_SMALL_WORDS = 0.15  # of all words; every language has more, and another language's text hardly ever
_AHEAD = 1.5  # times as many small words as English has


def language_of(text: str) -> Language:
    """The language of most of the text: kana in more than one Han character of twelve means Japanese.

    A Han character carries about as much as four Latin letters, so they are weighed so.
    """
    kana, han, latin = (len(p.findall(text)) for p in (_KANA, _HAN, _LATIN))
    if (kana + han) * 4 < latin:
        return "en"
    return "ja" if kana * 12 > han else "zh"


def fourth_language(text: str) -> str | None:
    """What a text of more than 200 characters seems to be in, if that is none of the three: "German",
    "Korean", "Russian or another language in Cyrillic letters". None where it is one of the three, or nobody
    can tell.
    """
    if len(text.strip()) <= _LONG:
        return None
    letters = Counter(text)
    latin, wide = _count(letters, _LATIN), _count(letters, _KANA) + _count(letters, _HAN)
    ours = latin + 4 * wide
    if 2 * wide > letters.total():
        return None
    foreign = {name: weight * _count(letters, own) for name, (own, weight) in _scripts().items()}
    name = max(foreign, key=foreign.__getitem__)
    if foreign[name] > ours:
        return name
    return _by_words(text) if 2 * latin > ours else None


def _by_words(text: str) -> str | None:
    words = Counter(_WORD.findall(text.lower()))
    small = {name: sum(words[word] for word in own) for name, own in _small_words().items()}
    english = small.pop("English")
    name = max(small, key=small.__getitem__)
    enough = small[name] >= _SMALL_WORDS * words.total() and small[name] > _AHEAD * english
    return name if enough else None


def _count(letters: Counter[str], pattern: re.Pattern[str]) -> int:
    return sum(times for letter, times in letters.items() if pattern.match(letter))


@cache
def _scripts() -> dict[str, tuple[re.Pattern[str], int]]:
    """For each name its letters, and how much one of them says."""
    return {name: (_letters(row["letters"]), row["weight"]) for name, row in _data()["script"].items()}


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _data()["words"].items()}


def _data() -> dict[str, Any]:
    return tomllib.loads(files("luodi.language").joinpath("scripts.toml").read_text(encoding="utf-8"))


def _letters(ends: str) -> re.Pattern[str]:
    """ "azAZ" as [a-zA-Z]."""
    return re.compile("[" + "".join(f"{a}-{z}" for a, z in zip(ends[::2], ends[1::2], strict=True)) + "]")
