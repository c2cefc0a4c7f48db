"""Where the words of the rules stand in a line, its key included ("着　　工" is 着工)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from luodi.readers.keys import spaced_key
from luodi.readers.lexicon import PATTERNED, Field, Word, present
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, compiled


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of a rule and where it stands."""

    rule: Rule
    start: int
    end: int


def cues(page: Page, line: Line, family: str, field: Field = "cue") -> list[Cue]:
    """All words of one kind of a family's rules in a line, by rule and then by place."""
    found = present(page)[line.number].get((family, field), {})
    return [cue for words in found.values() for cue in _of_rule(page, line, words)]


def cues_of(page: Page, line: Line, id: str, field: Field = "cue") -> list[Cue]:
    """The words of one rule in a line, by place."""
    words = _there(page, line, id, field)
    return list(_of_rule(page, line, words)) if words else []


def can_stand(page: Page, line: Line, id: str, field: Field = "cue") -> bool:
    """Whether a word of a rule can stand in a line at all: looked up, where a search would cost more."""
    return bool(_there(page, line, id, field))


def stands(
    page: Page, line: Line, id: str, start: int, end: int, field: Field = "cue"
) -> tuple[int, int] | None:
    """The first word of a rule between two offsets of a line, as one pattern of all its words would find it."""
    found = (
        (span[0], word.number, span[1])
        for word in _there(page, line, id, field)
        for span in islice(word.spans(page.folded, page.lowered, start, end), 1)
    )
    first = min(found, default=None)
    return (first[0], first[2]) if first else None


def patterns_there(page: Page, line: Line, rule: Rule) -> list[re.Pattern[str]]:
    """Those patterns of a rule for the language of the page that can match in a line."""
    if rule.family not in PATTERNED:
        return list(rule.patterns_in(page.language))
    held = {word.source for word in _there(page, line, rule.id, "patterns")}
    return [compiled(source) for source in rule.sources_in(page.language) if source in held] if held else []


def _there(page: Page, line: Line, id: str, field: Field) -> Sequence[Word]:
    family = f"{id.partition('.')[0]}s"
    return present(page)[line.number].get((family, field), {}).get(id, ())


def _of_rule(page: Page, line: Line, words: Sequence[Word]) -> Iterator[Cue]:
    """The words of one rule as one pattern would find them: from the left, the first listed at a place, no overlap."""
    found = [
        (start, word.number, end)
        for word in words
        for start, end in word.spans(page.folded, page.lowered, line.start, line.end)
    ]
    edge, rule = line.start, words[0].rule
    for start, _, end in sorted(found):
        if start >= edge:
            yield Cue(rule, start, end)
            edge = max(edge, end)
    key = spaced_key(page, line)
    if key is not None and any(True for word in words for _ in word.spans(key[0], key[0], 0, len(key[0]))):
        yield Cue(rule, *key[1])
