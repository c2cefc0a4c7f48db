"""All promises, or those that are due, overdue or met."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.office.desk.asked import asked, paged
from luodi.office.desk.days import NAMES, book_on, days
from luodi.office.desk.duties import STATES, state
from luodi.office.desk.rows import promise_line
from luodi.office.desk.words import language_of, say


def page(request: HttpRequest) -> HttpResponse:
    """The list, by due day; those without one last."""
    known, language, by = book_on(request), language_of(request), asked(request, ("show", *NAMES))
    wanted = by.chosen.get("show")
    rows = [
        row
        for row in known.promises
        if row.first is not None and (wanted not in STATES or state(row, known.today) == wanted)
    ]
    rows.sort(key=lambda row: row.due.isoformat() if row.due is not None else "9999")
    chosen = paged(rows, by)
    tabs = [
        (say(f"promises.show_{name or 'all'}", language), by.link(show=name), wanted == name)
        for name in (None, "due", "overdue", "met")
    ]
    lines = [promise_line(known, row, language) for row in chosen.rows]
    given = {
        "book": known, "by": by, "days": days(request), "page": chosen, "lines": lines, "tabs": tabs,
    }  # fmt: skip
    return render(request, "desk/promises.html", given)
