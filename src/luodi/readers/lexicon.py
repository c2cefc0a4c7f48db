"""One pass over a page for the words of all rules: which rule can have a word in which line."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ahocorasick_rs import AhoCorasick

from luodi.language.fold import lower
from luodi.readers.keys import spaced_key
from luodi.readers.literals import literals
from luodi.readers.page import Page
from luodi.readers.rule import FAMILIES, Rule, rules

Field = Literal["cue", "before", "after"]
FIELDS: tuple[Field, ...] = ("cue", "before", "after")


@dataclass(frozen=True)
class Entry:
    """One word list of one rule."""

    number: int
    rule: Rule
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Lexicon:
    """`entries` by family and field; `owners`: whose each literal is; `always`: entries no literal stands for."""

    entries: dict[tuple[str, Field], tuple[Entry, ...]]
    search: AhoCorasick
    owners: tuple[frozenset[int], ...]
    always: frozenset[int]

    def present(self, text: str) -> set[int]:
        """The numbers of the entries that can have a word in a short text."""
        return {n for index, _, _ in self.search.find_matches_as_indexes(lower(text), overlapping=True) for n in self.owners[index]}  # fmt: skip


@cache
def lexicon() -> Lexicon:
    """The lexicon of all rules, built once."""
    entries: dict[tuple[str, Field], list[Entry]] = defaultdict(list)
    owners: dict[str, set[int]] = defaultdict(set)
    always: set[int] = set()
    number = 0
    for family in FAMILIES:
        for rule in rules(family):
            for name in FIELDS:
                pattern = getattr(rule, name)
                if pattern is None:
                    continue
                entries[family, name].append(Entry(number, rule, pattern))
                for text in (held := literals(pattern.pattern)) or ():
                    owners[text].add(number)
                if held is None:
                    always.add(number)
                number += 1
    return Lexicon(
        {key: tuple(group) for key, group in entries.items()},
        AhoCorasick(list(owners)),
        tuple(frozenset(group) for group in owners.values()),
        frozenset(always),
    )


def present(page: Page) -> dict[int, set[int]]:
    """By the number of each line the entries that can have a word in it."""
    table = lexicon()
    found: dict[int, set[int]] = defaultdict(set)
    for index, start, _ in table.search.find_matches_as_indexes(lower(page.folded), overlapping=True):
        line = page.line_at(start)
        if line is not None:
            found[line.number] |= table.owners[index]
    for line in page.lines:
        key = spaced_key(page, line)
        if key is not None:
            found[line.number] |= table.present(key[0])
    return found
