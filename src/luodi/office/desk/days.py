"""A page as it stood on another day: what had been said by it, what this ledger had recorded by it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import date, datetime
from threading import Lock

from django.http import HttpRequest
from django.utils.http import urlencode

from luodi.ledger.asof import known_at, seq_at
from luodi.office.desk.books import Book, book

NAMES = ("said_by", "known_on")
"""The parameters of an address that ask for another day, as ISO days."""
_KEPT = 4  # books of other days in memory, for each book of now


@dataclass(frozen=True, slots=True)
class Days:
    """The days asked for; None: no matter. `wrong`: something else than a day was asked for."""

    said: str | None = None
    known: str | None = None
    wrong: bool = False
    path: str = ""

    @property
    def other(self) -> bool:
        """Is another day than now shown? Then nothing can be written."""
        return self.said is not None or self.known is not None

    @property
    def query(self) -> str:
        """What asks for the same days at another address, with its question mark."""
        told = zip(NAMES, (self.said, self.known), strict=True)
        found = urlencode({name: day for name, day in told if day is not None})
        return f"?{found}" if found else ""


def days(request: HttpRequest) -> Days:
    """The days an address asks for."""
    asked = [request.GET.get(name, "").strip() for name in NAMES]
    told = [_day(one) for one in asked]
    wrong = any(one and day is None for one, day in zip(asked, told, strict=True))
    return Days(told[0], told[1], wrong, request.path)


def book_on(request: HttpRequest) -> Book:
    """The book of whoever asks, as of the days the address asks for; judged on the day said by, as the
    commands do with `--as-of`.
    """
    now, asked = book(request), days(request)
    return _kept(now, asked) if asked.other else now


def on(now: Book, asked: Days) -> Book:
    """A book as of other days. Names and merges are those of all that had been recorded."""
    view = now.view
    if asked.known is not None:
        end = datetime.fromisoformat(f"{asked.known}T23:59:59").astimezone()
        view = known_at(view, seq_at(view, end))
    by = now.by if asked.said is None else replace(now.by, today=date.fromisoformat(asked.said))
    return Book(view, now.seq, by, now.policy, asked.said)


_making = Lock()


def _kept(now: Book, asked: Days) -> Book:
    with _making:
        books: OrderedDict[object, Book] = now.view.made.setdefault("other days", OrderedDict())
        key = asked.said, asked.known
        if key not in books:
            books[key] = on(now, asked)
            while len(books) > _KEPT:
                books.popitem(last=False)
        return books[key]


def _day(asked: str) -> str | None:
    """A whole day in ISO, or None."""
    try:
        found = date.fromisoformat(asked)
    except ValueError:
        return None
    return found.isoformat() if date(1900, 1, 1) <= found <= date(2200, 1, 1) else None
