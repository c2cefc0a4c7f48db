"""A party: its names, why they are one, who may be one with it, and everything said by and about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from luodi.errors import UnknownRef
from luodi.identity.desk.script import runs
from luodi.ledger.rows import Statement
from luodi.office.desk.asked import Asked, Paged, asked, paged
from luodi.office.desk.books import Book
from luodi.office.desk.days import NAMES, book_on, days
from luodi.office.desk.event_lines import event_line
from luodi.office.desk.noting import NoteLine, Suggestion, joined, note_line, note_link, suggestion
from luodi.office.desk.pages.not_then import not_then
from luodi.office.desk.parties import party_rows, so_named
from luodi.office.desk.telling import Line, line
from luodi.office.desk.words import language_of, named
from luodi.registers.joins import Joined
from luodi.registers.names import head
from luodi.registers.parties import Named, PartyPage, naming, party_page

_WHERE, _FOUND = 6, 10


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name: in which writing, in texts of which languages, and the places where it stands."""

    name: str
    writing: str
    languages: str
    where: list[Line]
    more: int


def page(request: HttpRequest, id: str) -> HttpResponse:
    """The page; an id that was joined to another leads to that one."""
    known, language, by = book_on(request), language_of(request), asked(request, NAMES)
    try:
        one = party_page(known.all, id, known.texts)
    except UnknownRef:
        return not_then(request, known)
    if one.line.id != id:
        return redirect(reverse("party", args=[one.line.id]) + days(request).query)
    notes: list[NoteLine] = [note_line(known, note) for note in one.notes]
    given = {
        "book": known, "days": days(request), "one": one, "by": by, "notes": notes,
        "names": [_name(known, name, language) for name in one.names],
        "joined": [joined(known, each) for each in _told(known, one.joined)],
        "suggested": [suggestion(known, each, one.line.id) for each in _told(known, one.suggested)],
        "found": _found(known, one, by), "posts": [line(known, row, language) for row in one.posts],
        "projects": [head(known.all, project) for project in one.projects],
        "agreements": [event_line(known, event, language) for event in one.agreements],
        "encounters": [event_line(known, event, language) for event in one.encounters],
        "page": _said(known, one, by, language),
    }  # fmt: skip
    return render(request, "desk/party.html", given)


def _told(known: Book, found: Iterable[Joined]) -> list[Joined]:
    """Those both of whose names stand in texts that count."""
    return [each for each in found if {each.join.a[0], each.join.b[0]} <= known.texts]


def _name(known: Book, name: Named, language: str) -> NameLine:
    writings = dict.fromkeys(named("writing", writing, language) for writing, _ in runs(name.name))
    codes = dict.fromkeys(known.all.receipts[row.text_sha256].language for row in name.rows)
    languages = (named("language", code, language) for code in codes if code)
    firsts = {row.text_sha256: row for row in reversed(name.rows)}
    once = list(firsts.values())[::-1]  # the first of each text
    where = [line(known, row, language) for row in once[:_WHERE]]
    more = len(once) - len(where)
    return NameLine(name.name, ", ".join(writings), ", ".join(languages), where, more)


def _found(known: Book, one: PartyPage, by: Asked) -> list[Suggestion]:
    """Other parties so named, to be held to be the same or told apart."""
    if not by.words:
        return []
    others = (row.line for row in so_named(party_rows(known), by.words) if row.line.id != one.line.id)
    mine = naming(known.all, one.line.id)
    return [
        Suggestion(
            other.id, other.name, other.kind, "", note_link("same_as", (mine, naming(known.all, other.id))),
            note_link("different_from", (mine, naming(known.all, other.id))),
        )
        for other, _ in zip(others, range(_FOUND), strict=False)
    ]  # fmt: skip


def _said(known: Book, one: PartyPage, by: Asked, language: str) -> Paged[Any]:
    """By it and about it, the latest said first; only what the page shows is made into lines."""
    told: dict[int, tuple[Statement, str]] = {row.seq: (row, "about_it") for row in one.about}
    told |= {row.seq: (row, "by_it") for row in one.by}
    days = {seq: known.all.said(row).said_on or "" for seq, (row, _) in told.items()}
    order = sorted(told, key=lambda seq: (days[seq], seq), reverse=True)
    cut = paged(order, by)
    rows = [line(known, *_pair(told[seq], language)) for seq in cut.rows]
    return Paged(rows, cut.page, cut.pages, cut.total, cut.before, cut.after)


def _pair(told: tuple[Statement, str], language: str) -> tuple[Statement, str, str]:
    row, tag = told
    return row, language, named("party", tag, language)
