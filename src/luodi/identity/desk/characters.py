"""Sign of sameness: a name translated character by character (`characters.toml`). 北船 is North Ship."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_STEM = 5
_LONGER = 3


@cache
def _meanings() -> Mapping[str, tuple[str, ...]]:
    text = files("luodi.identity.desk").joinpath("characters.toml").read_text(encoding="utf-8")
    return {character: tuple(words.split()) for character, words in tomllib.loads(text).items()}


def means(character: str, word: str) -> bool:
    """Whether a lower-case English word is what the character means, or is made from that: 船 is ship, 北 is
    north and northern, 前 is front and frontier.
    """
    return any(word == meaning or _made_from(word, meaning) for meaning in _meanings().get(character, ()))


def _made_from(word: str, meaning: str) -> bool:
    longer = len(word) - len(meaning)
    return len(meaning) >= _STEM and word.startswith(meaning) and longer <= _LONGER
