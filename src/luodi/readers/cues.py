"""Where the words of the rules stand in a line, its key included ("着　　工" is 着工)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rules


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of a rule and where it stands."""

    rule: Rule
    start: int
    end: int


def cues(page: Page, line: Line, family: str, field: Literal["cue", "before", "after"] = "cue") -> list[Cue]:
    """All words of one kind of a family's rules in a line, by rule and then by place."""
    return [
        cue
        for rule in rules(family)
        if (pattern := getattr(rule, field)) is not None
        for cue in _found(page, line, rule, pattern)
    ]


def _found(page: Page, line: Line, rule: Rule, pattern: re.Pattern[str]) -> Iterator[Cue]:
    for match in pattern.finditer(page.folded, line.start, line.end):
        yield Cue(rule, *match.span())
    if line.key is not None:
        key = page.folded[slice(*line.key)]
        if " " in key and not key.isascii() and pattern.search(key.replace(" ", "")):
            yield Cue(rule, *line.key)
