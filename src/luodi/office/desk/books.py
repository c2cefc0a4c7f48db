"""The registers as pages read them, computed once for each state of the ledger.

The only way from a page to the ledger's rows. A book is kept in memory by the last sequence number, the day,
the policy and what may be seen; when derived rows are kept in the database, this module changes and no page.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from threading import Lock

from django.conf import settings
from django.http import HttpRequest

from luodi.ledger.asof import View, view
from luodi.ledger.rows import Source
from luodi.office.desk.seeing import Audience, audience, seen_by
from luodi.office.store import DjangoStore
from luodi.registers.gather import Gathered, gather, texts_by
from luodi.registers.model import Card, PromiseRow, Said
from luodi.registers.overview import ProjectLine, overview
from luodi.registers.project import ProjectPage, project_page
from luodi.registers.promises import Judging
from luodi.registers.rates import ecb
from luodi.registers.trust import usual_trust

POLICY = "open"
_KEPT = 4  # books in memory: a ledger that is being filled makes a new one with every text


@dataclass(frozen=True)
class Book:
    """All that pages ask of one state of the ledger. `seq` is its last number; `as_of`: an ISO day by which
    a text must have been said to count, None for all.
    """

    view: View
    seq: int
    by: Judging
    policy: str
    as_of: str | None = None
    _pages: dict[str, ProjectPage] = field(default_factory=dict, repr=False)

    @property
    def today(self) -> date:
        return self.by.today

    @cached_property
    def all(self) -> Gathered:
        """What stands of each subject."""
        return gather(self.view, self.policy)

    @cached_property
    def lines(self) -> tuple[ProjectLine, ...]:
        """Every project, by its earliest claim."""
        return tuple(overview(self.view, self.by, policy=self.policy, as_of=self.as_of))

    @cached_property
    def texts(self) -> frozenset[str]:
        """The texts that count."""
        return texts_by(self.view, self.as_of)

    @property
    def promises(self) -> list[PromiseRow]:
        return [row for line in self.lines for row in line.rows]

    @property
    def conflicts(self) -> list[tuple[PromiseRow, Card]]:
        """The cards that ask for an officer."""
        return [pair for line in self.lines for pair in line.open]

    @cached_property
    def sources(self) -> dict[int, Source]:
        """Every receipt by its number."""
        return {source.seq: source for source in self.view.sources}

    def project(self, id: str) -> ProjectPage:
        """One project's page. Raises UnknownRef if there is none."""
        if id not in self._pages:
            self._pages[id] = project_page(
                self.view, id, policy=self.policy, today=self.by.today, as_of=self.as_of,
                rates=self.by.rates, trust=self.by.trust,
            )  # fmt: skip
        return self._pages[id]

    def receipt(self, said: Said) -> Source:
        """The receipt that dates the text of a saying."""
        return self.all.receipts[said.text_sha256]


_books: OrderedDict[object, Book] = OrderedDict()
_making = Lock()  # of two who ask for a new state, the second waits and finds it made


def ledger() -> DjangoStore:
    """The ledger this desk stands over."""
    return DjangoStore("default", settings.DESK_LEDGER)


def book(request: HttpRequest) -> Book:
    """The book of whoever asks, as of now."""
    return _book(audience(request))


def _book(may: Audience) -> Book:
    store, today = ledger(), settings.DESK_TODAY or date.today()
    key = (store.name, store.last_seq(), today, POLICY, may)
    with _making:
        if key not in _books:
            _books[key] = _made(store, today, may)
            while len(_books) > _KEPT:
                _books.popitem(last=False)
        return _books[key]


def _made(store: DjangoStore, today: date, may: Audience) -> Book:
    seen = seen_by(view(store), may)
    return Book(seen, seen.seq, Judging(today, ecb(), usual_trust()), POLICY)
