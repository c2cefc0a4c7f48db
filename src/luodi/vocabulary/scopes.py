"""From the printed words of a part to its codes (`scopes.toml`)."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from luodi.errors import RuleError

WHOLE = "whole"


@dataclass(frozen=True)
class Scope:
    """One code, the pattern of its words, and phrases that mean it or do not."""

    code: str
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


def _checked(row: dict[str, list[str]]) -> Scope:
    code = str(row["code"])
    scope = Scope(
        code, re.compile("|".join(row["words"]), re.IGNORECASE), tuple(row["means"]), tuple(row["not"])
    )
    wrong = [p for p in scope.means if not scope.words.search(p)] + [
        p for p in scope.silent if scope.words.search(p)
    ]
    if wrong:
        raise RuleError(f"scopes.toml: {code}: {wrong[0]!r} is not read as its entry says; mend its words")
    return scope
