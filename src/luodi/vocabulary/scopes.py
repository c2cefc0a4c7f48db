"""From the printed words of a part to its codes (`scopes.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from luodi.errors import RuleError

WHOLE = "whole"


@dataclass(frozen=True)
class Scope:
    """One code, its label by language, the pattern of its words, and phrases that mean it or do not."""

    code: str
    label: Mapping[str, str]
    words: re.Pattern[str]
    means: tuple[str, ...]
    silent: tuple[str, ...]


@cache
def scopes() -> tuple[Scope, ...]:
    """All scopes. Raises RuleError if a phrase does not mean what its entry says."""
    text = files("luodi.vocabulary").joinpath("scopes.toml").read_text(encoding="utf-8")
    return tuple(_checked(row) for row in tomllib.loads(text)["scope"])


def codes_of(phrase: str) -> tuple[str, ...] | None:
    """The codes a phrase means; None for the whole; `other:<folded>` for one nobody has listed."""
    found = tuple(scope.code for scope in scopes() if scope.words.search(phrase))
    if WHOLE in found:
        return None
    return found or (f"other:{phrase.casefold()}",)


def label(code: str, language: str = "en") -> str | None:
    """A code in words: "rd" is "R&D"; the product of "product:motors"; None for one nobody has listed."""
    kind, _, words = code.partition(":")
    if kind in ("product", "by") and code not in _labels():
        return words
    return _labels().get(code, {}).get(language)


@cache
def _labels() -> dict[str, Mapping[str, str]]:
    return {scope.code: scope.label for scope in scopes() if scope.label}


def _checked(row: dict[str, Any]) -> Scope:
    code = str(row["code"])
    words = re.compile("|".join(row["words"]), re.IGNORECASE)
    scope = Scope(code, row.get("label", {}), words, tuple(row["means"]), tuple(row["not"]))
    wrong = [p for p in scope.means if not scope.words.search(p)] + [
        p for p in scope.silent if scope.words.search(p)
    ]
    if wrong:
        raise RuleError(f"scopes.toml: {code}: {wrong[0]!r} is not read as its entry says; mend its words")
    return scope
