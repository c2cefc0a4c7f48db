"""Parties as pages list them: the register's lines with all that can be searched and chosen by."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from luodi.office.desk.books import Book
from luodi.registers.parties import PartyLine, party_lines


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party in the list; `names` is what a search looks in."""

    line: PartyLine
    names: str


def party_rows(book: Book) -> list[PartyRow]:
    """All parties of a book, those that most texts name first."""
    key = ("desk parties", book.policy, book.as_of)
    found: list[PartyRow] | None = book.view.made.get(key)
    if found is None:
        lines = party_lines(book.all, book.texts)
        lines.sort(key=lambda line: -len(line.texts))
        found = [PartyRow(line, folded(" ".join((line.id, *line.names)))) for line in lines]
        book.view.made[key] = found
    return found


def so_named(rows: list[PartyRow], words: str) -> list[PartyRow]:
    """Those one of whose names holds all the words."""
    asked = folded(words).split()
    return [row for row in rows if all(word in row.names for word in asked)]


def folded(words: str) -> str:
    """Widths and cases put aside."""
    return unicodedata.normalize("NFKC", words).casefold()


@dataclass(frozen=True)
class Chosen:
    """Rows that fit, in order; (kind, how many) and how many may be one with another, of what is searched."""

    rows: list[PartyRow]
    kinds: list[tuple[str, int]]
    maybe: int


def choose(rows: list[PartyRow], words: str, chosen: dict[str, str], sort: str) -> Chosen:
    """Rows whose names hold all words, of a `kind` and a `state`; a count is of all filters but its own."""
    named = so_named(rows, words)
    kind, state = chosen.get("kind"), chosen.get("state")
    open_ = [row for row in named if state != "maybe" or row.line.suggestions]
    of_kind = [row for row in named if kind is None or row.line.kind == kind]
    kinds = Counter(row.line.kind for row in open_)
    fitting = [row for row in open_ if kind is None or row.line.kind == kind]
    key = _KEYS.get(sort.removeprefix("-"))
    if key is not None:
        fitting.sort(key=key, reverse=sort.startswith("-"))
    return Chosen(fitting, kinds.most_common(), sum(bool(row.line.suggestions) for row in of_kind))


_KEYS: dict[str, Callable[[PartyRow], Any]] = {
    "name": lambda row: folded(row.line.name),
    "texts": lambda row: len(row.line.texts),
    "projects": lambda row: row.line.projects,
    "maybe": lambda row: row.line.suggestions,
}
