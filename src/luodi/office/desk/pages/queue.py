"""What waits for an officer, by document, the oldest first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luodi.ledger.checks import verdicts_in_force
from luodi.ledger.rows import Source
from luodi.office.desk.asked import asked, paged
from luodi.office.desk.books import Book, book
from luodi.office.desk.shown import document_href
from luodi.office.desk.words import language_of, say


@dataclass(frozen=True, slots=True)
class Waiting:
    """A document: how many of its statements differ between readings, wait, or nobody has looked at yet."""

    source: Source
    differ: int
    pending: int
    unseen: int
    href: str


def page(request: HttpRequest) -> HttpResponse:
    """The list: what asks for a decision, or all that nobody has looked at."""
    known, language, by = book(request), language_of(request), asked(request, ("show",))
    all_of_them = by.chosen.get("show") == "unseen"
    rows = [row for row in waiting(known) if all_of_them or row.differ or row.pending]
    tabs = [
        (say("queue.waiting", language), by.link(show=None), not all_of_them),
        (say("queue.unseen", language), by.link(show="unseen"), all_of_them),
    ]
    return render(request, "desk/queue.html", {"book": known, "page": paged(rows, by), "tabs": tabs})


def waiting(known: Book) -> list[Waiting]:
    """Every document of which something is not decided, by when it first came in."""
    differ = Counter(row.text_sha256 for _, row in known.all.stands.queue)
    pending, unseen = _undecided(known)
    first: dict[str, Source] = {}
    for source in known.view.sources:
        if source.kind != "note":
            first.setdefault(source.text_sha256, source)
    return [
        Waiting(one, differ[text], pending[text], unseen[text], document_href(one.seq))
        for text, one in first.items()
        if differ[text] or pending[text] or unseen[text]
    ]


def _undecided(known: Book) -> tuple[Counter[str], Counter[str]]:
    """Text -> its claims that wait, and those without a verdict."""
    judged = verdicts_in_force(known.view)
    texts = {row.claim: row.text_sha256 for row in known.view.statements}
    status = known.all.stands.status
    pending = Counter(texts[claim] for claim, one in status.items() if one == "pending" and claim in texts)
    unseen = Counter(texts[claim] for claim in status if claim not in judged and claim in texts)
    return pending, unseen
