"""What is shown of a thing of which nothing had been told on the day asked for."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.books import Book
from luodi.office.desk.days import days


def not_then(request: HttpRequest, known: Book) -> HttpResponse:
    """The page, with the way to another day. Raises Http404 where no other day is asked for."""
    asked = days(request)
    if not asked.other:
        raise Http404
    return render(request, "desk/not_then.html", {"book": known, "days": asked}, status=404)
