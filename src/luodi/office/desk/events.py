"""Agreements and encounters as lists choose among them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from luodi.office.desk.books import Book
from luodi.office.desk.parties import folded
from luodi.registers.events import Event, events

FACETS = ("kind", "year", "place")


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in the list: what a search looks in, and its value of each facet."""

    event: Event
    names: str
    facets: dict[str, str]


@dataclass(frozen=True)
class Chosen:
    """Rows that fit, and of each facet (value, how many it leaves)."""

    rows: list[EventRow]
    facets: dict[str, list[tuple[str, int]]]


def event_rows(book: Book, letter: str) -> list[EventRow]:
    """All agreements ("a") or encounters ("e") of a book, the latest first."""
    key = ("desk events", letter, book.policy, book.as_of)
    found: list[EventRow] | None = book.view.made.get(key)
    if found is None:
        found = [_row(event) for event in events(book.all, letter, book.texts)]
        book.view.made[key] = found
    return found


def choose(rows: list[EventRow], words: str, chosen: dict[str, str]) -> Chosen:
    """Rows that hold all words and fit every facet; a facet's counts are those of all other filters."""
    asked = folded(words).split()
    named = [row for row in rows if all(word in row.names for word in asked)]
    facets = {
        name: Counter(row.facets[name] for row in named if _fits(row, chosen, name)).most_common()
        for name in FACETS
    }
    facets["year"].sort(reverse=True)
    return Chosen([row for row in named if _fits(row, chosen)], facets)


def _row(event: Event) -> EventRow:
    names = " ".join((event.id, event.place or "", *(part.name for part in event.parts)))
    facets = {"kind": event.kind, "year": (event.on or "")[:4], "place": event.place or ""}
    return EventRow(event, folded(names), facets)


def _fits(row: EventRow, chosen: dict[str, str], leaving_out: str = "") -> bool:
    return all(row.facets[name] == value for name, value in chosen.items() if name != leaving_out)
