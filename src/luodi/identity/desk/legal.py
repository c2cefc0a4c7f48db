"""Sign of sameness: the legal form put aside. 三井物産株式会社, 三井物産(株) and 三井物産 are one name."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from luodi.identity.desk.script import one_form


@cache
def _forms() -> dict[str, list[str]]:
    return {name: rows for name, rows in _table().items() if name != "countries"}


@cache
def _table() -> dict[str, Any]:
    text = files("luodi.identity.desk").joinpath("legal.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=65536)
def country_of(name: str) -> str | None:
    """The country whose legal form a plain name has; None for no form, and for one that many have (Ltd.)."""
    shared, words = one_form(name), set(re.sub(r"[^a-z ]", "", name.casefold().replace(".", "")).split())
    fits = (
        country
        for country, forms in _table()["countries"].items()
        if any(form in words if form.isascii() and form.isalpha() else form in shared for form in forms)
    )
    return next(fits, None)


@cache
def _pattern() -> re.Pattern[str]:
    forms = _forms()
    whole = "|".join(map(re.escape, sorted(forms["han"], key=len, reverse=True)))
    ends = "|".join(forms["han_end"])
    short = "|".join(forms["short"])
    return re.compile(rf"{whole}|\((?:{short})\)|(?<=..)(?:{ends})$")


def without_form(name: str) -> str:
    """A plain name without the legal form in Han characters; as it was, if nothing else would be left.

    Latin forms are words, and are left out where names are cut into words (`words.py`).
    """
    return _cut(name) or name


def _cut(name: str) -> str:
    found = one_form(name)
    if len(found) != len(name):
        return name
    parts, at = [], 0
    for form in _pattern().finditer(found):
        parts.append(name[at : form.start()])
        at = form.end()
    return " ".join((*parts, name[at:])).strip()


def is_form(word: str) -> bool:
    """Whether a lower-case Latin word is a legal form."""
    return word in _forms()["latin"]


def is_group(words: tuple[str, ...]) -> bool:
    """Whether these words are the name of a whole group, which is no firm's without its legal form."""
    return len(words) == 1 and words[0] in _forms()["groups"]


def is_small(word: str) -> bool:
    """Whether a lower-case Latin word carries nothing in a name: of, the."""
    return word in _forms()["small"]
