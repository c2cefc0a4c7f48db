"""Where the words of the rules stand in a line, its key included ("着　　工" is 着工)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rules

# A key whose letters stand apart to fill its column: "投 資 額  80億円".
_SPACED = re.compile(
    r"(?:[^\w\s]{1,2} *|[(（]?\d{1,2}[)）.．、] *)?(?P<key>(?:[\u3400-\u9fff] {1,4}){1,6}[\u3400-\u9fff]{1,3})(?= |[:：])"
)


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
    key = _SPACED.match(page.folded, line.start, line.end)
    if key is not None and pattern.search(key["key"].replace(" ", "")):
        yield Cue(rule, *key.span("key"))
