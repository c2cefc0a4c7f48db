"""One pass over a page for the words of all rules: which word can stand in which line.

A rule has many words, and each holds letters it cannot do without (`literals`). All of them are looked for at once;
a word's own pattern runs only in a line where its letters stand, and is compiled when that first happens.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Literal

from ahocorasick_rs import AhoCorasick

from luodi.readers.keys import spaced_key
from luodi.readers.literals import Lead, demands, lead
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.remembered import recall, remember
from luodi.readers.rule import FAMILIES, Rule, any_case, compiled, rules

Field = Literal["cue", "before", "after", "veto", "patterns"]
FIELDS: tuple[Field, ...] = ("cue", "before", "after", "veto")
# Families whose patterns are run line by line: the lines where they can match are told beforehand.
PATTERNED = ("marks", "encounters")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of one list of a rule, or one of its patterns; `number` counts all in the order of the rules."""

    number: int
    family: str
    field: Field
    rule: Rule
    source: str

    def spans(self, text: str, lowered: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the word stands between two offsets of a text, also given in lower case: what its pattern finds.

        Most words begin with letters of their own, and half are nothing else: a search for those letters is many
        times faster than one for the pattern.
        """
        led = lead(self.source)
        if led is None:
            pattern = compiled(any_case(self.source))
            yield from (match.span() for match in pattern.finditer(text, start, end))
            return
        place = lowered.find(led.text, start, end)
        while place >= 0:
            found = self._end(led, text, place, end)
            if found is not None:
                yield place, found
            place = lowered.find(led.text, found or place + 1, end)

    def _end(self, led: Lead, text: str, place: int, end: int) -> int | None:
        """Where a match that begins at a place ends; None if there is none."""
        if led.edge and place > 0 and _joined(text[place - 1]):
            return None
        if led.whole:
            return place + len(led.text)
        match = compiled(any_case(self.source)).match(text, place, end)
        return match.end() if match else None


@dataclass(frozen=True)
class Lexicon:
    """By the number of each literal the words it `owns`; by that of a word what else it `needs`, one literal of each
    set; `always`: words that no literal stands for."""

    words: tuple[Word, ...]
    search: AhoCorasick
    owns: tuple[tuple[int, ...], ...]
    needs: dict[int, list[frozenset[int]]]
    always: frozenset[int]

    def hits(self, text: str) -> Iterator[tuple[int, int]]:
        """Each place of a text in lower case where a literal stands, with the number of the literal."""
        for index, start, _ in self.search.find_matches_as_indexes(text, overlapping=True):
            yield start, index

    def can_stand(self, held: set[int]) -> set[int]:
        """The words that can stand where these literals do."""
        owned = {number for literal in held for number in self.owns[literal]}
        lacking = {n for n in self.needs.keys() & owned if any(map(held.isdisjoint, self.needs[n]))}
        return owned - lacking | self.always


def _joined(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


@cache
def lexicon() -> Lexicon:
    """The lexicon of all rules, built once."""
    words = tuple(_words())
    numbers: dict[str, int] = defaultdict(count().__next__)
    owns: dict[int, list[int]] = defaultdict(list)
    needs: dict[int, list[frozenset[int]]] = {}
    for word, sets in zip(words, _demands(words), strict=True):
        first, *others = [frozenset(numbers[text] for text in held) for held in sets] or [frozenset[int]()]
        for literal in first:
            owns[literal].append(word.number)
        if others:
            needs[word.number] = others
    always = frozenset(range(len(words))).difference(*owns.values())
    lists = tuple(tuple(owns[number]) for number in range(len(numbers)))
    return Lexicon(words, AhoCorasick(list(numbers)), lists, needs, always)


def _demands(words: Sequence[Word]) -> list[list[list[str]]]:
    """Of each word the letters it cannot do without: half a second's work, and the same at every start."""
    known: list[list[list[str]]] | None = recall("literals")
    if known is None:
        known = [[sorted(held) for held in demands(word.source)] for word in words]
        remember("literals", known)
    return known


def _words() -> Iterator[Word]:
    number = count()
    for rule in (rule for family in FAMILIES for rule in rules(family)):
        for field in FIELDS:
            yield from (Word(next(number), rule.family, field, rule, source) for source in rule.words[field])
        if rule.family in PATTERNED:
            yield from (Word(next(number), rule.family, "patterns", rule, source) for source in rule.sources)


Group = dict[str, list[Word]]
Present = dict[int, dict[tuple[str, Field], Group]]


@once_a_page
def present(page: Page) -> Present:
    """By the number of each line, by family and field, and by rule the words that can stand there, in their order."""
    table = lexicon()
    held: dict[int, set[int]] = {line.number: set() for line in page.lines}
    for start, literal in table.hits(page.lowered):
        line = page.line_at(start)
        if line is not None:
            held[line.number].add(literal)
    return {
        line.number: _grouped(table, _in_line(table, page, line, held[line.number])) for line in page.lines
    }


def _in_line(table: Lexicon, page: Page, line: Line, held: set[int]) -> set[int]:
    """The words that can stand in a line, or in its key as it is read without its blanks."""
    key = spaced_key(page, line)
    found = table.can_stand(held)
    return found if key is None else found | table.can_stand({literal for _, literal in table.hits(key[0])})


def _grouped(table: Lexicon, found: set[int]) -> dict[tuple[str, Field], Group]:
    groups: dict[tuple[str, Field], Group] = {}
    for number in sorted(found):
        word = table.words[number]
        groups.setdefault((word.family, word.field), {}).setdefault(word.rule.id, []).append(word)
    return groups
