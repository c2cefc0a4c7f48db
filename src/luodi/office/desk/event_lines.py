"""Agreements and encounters as lists show them, every fact with its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from luodi.office.desk import written
from luodi.office.desk.books import Book
from luodi.office.desk.shown import Shown, sentence_href, shown
from luodi.office.desk.telling import KINDS, PAGES
from luodi.office.desk.words import named
from luodi.registers.events import Event, Part


@dataclass(frozen=True, slots=True)
class Guest:
    """One who took part: the name, the sentence that says so, and the party's page."""

    name: str
    href: str
    party: str | None


@dataclass(frozen=True, slots=True)
class EventLine:
    """An agreement or an encounter. `first` are the parties or who met, `second` with whom."""

    id: str
    href: str
    kind: str
    day: str
    first: list[Guest]
    second: list[Guest]
    place: str
    said: Shown


def event_line(book: Book, event: Event, language: str) -> EventLine:
    """The line of an event."""
    days = [written.day(day, language) for day in dict.fromkeys((event.on, event.to)) if day]
    return EventLine(
        event.id, reverse(PAGES[event.letter], args=[event.id]),
        named(KINDS[event.letter], event.kind, language), " – ".join(days),
        _guests(book, event, "party", "who"), _guests(book, event, "with"), event.place or "",
        shown(book, event.said, language),
    )  # fmt: skip


def _guests(book: Book, event: Event, *roles: str) -> list[Guest]:
    found: dict[str, Part] = {}
    for part in event.parts:
        if part.role in roles:
            found.setdefault(part.name, part)
    return [Guest(part.name, _href(book, part), part.party) for part in found.values()]


def _href(book: Book, part: Part) -> str:
    return sentence_href(book.all.receipts[part.row.text_sha256].seq, part.row.seq)
