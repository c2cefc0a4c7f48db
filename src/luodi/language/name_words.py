"""The words of `names.toml`, read once: posts, endings of bodies by kind, surnames, words of English sentences."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

Kind = Literal["person", "enterprise", "government", "association", "institution", "unknown"]
BODIES: tuple[Kind, ...] = ("association", "institution", "enterprise", "government")
_END = ""


@cache
def table() -> dict[str, Any]:
    """`names.toml` as it stands."""
    loaded: dict[str, Any] = tomllib.loads(
        files("luodi.language").joinpath("names.toml").read_text(encoding="utf-8")
    )
    return loaded


@cache
def words(*path: str) -> frozenset[str]:
    """One list of `names.toml` as a set: words("latin", "openers")."""
    found: Any = table()
    for step in path:
        found = found[step]
    return frozenset(found)


def longest(choices: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits; letters they begin with are looked at once."""
    root: dict[str, Any] = {}
    for word in choices:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _pattern(below) for letter, below in sorted(node.items()) if letter]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if _END in node else joined


@dataclass(frozen=True)
class Endings:
    """The endings of bodies of one language: `pattern` finds one, `kinds` says of which kind it is."""

    pattern: re.Pattern[str]
    kinds: dict[str, Kind]


@cache
def endings(language: str) -> Endings:
    """Endings of bodies in "en", "zh" or "ja"; the longest that fits is found."""
    kinds: dict[str, Kind] = {}
    for kind in BODIES:
        kinds.update(dict.fromkeys(table()["bodies"][kind][language], kind))
    if language == "en":
        return Endings(re.compile(rf"(?<![\w-]){longest(kinds)}(?![\w-])"), kinds)
    if language == "zh":
        return Endings(re.compile(longest(kinds)), kinds)
    kana = [word for word in kinds if "ァ" <= word[-1] <= "ー"]
    others = [word for word in kinds if word not in kana]
    return Endings(re.compile(rf"{longest(kana)}(?![ァ-ヺー])|{longest(others)}"), kinds)


@cache
def posts(language: str) -> str:
    """The posts of a language as one pattern; English ones in either case, with the words that may stand before."""
    listed = table()["posts"][language]
    if language != "en":
        return longest(listed)
    before = longest(either_case(table()["posts"]["before"]))
    return rf"(?:{before}[ -]){{0,4}}{longest(either_case(listed))}(?!\w)"


def either_case(listed: Iterable[str]) -> set[str]:
    """ "Vice Mayor", "vice mayor" and "Vice mayor"; "CEO" has one case."""
    plain = list(listed)
    low = {w.lower() for w in plain if not w.isupper()}
    return {*plain, *low, *(w[:1].upper() + w[1:] for w in low)}


@dataclass(frozen=True)
class Spelling:
    """How a whole text spells its words: those it writes in lower case, and how often each stands with a capital."""

    lower: frozenset[str]
    capital: Counter[str]

    def ordinary(self, word: str) -> bool:
        """Whether the text writes the word, or another form of it, in lower case too."""
        low = word.lower()
        forms = (low, low + "s", low + "ed", low + "d", low.removesuffix("s"), low.removesuffix("es"))
        return any(form in self.lower for form in (*forms, low.removesuffix("s") + "d"))


@lru_cache(maxsize=2)
def spelling(folded: str) -> Spelling:
    """The spelling of a text; kept while the lines of one text are read."""
    found = re.findall(r"[^\W\d_][\w'-]*", folded)
    low = frozenset(w for w in found if w.islower())
    return Spelling(low, Counter(w.removesuffix("'s") for w in found if w[:1].isupper()))
