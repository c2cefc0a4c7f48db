"""Which products a stretch of text names, by the codes of `products.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable
from functools import cache
from importlib.resources import files

from luodi.identity.projects.scan import Scanner

SOFT = frozenset({"research", "headquarters", "logistics", "software"})


def telling(codes: Collection[str]) -> frozenset[str]:
    """What is made there; where only soft ones are said, those."""
    return frozenset(codes) - SOFT or frozenset(codes)


@cache
def _scanner() -> Scanner:
    text = files("luodi.identity.projects").joinpath("products.toml").read_text(encoding="utf-8")
    rows: dict[str, list[str]] = tomllib.loads(text)
    return Scanner({word: code for code, words in rows.items() for word in words})


def products(stretches: Iterable[str]) -> dict[str, str]:
    """Code -> the word of the text that names it first."""
    found: dict[str, str] = {}
    for stretch in stretches:
        for code, start, end in _scanner().found(stretch):
            found.setdefault(code, stretch[start:end])
    return found
