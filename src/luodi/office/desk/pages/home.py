"""Home: what changed since the last visit, and what asks for attention."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from luodi.ledger.notes import notes
from luodi.office.desk.books import Book, book
from luodi.office.desk.disputes import Dispute, dispute
from luodi.office.desk.duties import state
from luodi.office.desk.models import Account
from luodi.office.desk.rows import PromiseLine, promise_line
from luodi.office.desk.shown import document_href
from luodi.office.desk.words import language_of, named, say
from luodi.registers.model import PromiseRow

_SITTING = timedelta(minutes=30)  # a look within this time of the last one belongs to the same visit
_FEW = 5


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that came in: what kind of thing, what it is called, who gave it, its day, its page."""

    kind: str
    name: str
    who: str
    day: str | None
    href: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number a leader asks for, and the rows it counts."""

    number: int
    name: str
    href: str


def page(request: HttpRequest) -> HttpResponse:
    """The page; looking at it counts as a visit."""
    known, language = book(request), language_of(request)
    changes = _changes(known, _since(request, known.seq), language)
    shown = {
        "book": known, "changes": changes[:_FEW * 2], "more_changes": max(len(changes) - _FEW * 2, 0),
        "numbers": _numbers(known, language), **_attention(known, language),
    }  # fmt: skip
    return render(request, "desk/home.html", shown)


def _since(request: HttpRequest, seq: int) -> int:
    """Where the ledger stood when the visit before this one ended."""
    account, now = request.user, timezone.now()
    assert isinstance(account, Account)
    if account.last_look is None or now - account.last_look > _SITTING:
        account.since = account.seen
    account.seen, account.last_look = seq, now
    account.save(update_fields=["since", "seen", "last_look"])
    return account.since


def _changes(known: Book, since: int, language: str) -> list[Change]:
    """What came in since then, the latest first."""
    sources = [source for source in known.view.sources if source.seq > since]
    by_text = {source.text_sha256: source for source in sources}
    written = {row.seq: row for row in known.view.statements if row.text_sha256 in by_text}
    told = {
        by_text[written[note.seq].text_sha256].seq: note for note in notes(known.view) if note.seq in written
    }
    return [
        Change(
            say("home.note_came" if source.seq in told else "home.text_came", language),
            f"{named('property', told[source.seq].kind, language)}: {told[source.seq].because}"
            if source.seq in told
            else source.title or source.id,
            source.publisher or "", source.published or source.received_at[:10], document_href(source.seq),
        )
        for source in reversed(sources)
    ]  # fmt: skip


def _numbers(known: Book, language: str) -> list[Number]:
    """Counts, and never a sum of money: amounts are in many currencies, of many days."""
    states = Counter(state(row, known.today) for row in known.promises)
    silent = sum(line.silence is not None for line in known.lines)
    papers = sum(source.kind != "note" for source in known.view.sources)
    promises, projects = reverse("promises"), reverse("projects")
    told = (
        ("n_projects", len(known.lines), projects),
        ("n_promises", sum(row.first is not None for row in known.promises), promises),
        ("n_met", states["met"], f"{promises}?show=met"),
        ("n_due", states["due"], f"{promises}?show=due"),
        ("n_overdue", states["overdue"], f"{promises}?show=overdue"),
        ("n_silent", silent, f"{projects}?state=silent"),
        ("n_conflicts", len(known.conflicts), reverse("conflicts")),
        ("n_queue", len(known.all.stands.queue), reverse("queue")),
        ("n_documents", papers, reverse("documents")),
    )
    return [Number(n, say(f"home.{key}", language, n=n), href) for key, n, href in told]


def _attention(known: Book, language: str) -> dict[str, Any]:
    """The first few of each kind of row that asks for an officer."""
    conflicts = known.conflicts
    quiet = sorted((line.silence for line in known.lines if line.silence), key=lambda one: -one.months)
    return {
        "conflicts": [_dispute(known, pair, language) for pair in conflicts[:_FEW]],
        "n_conflicts": len(conflicts),
        "overdue": _duties(known, "overdue", language),
        "due": _duties(known, "due", language),
        "silent": quiet[:_FEW],
        "n_silent": len(quiet),
    }


def _dispute(known: Book, pair: Any, language: str) -> Dispute:
    row, card = pair
    return dispute(known, row, card, language)


def _duties(known: Book, wanted: str, language: str) -> dict[str, Any]:
    rows = [row for row in known.promises if state(row, known.today) == wanted]
    rows.sort(key=_by_due, reverse=wanted == "overdue")  # what has just passed can still be asked about
    lines: list[PromiseLine] = [promise_line(known, row, language) for row in rows[:_FEW]]
    return {"lines": lines, "n": len(rows)}


def _by_due(row: PromiseRow) -> str:
    return row.due.isoformat() if row.due is not None else "9999"
