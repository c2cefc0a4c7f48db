"""A document: the text as received, every statement marked in it, and beside it what they say."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.ledger.rows import Source, Statement
from luodi.ledger.value import Claims, Code, Date, Quantity, Redacted
from luodi.office.desk import written
from luodi.office.desk.books import Book, book
from luodi.office.desk.marked import Span, marked
from luodi.office.desk.shown import document_href, value, what
from luodi.office.desk.words import language_of, named, say
from luodi.registers.gather import printed

_KINDS = {"a": "agreement", "e": "encounter", "n": "party_kind"}  # subject's letter -> words of its kinds


@dataclass(frozen=True, slots=True)
class Field:
    """What one statement says. `status`: whether it stands."""

    seq: int
    property: str
    value: str
    exact: str
    modality: str
    status: str
    about: str
    speaker: str
    project: str | None
    start: int


def page(request: HttpRequest, seq: int) -> HttpResponse:
    """The page of the text that came in under this number."""
    known, language = book(request), language_of(request)
    source = known.sources.get(seq)
    if source is None or source.text_sha256 not in known.view.texts:
        raise Http404
    rows = _statements(known, source)
    spans = [Span(row.seq, row.draft.start, row.draft.end, _kind(known, row)) for row in rows]
    receipts = [one for one in known.view.sources if one.text_sha256 == source.text_sha256]
    given = {
        "book": known, "source": source, "text": marked(known.view.texts[source.text_sha256], spans),
        "fields": [_field(known, row, language) for row in rows],
        "again": [(one, document_href(one.seq)) for one in receipts if one.seq != source.seq],
        "editions": [(one, document_href(one.seq)) for one in _editions(known, source)],
    }  # fmt: skip
    return render(request, "desk/document.html", given)


def _statements(known: Book, source: Source) -> list[Statement]:
    """What stands, and what is read now but does not, in the order of the text."""
    standing = {row.seq for row in known.all.stands.accepted}
    readings = {row.reader: row.seq for row in known.view.readings if row.text_sha256 == source.text_sha256}
    latest = set(readings.values())
    rows = [
        row
        for row in known.view.statements
        if row.text_sha256 == source.text_sha256 and (row.seq in standing or row.reading in latest)
    ]
    return sorted(rows, key=lambda row: (row.draft.start, -row.draft.end, row.seq))


def _kind(known: Book, row: Statement) -> str:
    """The classes of its mark: what kind of thing it says, and whether it stands."""
    kind = {Quantity: "figure", Date: "date"}.get(type(row.draft.value), "name")
    return f"{kind} {known.all.stands.status.get(row.claim, 'pending')}"


def _field(known: Book, row: Statement, language: str) -> Field:
    draft = row.draft
    told = known.all.said(row)
    scope = frozenset(draft.scope) if draft.scope else None
    return Field(
        row.seq, what(draft.property, draft.of, scope, language), _value(known, row, language),
        draft.value.canonical(), _modality(row, language),
        known.all.stands.status.get(row.claim, "pending"),
        written.day(told.about, language) if told.about else "", draft.speaker or "", _project(known, row),
        draft.start,
    )  # fmt: skip


def _modality(row: Statement, language: str) -> str:
    """Planned or happened, where that can be asked: a name is neither."""
    timed = isinstance(row.draft.value, Quantity | Date) or row.draft.modality != "actual"
    return named("modality", row.draft.modality, language) if timed else ""


def _value(known: Book, row: Statement, language: str) -> str:
    match row.draft.value:
        case Quantity() | Date():
            return value(known.all.said(row), language)
        case Code(code):
            return named(_KINDS.get(row.draft.subject[:1], "agreement"), code, language)
        case Claims(keys):
            return ", ".join(key[:8] for key in keys)
        case Redacted():
            return "–"
    return printed(row) or say("document.undisclosed", language)


def _project(known: Book, row: Statement) -> str | None:
    """The project it speaks of, as far as it speaks of one."""
    if row not in known.all.stands.accepted or not row.draft.subject.startswith("p"):
        return None
    return known.all.clusters.of(*known.all.stands.subject_of(row))


def _editions(known: Book, source: Source) -> list[Source]:
    """Other characters that came from the same address."""
    if source.url is None:
        return []
    same = (one for one in known.view.sources if one.url == source.url)
    return [one for one in same if one.text_sha256 != source.text_sha256]
