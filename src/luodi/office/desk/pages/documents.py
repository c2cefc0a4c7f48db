"""Every document that came in, the latest first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.asked import asked, paged
from luodi.office.desk.books import book
from luodi.office.desk.shown import document_href


def page(request: HttpRequest) -> HttpResponse:
    """The list; officers' notes are not in it."""
    known, by = book(request), asked(request, ())
    papers = [source for source in known.view.sources if source.kind != "note"]
    chosen = paged(papers[::-1], by)
    lines = [(source, document_href(source.seq)) for source in chosen.rows]
    return render(request, "desk/documents.html", {"book": known, "page": chosen, "lines": lines})
