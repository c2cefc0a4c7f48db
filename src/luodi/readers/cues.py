"""Where the words of the rules stand in a line, its key included ("着　　工" is 着工)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luodi.readers.keys import spaced_key
from luodi.readers.lexicon import Field, lexicon, present
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of a rule and where it stands."""

    rule: Rule
    start: int
    end: int


def cues(page: Page, line: Line, family: str, field: Field = "cue") -> list[Cue]:
    """All words of one kind of a family's rules in a line, by rule and then by place."""
    here = _present(page).get(line.number, set())
    table = lexicon()
    return [
        cue
        for entry in table.entries.get((family, field), ())
        if entry.number in here or entry.number in table.always
        for cue in _found(page, line, entry.rule, entry.pattern)
    ]


def _present(page: Page) -> dict[int, set[int]]:
    if "cues" not in page.memory:
        page.memory["cues"] = present(page)
    found: dict[int, set[int]] = page.memory["cues"]
    return found


def _found(page: Page, line: Line, rule: Rule, pattern: re.Pattern[str]) -> Iterator[Cue]:
    for match in pattern.finditer(page.folded, line.start, line.end):
        yield Cue(rule, *match.span())
    key = spaced_key(page, line)
    if key is not None and pattern.search(key[0]):
        yield Cue(rule, *key[1])
