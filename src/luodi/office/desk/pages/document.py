"""A document: the text as received, every statement marked in it, and beside it what they say, for review."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.ledger.rows import Source
from luodi.ledger.value import Date, Quantity
from luodi.office.desk.books import Book, book
from luodi.office.desk.fields import field
from luodi.office.desk.leftovers import leftovers
from luodi.office.desk.marked import Span, marked
from luodi.office.desk.reviewed import Reviewed, reviewed
from luodi.office.desk.shown import document_href
from luodi.office.desk.words import language_of


def page(request: HttpRequest, seq: int) -> HttpResponse:
    """The page of the text that came in under this number."""
    known, language = book(request), language_of(request)
    source = _source(known, seq)
    rows = reviewed(known, source.text_sha256)
    spans = [Span(one.row.seq, one.row.draft.start, one.row.draft.end, _kind(one)) for one in rows]
    receipts = [one for one in known.view.sources if one.text_sha256 == source.text_sha256]
    given = {
        "book": known, "source": source, "text": marked(known.view.texts[source.text_sha256], spans),
        "fields": [field(known, one, language) for one in rows],
        "again": [(one, document_href(one.seq)) for one in receipts if one.seq != source.seq],
        "editions": [(one, document_href(one.seq)) for one in _editions(known, source)],
    }  # fmt: skip
    return render(request, "desk/document.html", given)


def left(request: HttpRequest, seq: int) -> HttpResponse:
    """The numbers of the text that became nothing; asked for after the page, since it is read for them."""
    known = book(request)
    source = _source(known, seq)
    dated = known.all.receipts[source.text_sha256]
    found = leftovers(known.view.texts[source.text_sha256], source.language, dated.published)
    given = {"book": known, "source": source, "href": document_href(seq), "left": found}
    return render(request, "desk/left.html", given)


def _source(known: Book, seq: int) -> Source:
    source = known.sources.get(seq)
    if source is None or source.text_sha256 not in known.view.texts:
        raise Http404
    return source


def _kind(one: Reviewed) -> str:
    """The classes of its mark: what kind of thing it says, and whether it stands."""
    kind = {Quantity: "figure", Date: "date"}.get(type(one.row.draft.value), "name")
    return f"{kind} {one.status}"


def _editions(known: Book, source: Source) -> list[Source]:
    """Other characters that came from the same address."""
    if source.url is None:
        return []
    same = (one for one in known.view.sources if one.url == source.url)
    return [one for one in same if one.text_sha256 != source.text_sha256]
