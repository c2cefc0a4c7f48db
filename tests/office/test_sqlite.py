"""What a ledger in a file can do or suffer, and no other."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.office.filled import refusal, sql

from luodi.office import database
from luodi.office.database import exists_ledger, open_store


def test_write_ahead_and_waiting_are_on(file_url: str) -> None:
    store = open_store(file_url)
    assert sql(store, "PRAGMA journal_mode") == [("wal",)]
    assert sql(store, "PRAGMA synchronous") == [(1,)]
    assert sql(store, "PRAGMA foreign_keys") == [(1,)]
    assert sql(store, "PRAGMA busy_timeout") == [(20_000,)]
    store.close()
    assert sql(open_store(file_url), "PRAGMA journal_mode") == [("wal",)]


def test_a_relative_address_is_a_file_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert not exists_ledger("sqlite:///here.db")
    open_store("sqlite:///here.db")
    assert exists_ledger("sqlite:///here.db") and (tmp_path / "here.db").is_file()


def test_a_file_that_is_no_database_is_refused_and_left_alone(file_url: str, path: Path) -> None:
    path.write_text("Nidec plans to invest USD 500 million.\n" * 100)
    assert refusal(file_url) == f"{path}: this file is not a ledger; name another file"
    assert path.read_text().startswith("Nidec")


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert f"there is no folder {tmp_path}/none" in refusal(f"sqlite:///{tmp_path}/none/ledger.db")
    assert not exists_ledger(f"sqlite:///{tmp_path}/none/ledger.db")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "this is a folder" in refusal(f"sqlite:///{tmp_path}")


def test_a_locked_file_says_so_when_opened(
    file_url: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "TIMEOUT", 0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "another program has been writing" in refusal(file_url)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder anyone may look into, and for its time this process is someone without rights."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        os.seteuid(os.getuid())
        folder.chmod(0o755)
        shutil.rmtree(folder)


def lose_rights() -> None:
    if os.geteuid() == 0:
        os.seteuid(65534)


def test_a_read_only_file_is_refused(shared: Path) -> None:
    path = shared / "ledger.db"
    open_store(f"sqlite:///{path}").close()
    path.chmod(0o444)
    lose_rights()
    assert refusal(f"sqlite:///{path}") == (
        f"{path}: the ledger is read-only; give yourself the right to write to it"
    )


def test_a_read_only_folder_is_refused(shared: Path) -> None:
    shared.chmod(0o555)
    lose_rights()
    assert "cannot be opened or made" in refusal(f"sqlite:///{shared}/ledger.db")
    assert not exists_ledger(f"sqlite:///{shared}/ledger.db")


def test_a_folder_one_may_not_look_into_is_refused(shared: Path) -> None:
    shared.chmod(0o000)
    lose_rights()
    assert "Permission denied" in refusal(f"sqlite:///{shared}/ledger.db")
