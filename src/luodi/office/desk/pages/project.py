"""The page of a project: who and where, a lane for each promise, what happened, what is disputed, who met
whom, and the sentences all of it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from luodi.errors import UnknownRef
from luodi.ledger.rows import Source, Statement
from luodi.office.actions.go_by import go_by
from luodi.office.desk.books import Book, book
from luodi.office.desk.days import book_on, days
from luodi.office.desk.disputes import Dispute, dispute, number
from luodi.office.desk.lanes import scale
from luodi.office.desk.pages.not_then import not_then
from luodi.office.desk.promise_card import promise_cards, promised, texts_of
from luodi.office.desk.shown import Shown, document_href, sentence_href, shown, what
from luodi.office.desk.words import language_of, say
from luodi.registers.gather import printed
from luodi.registers.project import ProjectPage

_NAMED = ("name", "investor")


@dataclass(frozen=True, slots=True)
class Told:
    """Something that stands beside the promises: what it is called, its day, and the saying that tells it."""

    what: str
    day: str | None
    said: Shown


def page(request: HttpRequest, id: str) -> HttpResponse:
    """The page; an id that was joined to another leads to that one."""
    known, language, asked = book_on(request), language_of(request), days(request)
    try:
        one = known.project(id)
    except UnknownRef:
        return not_then(request, known)
    if one.id != id:
        return redirect(reverse("project", args=[one.id]) + asked.query)
    if not _rows(known, one):
        return not_then(request, known)
    rows = promised(one)
    disputes = [dispute(known, row, card, language, one) for row in one.promises for card in row.conflicts]
    given = {
        "book": known, "days": asked, "one": one, "also": _also(known, one),
        "joined": [] if asked.said else list(texts_of(one)),
        "cards": promise_cards(known, one, rows, scale(rows, known.today), language),
        "happened": _happened(known, one, language), "documents": _documents(known, one),
        "open": [card for card in disputes if card.open],
        "decided": [card for card in disputes if card.decided],
        "explained": [card for card in disputes if not card.open and not card.decided],
        "agreements": [(one_, _shown(known, one, one_.said, language)) for one_ in one.agreements],
        "encounters": [(met, _shown(known, one, met.said, language)) for met in one.encounters],
        "people": [(person, _shown(known, one, person.said, language)) for person in one.people],
        "sentences": _sentences(known, one), "address": request.build_absolute_uri(),
    }  # fmt: skip
    return render(request, "desk/project.html", given)


@require_POST
def decide(request: HttpRequest, id: str) -> HttpResponse:
    """Of the claims of an open card the office goes by one."""
    known, language = book(request), language_of(request)
    one, claim = _project(known, id), request.POST.get("claim", "")
    card = _open_card(known, one, frozenset(request.POST.getlist("claims")), language)
    back = redirect(reverse("project", args=[one.id]) + "#disputed")
    if card is None or claim not in {said.claim for said in card.claims}:
        messages.error(request, say("project.no_conflict", language))
        return back
    because = request.POST.get("because", "").strip()
    if not because:
        messages.error(request, say("project.needs_reason", language))
        return back
    others = tuple(said.claim for said in card.claims if said.claim != claim)
    try:
        go_by(request.user.get_username(), claim, others, because)
    except UnknownRef as error:
        messages.error(request, str(error))
        return back
    messages.success(request, say("project.kept", language))
    return back


def _project(known: Book, id: str) -> ProjectPage:
    try:
        return known.project(id)
    except UnknownRef:
        raise Http404 from None


def _open_card(known: Book, one: ProjectPage, claims: frozenset[str], language: str) -> Dispute | None:
    """The card of exactly these claims, if it is still open."""
    cards = (dispute(known, row, card, language) for row in one.promises for card in row.conflicts)
    return next((c for c in cards if c.open and {said.claim for said in c.claims} == claims), None)


def _shown(known: Book, one: ProjectPage, said: Any, language: str) -> Shown:
    return shown(known, said, language, number(one, said))


def _happened(known: Book, one: ProjectPage, language: str) -> list[Told]:
    return [
        Told(
            what(said.property, said.of, said.scope, language), said.date, _shown(known, one, said, language)
        )
        for said in one.happened
    ]


def _also(known: Book, one: ProjectPage) -> list[str]:
    """What else texts call the project and its investors."""
    names = (printed(row) for row in _rows(known, one) if row.draft.property in _NAMED)
    taken = {one.name, *one.investors}
    return [name for name in dict.fromkeys(names) if name and name not in taken]


def _documents(known: Book, one: ProjectPage) -> list[tuple[Source, str]]:
    """The texts that tell of it, by day."""
    texts = dict.fromkeys(row.text_sha256 for row in _rows(known, one))
    receipts = sorted(
        (known.all.receipts[text] for text in texts), key=lambda one_: (one_.published or "9999", one_.seq)
    )
    return [(receipt, document_href(receipt.seq)) for receipt in receipts]


def _rows(known: Book, one: ProjectPage) -> list[Statement]:
    """What the texts that count say of it."""
    return [row for row in known.all.by_subject[one.id] if row.text_sha256 in known.texts]


def _sentences(known: Book, one: ProjectPage) -> list[dict[str, Any]]:
    """The numbered sentences, each with the way to the first statement of it in its document."""
    ways: dict[int, str] = {}
    for row in known.all.by_subject[one.id]:
        said = known.all.said(row)
        if (found := number(one, said)) is not None:
            ways.setdefault(found, sentence_href(known.receipt(said).seq, row.seq))
    by_id = {source.id: source.seq for source in known.all.receipts.values()}
    return [
        {"sentence": told, "href": ways.get(told.number) or document_href(by_id[told.source])}
        for told in one.sentences
    ]
