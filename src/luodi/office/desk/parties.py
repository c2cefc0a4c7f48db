"""Parties as pages list them: the register's lines with all that can be searched and chosen by."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from luodi.office.desk.books import Book
from luodi.registers.gather import texts_by
from luodi.registers.parties import PartyLine, party_lines


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party in the list; `names` is what a search looks in."""

    line: PartyLine
    names: str


def party_rows(book: Book) -> list[PartyRow]:
    """All parties of a book, those that most texts name first."""
    key = ("desk parties", book.policy)
    found: list[PartyRow] | None = book.view.made.get(key)
    if found is None:
        lines = party_lines(book.all, texts_by(book.view, None))
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
