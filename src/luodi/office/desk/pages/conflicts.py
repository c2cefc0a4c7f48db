"""Every open conflict, with the way to where it is decided."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.asked import asked, paged
from luodi.office.desk.books import book
from luodi.office.desk.disputes import dispute
from luodi.office.desk.words import language_of


def page(request: HttpRequest) -> HttpResponse:
    """The list, by project."""
    known, language = book(request), language_of(request)
    chosen = paged(known.conflicts, asked(request, ()))
    cards = [dispute(known, row, card, language) for row, card in chosen.rows]
    return render(request, "desk/conflicts.html", {"book": known, "page": chosen, "cards": cards})
