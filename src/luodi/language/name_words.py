"""The words of `names.toml`, read once: posts, endings of bodies by kind, surnames."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Kind = Literal["person", "enterprise", "government", "association", "institution", "unknown"]
BODIES: tuple[Kind, ...] = ("association", "institution", "enterprise", "government")


@cache
def table() -> dict[str, Any]:
    """`names.toml` as it stands."""
    loaded: dict[str, Any] = tomllib.loads(
        files("luodi.language").joinpath("names.toml").read_text(encoding="utf-8")
    )
    return loaded


def longest(words: list[str]) -> str:
    """An alternation in which a longer word goes before a shorter one it begins with."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@dataclass(frozen=True)
class Endings:
    """The endings of bodies of one language: `pattern` finds one, `kinds` says of which kind it is."""

    pattern: re.Pattern[str]
    kinds: dict[str, Kind]


@cache
def endings(language: str) -> Endings:
    """Endings of bodies in "en", "zh" or "ja"; in Chinese and Japanese the longest stands first."""
    kinds: dict[str, Kind] = {}
    for kind in BODIES:
        kinds.update(dict.fromkeys(table()["bodies"][kind][language], kind))
    edge = r"(?![\w-])" if language == "en" else ""
    return Endings(re.compile(rf"(?:{longest(list(kinds))}){edge}"), kinds)


@cache
def posts(language: str) -> str:
    """The posts of a language as one alternation; English ones with what may stand before them, in either case."""
    words = table()["posts"][language]
    if language != "en":
        return f"(?:{longest(words)})"
    lead = longest(table()["posts"]["before"])
    both = sorted({*words, *(w.lower() for w in words)}, key=len, reverse=True)
    return rf"(?:(?:{lead}|{lead.lower()})[ -])*(?:{longest(both)})(?![\w])"
