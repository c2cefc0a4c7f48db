"""The lists of agreements and of encounters."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.asked import Asked, asked, paged
from luodi.office.desk.books import book
from luodi.office.desk.columns import Choice, choice
from luodi.office.desk.event_lines import event_line
from luodi.office.desk.events import FACETS, choose, event_rows
from luodi.office.desk.telling import KINDS
from luodi.office.desk.words import language_of, named, say

_MOST = 20  # values of a facet
_WORDS = {"a": "agreements", "e": "encounters"}


def agreements(request: HttpRequest) -> HttpResponse:
    """What was signed, the latest first."""
    return _page(request, "a")


def encounters(request: HttpRequest) -> HttpResponse:
    """Who met whom, the latest first."""
    return _page(request, "e")


def _page(request: HttpRequest, letter: str) -> HttpResponse:
    known, language, by = book(request), language_of(request), asked(request, FACETS)
    found = choose(event_rows(known, letter), by.words, by.chosen)
    cut = paged(found.rows, by)
    facets = [
        (say(f"events.{name}", language), _choices(letter, name, values[:_MOST], by, language))
        for name, values in found.facets.items()
        if any(value for value, _ in values)
    ]
    given = {
        "book": known, "by": by, "page": cut, "facets": facets,
        "title": say(f"events.{_WORDS[letter]}", language),
        "found": say(f"events.found_{_WORDS[letter]}", language, n=cut.total),
        "lines": [event_line(known, row.event, language) for row in cut.rows],
    }  # fmt: skip
    return render(request, "desk/events.html", given)


def _choices(letter: str, name: str, values: list[tuple[str, int]], by: Asked, language: str) -> list[Choice]:
    told = (
        (named(KINDS[letter], value, language) if name == "kind" else value, value, n) for value, n in values
    )
    none = say("projects.none", language)
    return [choice(text or none, n, name, value, by) for text, value, n in told]
