"""One pass over a page for the words of all rules: which word can stand in which line.

A rule has many words, and each holds letters it cannot do without (`literals`). All of them are looked for at once;
a word's own pattern runs only in a line where its letters stand, and is compiled when that first happens.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ahocorasick_rs import AhoCorasick

from luodi.language.fold import lower
from luodi.readers.keys import spaced_key
from luodi.readers.literals import literals
from luodi.readers.page import Page
from luodi.readers.rule import FAMILIES, Rule, rules

Field = Literal["cue", "before", "after", "veto"]
FIELDS: tuple[Field, ...] = ("cue", "before", "after", "veto")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of one list of a rule; `number` counts all words in the order of the rules."""

    number: int
    family: str
    field: Field
    rule: Rule
    source: str

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.source)


@dataclass(frozen=True)
class Lexicon:
    """`owners`: the words each literal stands for; `always`: words that no literal stands for."""

    words: tuple[Word, ...]
    search: AhoCorasick
    owners: tuple[tuple[int, ...], ...]
    always: tuple[int, ...]

    def hits(self, text: str) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Each place where a literal stands, with the numbers of the words it stands for."""
        for index, start, _ in self.search.find_matches_as_indexes(lower(text), overlapping=True):
            yield start, self.owners[index]


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


@cache
def lexicon() -> Lexicon:
    """The lexicon of all rules, built once."""
    words = tuple(_words())
    owners: dict[str, list[int]] = defaultdict(list)
    always = []
    for word in words:
        held = literals(word.source)
        if held is None:
            always.append(word.number)
        for text in held or ():
            owners[text].append(word.number)
    lists = tuple(tuple(group) for group in owners.values())
    return Lexicon(words, AhoCorasick(list(owners)), lists, tuple(always))


def _words() -> Iterator[Word]:
    number = 0
    for family in FAMILIES:
        for rule in rules(family):
            for field in FIELDS:
                for source in rule.words.get(field, ()):
                    yield Word(number, family, field, rule, source)
                    number += 1


Present = dict[int, dict[tuple[str, Field], list[Word]]]


def present(page: Page) -> Present:
    """By the number of each line and by family and field the words that can stand there, in their order."""
    if "words" not in page.memory:
        page.memory["words"] = _present(page)
    found: Present = page.memory["words"]
    return found


def _present(page: Page) -> Present:
    table = lexicon()
    numbers: dict[int, set[int]] = {line.number: set(table.always) for line in page.lines}
    for start, words in table.hits(page.folded):
        line = page.line_at(start)
        if line is not None:
            numbers[line.number].update(words)
    for line in page.lines:
        key = spaced_key(page, line)
        if key is not None:
            numbers[line.number].update(n for _, words in table.hits(key[0]) for n in words)
    return {number: _grouped(table, found) for number, found in numbers.items()}


def _grouped(table: Lexicon, found: set[int]) -> dict[tuple[str, Field], list[Word]]:
    groups: dict[tuple[str, Field], list[Word]] = defaultdict(list)
    for number in sorted(found):
        word = table.words[number]
        groups[word.family, word.field].append(word)
    return dict(groups)
