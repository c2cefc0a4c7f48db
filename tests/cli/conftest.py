"""Every test with a home and a ledger of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from pytest_django.plugin import DjangoDbBlocker
from tests.cli.run import STORY, Ledger, luodi


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may meet the ledger of whoever runs it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
    monkeypatch.delenv("LUODI_DATABASE_URL", raising=False)


@pytest.fixture(autouse=True)
def _any_database(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Our ledgers are files in `tmp_path`, not the one test database that pytest-django guards."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    """Run `luodi` on one real ledger."""
    monkeypatch.setenv("LUODI_DATABASE_URL", f"sqlite:///{tmp_path / 'ledger.db'}")

    def run(*words: object) -> Result:
        return luodi(*words)

    return run


@pytest.fixture
def story(ledger: Ledger) -> Ledger:
    """The same, with the four announcements of the story in it."""
    assert ledger("add", STORY).exit_code == 0
    return ledger
