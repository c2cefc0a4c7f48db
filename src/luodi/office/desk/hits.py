"""What a search finds in a text: the sentences with the words marked, and what is stated in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luodi.ledger.rows import Source, Statement
from luodi.ledger.value import Date, Quantity
from luodi.office.desk.books import Book
from luodi.office.desk.shown import Shown, shown, what
from luodi.office.search.cuts import Phrase
from luodi.office.search.spots import Extract, extracts

_SENTENCES, _STATED = 3, 6


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure or a date that stands in a sentence: what of, and the saying."""

    what: str
    said: Shown


@dataclass(frozen=True, slots=True)
class Sentence:
    """Part of a text with what was found marked in it."""

    extract: Extract
    stated: list[Stated]


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that holds every word."""

    source: Source
    sentences: list[Sentence]


def documents(book: Book, receipts: set[int]) -> list[Source]:
    """The receipts of a book that were found, each text once, the latest published first."""
    found: dict[str, Source] = {}
    for seq in sorted(receipts & book.sources.keys()):
        source = book.sources[seq]
        found[source.text_sha256] = book.all.receipts[source.text_sha256]
    return sorted(found.values(), key=lambda one: (one.published or "", one.seq), reverse=True)


def hits(book: Book, sources: Sequence[Source], asked: list[Phrase], language: str) -> list[Hit]:
    """These documents as the page shows them."""
    rows = _rows_of(book, {source.text_sha256 for source in sources})
    return [Hit(source, list(_sentences(book, source, rows, asked, language))) for source in sources]


def _rows_of(book: Book, texts: set[str]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for row in book.all.stands.accepted:
        if row.text_sha256 in texts and isinstance(row.draft.value, Quantity | Date):
            found[row.text_sha256].append(row)
    return found


def _sentences(
    book: Book, source: Source, rows: dict[str, list[Statement]], asked: list[Phrase], language: str
) -> Iterator[Sentence]:
    text = book.view.texts[source.text_sha256]
    for extract in extracts(text, asked, _SENTENCES):
        inside = (row for row in rows[source.text_sha256] if extract.start <= row.draft.start < extract.end)
        told = {row.claim: _stated(book, row, language) for row in inside}
        yield Sentence(extract, list(told.values())[:_STATED])


def _stated(book: Book, row: Statement, language: str) -> Stated:
    said = book.all.said(row)
    return Stated(what(said.property, said.of, said.scope, language), shown(book, said, language))
