"""What the address of a list asks for, and the addresses beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

PER_PAGE = 50
_LONGEST = 200  # characters of a search
T = TypeVar("T")


@dataclass(frozen=True)
class Asked:
    """The query of a list. Unknown parameters are left out, a page number that is none is the first."""

    path: str
    words: str
    chosen: dict[str, str]
    sort: str
    page: int

    def link(self, path: str | None = None, **changes: str | None) -> str:
        """This list otherwise: a change to None takes a filter away. A change of filter leads to page one."""
        values: dict[str, str | None] = {"q": self.words, **self.chosen, "sort": self.sort, "page": None}
        values |= changes
        query = urlencode(
            {name: value for name, value in values.items() if value or name in self._kept(changes)}
        )
        return (path or self.path) + (f"?{query}" if query else "")

    def _kept(self, changes: dict[str, str | None]) -> set[str]:
        """Filters whose value is the empty string mean "not told", and stay in the address."""
        asked = {**self.chosen, **changes}
        return {name for name, value in asked.items() if value == "" and name not in ("q", "sort", "page")}


def asked(request: HttpRequest, filters: Sequence[str]) -> Asked:
    """What this request asks for, of these filters."""
    get: QueryDict = request.GET
    page = get.get("page", "1")
    return Asked(
        request.path,
        get.get("q", "").replace("\x00", "")[:_LONGEST].strip(),
        {name: str(get[name]) for name in filters if name in get},
        get.get("sort", ""),
        int(page) if page.isascii() and page.isdigit() and len(page) < 7 else 1,
    )


@dataclass(frozen=True)
class Paged(Generic[T]):
    """One page of a list: `rows`, which page of how many, and how many rows in all."""

    rows: Sequence[T]
    page: int
    pages: int
    total: int
    before: str | None
    after: str | None


def paged(rows: Sequence[T], by: Asked, per_page: int = PER_PAGE) -> Paged[T]:
    """The page asked for; one beyond the end is the last."""
    pages = max(1, -(-len(rows) // per_page))
    page = min(max(by.page, 1), pages)
    cut = rows[(page - 1) * per_page : page * per_page]
    before = by.link(page=str(page - 1)) if page > 1 else None
    after = by.link(page=str(page + 1)) if page < pages else None
    return Paged(cut, page, pages, len(rows), before, after)
