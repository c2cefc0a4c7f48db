"""Statements as lines of a party's or an event's page: what they say, of what, with the sentence."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from luodi.ledger.rows import Statement
from luodi.ledger.value import Code
from luodi.office.desk.books import Book
from luodi.office.desk.shown import Shown, shown, what
from luodi.office.desk.words import named
from luodi.registers.names import head

KINDS = {"a": "agreement", "e": "encounter", "n": "party_kind"}
"""A subject's letter -> the words of its kinds."""
PAGES = {"p": "project", "n": "party", "a": "agreement", "e": "encounter"}


@dataclass(frozen=True, slots=True)
class Line:
    """A statement: what it says, the value, and the thing it speaks of with that one's page."""

    what: str
    value: str
    said: Shown
    of: str
    href: str | None
    tag: str = ""


def line(book: Book, row: Statement, language: str, tag: str = "") -> Line:
    """The line of a statement that stands."""
    said = book.all.said(row)
    told = shown(book, said, language)
    text = told.text
    if isinstance(row.draft.value, Code):
        text = named(KINDS.get(row.draft.subject[:1], "agreement"), row.draft.value.code, language)
    of, href = subject(book, row, language)
    return Line(what(said.property, said.of, said.scope, language), text, told, of, href, tag)


def subject(book: Book, row: Statement, language: str) -> tuple[str, str | None]:
    """What a statement speaks of, in words, and the page of it where it has one."""
    id = book.all.clusters.of(*book.all.stands.subject_of(row))
    letter = id[:1]
    href = reverse(PAGES[letter], args=[id]) if letter in PAGES else None
    return _called(book, id, language), href


def _called(book: Book, id: str, language: str) -> str:
    if id.startswith("p"):
        return head(book.all, id).name
    rows = book.all.by_subject[id]
    codes = (row.draft.value.code for row in rows if isinstance(row.draft.value, Code))
    return named(KINDS.get(id[:1], "agreement"), next(codes, "unknown"), language)
