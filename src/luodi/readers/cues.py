"""Where the words of the rules stand in a line, its key included ("着　　工" is 着工)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from luodi.readers.keys import spaced_key
from luodi.readers.lexicon import Field, Word, present
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
    words = present(page)[line.number].get((family, field), [])
    return [
        cue
        for own in (list(group) for _, group in groupby(words, key=lambda word: word.rule.id))
        for cue in _of_rule(page, line, own[0].rule, own)
    ]


def cues_of(page: Page, line: Line, id: str, field: Field = "cue") -> list[Cue]:
    """The words of one rule in a line, by place."""
    family = f"{id.partition('.')[0]}s"
    words = [w for w in present(page)[line.number].get((family, field), []) if w.rule.id == id]
    return list(_of_rule(page, line, words[0].rule, words)) if words else []


def can_stand(page: Page, line: Line, rule: Rule) -> bool:
    """Whether a cue of a rule can stand in a line at all: looked up, where a search would cost more."""
    family = f"{rule.id.partition('.')[0]}s"
    return any(word.rule.id == rule.id for word in present(page)[line.number].get((family, "cue"), ()))


def _of_rule(page: Page, line: Line, rule: Rule, words: list[Word]) -> Iterator[Cue]:
    """The words of one rule as one pattern would find them: from the left, the first listed at a place, no overlap."""
    found = sorted(
        (match.start(), word.number, match.end())
        for word in words
        for match in word.pattern.finditer(page.folded, line.start, line.end)
    )
    edge = line.start
    for start, _, end in found:
        if start >= edge:
            yield Cue(rule, start, end)
            edge = max(edge, end)
    key = spaced_key(page, line)
    if key is not None and any(word.pattern.search(key[0]) for word in words):
        yield Cue(rule, *key[1])
