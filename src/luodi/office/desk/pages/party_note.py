"""Same or different: what a note would change, then the note; and a note taken back."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from luodi.errors import LedgerError
from luodi.ledger.notes import NoteKind, notes
from luodi.office.actions.different_from import different_from
from luodi.office.actions.retract import retract as take_back
from luodi.office.actions.same_as import same_as
from luodi.office.desk.books import Book, book
from luodi.office.desk.effects import changes
from luodi.office.desk.noting import names_of
from luodi.office.desk.words import language_of, say

_ACTIONS = {"same_as": same_as, "different_from": different_from}
_MOST = 20  # claims in one note


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """What would change, and the form; what it sends is written with its reason, or refused with one."""
    known, language = book(request), language_of(request)
    asked = request.POST if request.method == "POST" else request.GET
    kind, claims = asked.get("kind", ""), tuple(dict.fromkeys(asked.getlist("claims")))
    if kind not in _ACTIONS:
        raise Http404
    party = _party(known, claims)
    if party is None:
        messages.error(request, say("party_note.gone", language))
        return redirect("parties")
    because = request.POST.get("because", "").strip()
    if request.method == "POST" and because:
        return _write(request, kind, claims, because, party)
    told = changes(known, cast(NoteKind, kind), claims)
    given = {
        "book": known, "kind": kind, "claims": claims, "party": party, "changes": told,
        "names": [name for claim in claims for name in names_of(known, claim)],
        "wrong": say("party_note.needs_reason", language) if request.method == "POST" else "",
    }  # fmt: skip
    return render(request, "desk/party_note.html", given, status=422 if given["wrong"] else 200)


@require_POST
def retract(request: HttpRequest) -> HttpResponse:
    """Take a note on parties back."""
    known, language = book(request), language_of(request)
    claim, because = request.POST.get("note", ""), request.POST.get("because", "").strip()
    note = next((one for one in notes(known.view) if one.claim == claim and not one.retracted), None)
    if note is None or note.kind not in _ACTIONS:
        messages.error(request, say("party_note.no_note", language))
        return redirect("parties")
    if not because:
        messages.error(request, say("party_note.needs_reason", language))
    else:
        take_back(request.user.get_username(), claim, because)
        messages.success(request, say("party_note.retracted", language))
    return _to_page(book(request), request.POST.get("party", ""))


def _write(
    request: HttpRequest, kind: str, claims: tuple[str, ...], because: str, party: str
) -> HttpResponse:
    try:
        _ACTIONS[kind](request.user.get_username(), claims, because)
    except LedgerError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, say("party_note.kept", language_of(request)))
    return _to_page(book(request), party)


def _to_page(known: Book, party: str) -> HttpResponse:
    """The page that the party has now: ids follow the earliest claim of what is one."""
    id = known.all.clusters.current(party)
    return redirect("parties") if id is None or not id.startswith("n") else redirect("party", id)


def _party(known: Book, claims: tuple[str, ...]) -> str | None:
    """The party of the first claim; None unless each is a claim of parties that the office sees."""
    subjects = {
        row.claim: known.all.clusters.of(*known.all.stands.subject_of(row))
        for row in known.all.stands.accepted
        if row.claim in claims and row.draft.subject.startswith("n")
    }
    whole = 2 <= len(claims) <= _MOST and set(claims) == set(subjects)
    return subjects[claims[0]] if whole else None
