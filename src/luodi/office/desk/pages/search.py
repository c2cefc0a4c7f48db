"""The search over everything: projects and parties by name, documents by what their texts say."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.asked import asked, paged
from luodi.office.desk.books import book, ledger
from luodi.office.desk.hits import documents, hits
from luodi.office.desk.listing import project_rows, select
from luodi.office.desk.parties import party_rows, so_named
from luodi.office.desk.shown import document_href
from luodi.office.desk.words import language_of
from luodi.office.search.cuts import phrases

_NAMES, _PER_PAGE = 8, 20


def page(request: HttpRequest) -> HttpResponse:
    """What was found; without a word, how to ask."""
    known, language, by = book(request), language_of(request), asked(request, ())
    words = phrases(by.words)
    found = documents(known, _receipts(by.words)) if words else []
    chosen = paged(found, by, _PER_PAGE)
    projects = select(project_rows(known), by.words, {}, "").rows if words else []
    parties = so_named(party_rows(known), by.words) if words else []
    given = {
        "book": known, "searched": by.words, "page": chosen, "asked": bool(words),
        "projects": projects[:_NAMES], "n_projects": len(projects),
        "parties": parties[:_NAMES], "n_parties": len(parties),
        "hits": [(hit, document_href(hit.source.seq)) for hit in hits(known, chosen.rows, words, language)],
    }  # fmt: skip
    return render(request, "desk/search.html", given)


def _receipts(words: str) -> set[int]:
    """The receipts whose texts hold the words, of all that has come in until now."""
    store = ledger()
    store.index.catch_up(store.last_seq())
    return store.index.found(words)
