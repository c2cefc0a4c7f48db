"""A desk over a real ledger with the story in it, and browsers of officers who are signed in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import connections
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker
from tests.cli.run import EXAMPLES, luodi

from luodi.office.desk.books import Book
from luodi.office.desk.opening import first_password, open_desk
from luodi.office.store import DjangoStore

TODAY = date(2026, 11, 20)
Signed = Callable[..., Client]


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker) -> Path:
    """A ledger that the story was added to, with its notes; to be copied, never opened."""
    path = tmp_path_factory.mktemp("told") / "story.db"
    with django_db_blocker.unblock():
        assert luodi("add", EXAMPLES / "story.jsonl", "--ledger", path).exit_code == 0
        assert luodi("note", "--file", EXAMPLES / "decisions.jsonl", "--ledger", path).exit_code == 0
        connections.close_all()
    return path


@pytest.fixture
def desk(told: Path, tmp_path: Path) -> Iterator[DjangoStore]:
    """The desk over a copy of that ledger, judged on one day, with its first account made."""
    path = tmp_path / "desk.db"
    shutil.copy(told, path)
    store = open_desk(f"sqlite:///{path}", names=["testserver"], today=TODAY)
    first_password()
    yield store
    connections.close_all()


@pytest.fixture
def officer(desk: DjangoStore) -> Client:
    """Someone signed in, in English."""
    return signed_in()


def signed_in(language: str = "en") -> Client:
    """A browser in which the officer is signed in, who chose a password long ago."""
    from luodi.office.desk.models import Account

    account = Account.objects.get(username="officer")
    account.new_password = False
    account.save()
    client = Client()
    client.force_login(account)
    client.cookies["luodi_language"] = language
    return client


def book_now() -> Book:
    """What pages read just now."""
    from luodi.office.desk.books import _book
    from luodi.office.desk.seeing import _OFFICE

    return _book(_OFFICE)
