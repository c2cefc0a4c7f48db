"""Every store passes the same tests: `store` is one of each kind, `new_store` makes as many as a test wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count, cycle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker
from tests.postgresql import Server

from luodi.ledger.store import MemoryStore, Store
from luodi.office.database import open_store

if TYPE_CHECKING:
    from luodi.office.store import DjangoStore  # importable only once Django is set up

NewStore = Callable[[], Store]


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def new_store(
    request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: DjangoDbBlocker
) -> Iterator[NewStore]:
    # Our ledgers are not the one test database that pytest-django guards.
    with django_db_blocker.unblock():
        match request.param:
            case "memory":
                yield MemoryStore
            case "sqlite":
                with closing_files(tmp_path) as open_next:
                    yield open_next
            case _:
                turns = cycle(request.getfixturevalue("on_server"))
                yield lambda: emptied(next(turns))


@contextmanager
def closing_files(folder: Path) -> Iterator[NewStore]:
    """A new file each time; all but the last are closed."""
    numbers = count()
    opened: list[DjangoStore] = []

    def open_next() -> Store:
        if opened:
            opened[-1].close()
        opened.append(open_store(f"sqlite:///{folder}/{next(numbers)}.db"))
        return opened[-1]

    yield open_next
    for store in opened:
        store.close()


@pytest.fixture(scope="session")
def on_server(server: Server, django_db_blocker: DjangoDbBlocker) -> Iterator[list[DjangoStore]]:
    """Two ledgers on a server, as many as a test compares. To make them anew for each would take too long."""
    with django_db_blocker.unblock():
        stores = [open_store(server.new_database()) for _ in range(2)]
        yield stores
        for store in stores:
            store.close()


def emptied(store: DjangoStore) -> DjangoStore:
    """The ledger as it was made. Only a superuser gets past its triggers."""
    with connections[store.alias].cursor() as cursor:
        cursor.execute(
            "SET session_replication_role = replica; DELETE FROM kept_text; DELETE FROM kept; DELETE FROM tie; "
            "DELETE FROM kept_mark; DELETE FROM redaction; DELETE FROM verdict; DELETE FROM statement; "
            "DELETE FROM reading; DELETE FROM source; DELETE FROM text; UPDATE sequence SET last = 0; "
            "SET session_replication_role = origin"
        )
    return store


@pytest.fixture
def store(new_store: NewStore) -> Store:
    return new_store()
