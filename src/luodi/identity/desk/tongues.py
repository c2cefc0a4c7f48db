"""Korean, Vietnamese, Southern Min and Taiwan's own readings of the characters of names (`tongues.toml`)."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from luodi.identity.desk.script import one_form

TONGUES = ("korean", "vietnamese", "southern-min", "customary")


@cache
def _tables() -> Mapping[str, Mapping[str, frozenset[str]]]:
    text = files("luodi.identity.desk").joinpath("tongues.toml").read_text(encoding="utf-8")
    return {tongue: _by_character(rows) for tongue, rows in tomllib.loads(text).items()}


def _by_character(rows: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for spellings, characters in rows.items():
        for character in one_form(characters):
            found[character].update(spellings.split())
    return {character: frozenset(told) for character, told in found.items()}


def readings(character: str, tongue: str) -> frozenset[str]:
    """The spellings of one character in a tongue: 李 is lee, yi and rhee in Korean; none if it has none."""
    return _tables()[tongue].get(character, frozenset())
