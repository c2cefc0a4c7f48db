"""One agreement, or one encounter: every fact of it with its sentence."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.books import Book, book
from luodi.office.desk.event_lines import event_line
from luodi.office.desk.events import event_rows
from luodi.office.desk.shown import document_href
from luodi.office.desk.telling import line
from luodi.office.desk.words import language_of
from luodi.registers.events import Event
from luodi.registers.names import Head, head
from luodi.registers.parties import invested


def agreement(request: HttpRequest, id: str) -> HttpResponse:
    """The page of an agreement."""
    return _page(request, "a", id)


def encounter(request: HttpRequest, id: str) -> HttpResponse:
    """The page of an encounter."""
    return _page(request, "e", id)


def _page(request: HttpRequest, letter: str, id: str) -> HttpResponse:
    known, language = book(request), language_of(request)
    event = next((row.event for row in event_rows(known, letter) if row.event.id == id), None)
    if event is None:
        raise Http404
    source = known.all.receipts[event.said.text_sha256]
    given: dict[str, Any] = {
        "book": known, "event": event_line(known, event, language), "source": source,
        "document": document_href(source.seq), "projects": _projects(known, event),
        "facts": [line(known, row, language) for row in event.rows],
    }  # fmt: skip
    return render(request, "desk/event.html", given)


def _projects(known: Book, event: Event) -> list[Head]:
    """Projects of those who took part that the same text tells of."""
    texts = {event.said.text_sha256}
    of = invested(known.all, frozenset(texts))
    ids = {project for party in event.near() for project in of.get(party, ())}
    return [head(known.all, id) for id in known.all.projects() if id in ids]
