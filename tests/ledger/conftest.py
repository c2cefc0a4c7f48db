"""Every store passes the same tests: `store` is one of each kind, `new_store` makes as many as a test wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django.plugin import DjangoDbBlocker

from luodi.ledger.store import MemoryStore, Store
from luodi.office.database import open_store

if TYPE_CHECKING:
    from luodi.office.store import DjangoStore  # importable only once Django is set up

NewStore = Callable[[], Store]


@pytest.fixture(params=["memory", "sqlite"])
def new_store(
    request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> Iterator[NewStore]:
    if request.param == "memory":
        yield MemoryStore
        return
    numbers = count()
    opened: list[DjangoStore] = []

    def open_next() -> Store:
        if opened:
            opened[-1].close()
        opened.append(open_store(f"sqlite:///{tmp_path}/{next(numbers)}.db"))
        return opened[-1]

    # Our ledgers are files in `tmp_path`, not the one test database that pytest-django guards.
    with django_db_blocker.unblock():
        yield open_next
        for store in opened:
            store.close()


@pytest.fixture
def store(new_store: NewStore) -> Store:
    return new_store()
