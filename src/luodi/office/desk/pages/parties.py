"""The list of parties."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.asked import asked, paged
from luodi.office.desk.books import book
from luodi.office.desk.columns import choice, column
from luodi.office.desk.parties import choose, party_rows
from luodi.office.desk.words import language_of, named, say

_COLUMNS = {
    "name": "name", "kind": None, "also": None, "texts": "texts", "projects": "projects", "maybe": "maybe",
}  # fmt: skip


def page(request: HttpRequest) -> HttpResponse:
    """The list, those that most texts name first."""
    known, language, by = book(request), language_of(request), asked(request, ("kind", "state"))
    found = choose(party_rows(known), by.words, by.chosen, by.sort)
    kinds = [choice(named("party_kind", kind, language), n, "kind", kind, by) for kind, n in found.kinds]
    maybe = choice(say("parties.state_maybe", language), found.maybe, "state", "maybe", by)
    facets = [(say("parties.kind", language), kinds), (say("parties.state", language), [maybe])]
    given = {
        "book": known, "by": by, "page": paged(found.rows, by), "facets": facets,
        "columns": [column(say(f"parties.{name}", language), key, by) for name, key in _COLUMNS.items()],
    }  # fmt: skip
    return render(request, "desk/parties.html", given)
