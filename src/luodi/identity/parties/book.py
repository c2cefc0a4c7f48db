"""The book of names a ledger is read with: the names files it holds, then Luodi's own tables."""

from __future__ import annotations

from functools import lru_cache

from luodi.identity.desk.book import Book, Party
from luodi.identity.desk.imported import imported
from luodi.identity.desk.tables import shipped
from luodi.ledger.asof import View


def book_of(view: View) -> Book:
    """The book, made once for the same names files."""
    return _book(imported(view))


@lru_cache(maxsize=4)
def _book(own: tuple[Party, ...]) -> Book:
    return Book((*own, *shipped()))
