"""Ledgers of these tests are files in `tmp_path` or databases on a server, not the one that pytest-django guards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker
from tests.postgresql import Server

NewUrl = Callable[[], str]


@pytest.fixture(autouse=True)
def _any_database(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield
        connections.close_all()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a ledger may be made."""
    return tmp_path / "ledger.db"


@pytest.fixture
def file_url(path: Path) -> str:
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> NewUrl:
    """Addresses at which there is no ledger yet, of each kind of database."""
    if request.param == "sqlite":
        numbers = count()
        return lambda: f"sqlite:///{tmp_path}/{next(numbers)}.db"
    server: Server = request.getfixturevalue("server")
    return server.new_database


@pytest.fixture
def url(new_url: NewUrl) -> str:
    return new_url()
