"""What only a ledger on disk can do or suffer. What every store does is tested in `tests/ledger`."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connections

import luodi
from luodi.errors import LedgerError, NewerLedger
from luodi.ledger.append import add, add_source, judge
from luodi.ledger.asof import view
from luodi.ledger.checks import check
from luodi.ledger.rows import DraftReading, DraftStatement, Receipt
from luodi.ledger.value import Quantity
from luodi.office import database
from luodi.office.database import exists_ledger, open_store
from luodi.office.store import DjangoStore

TEXT = "甲公司投资400万元。"
DRAFT = DraftStatement(
    "p1",
    "investment",
    Quantity(Decimal(4_000_000), Decimal(4_000_000), "CNY"),
    "planned",
    5,
    9,
    "400万",
    anchor=5,
)
READING = DraftReading("rules", "1", "pack", statements=(DRAFT,))
TABLES = ["text", "source", "reading", "statement", "verdict"]


def fill(store: DjangoStore) -> None:
    add(store, Receipt("a", TEXT), READING)
    judge(store, store.statements()[0].seq, "accept", officer="li", because="seen")


def sql(store: DjangoStore, statement: str) -> list[tuple[object, ...]]:
    with connections[store.alias].cursor() as cursor:
        return list(cursor.execute(statement).fetchall())


def refusal(url: str) -> str:
    """The one line in which a ledger refuses to be opened."""
    with pytest.raises(LedgerError) as caught:
        open_store(url)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_what_was_written_is_there_when_opened_again(url: str) -> None:
    store = open_store(url)
    fill(store)
    before = view(store)
    store.close()
    assert view(open_store(url)) == before


def test_write_ahead_and_waiting_are_on(url: str) -> None:
    store = open_store(url)
    assert sql(store, "PRAGMA journal_mode") == [("wal",)]
    assert sql(store, "PRAGMA synchronous") == [(1,)]
    assert sql(store, "PRAGMA foreign_keys") == [(1,)]
    assert sql(store, "PRAGMA busy_timeout") == [(20_000,)]
    store.close()
    assert sql(open_store(url), "PRAGMA journal_mode") == [("wal",)]


def test_two_ledgers_in_one_process_are_two(tmp_path: Path) -> None:
    one, two = (open_store(f"sqlite:///{tmp_path}/{name}.db") for name in "ab")
    fill(one)
    assert (len(one.sources()), len(two.sources())) == (1, 0)


def test_a_relative_address_is_a_file_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert not exists_ledger("sqlite:///here.db")
    open_store("sqlite:///here.db")
    assert exists_ledger("sqlite:///here.db") and (tmp_path / "here.db").is_file()


@pytest.mark.parametrize("table", TABLES)
def test_triggers_refuse_to_change_or_delete(url: str, table: str) -> None:
    store = open_store(url)
    fill(store)
    before = view(store)
    column = "text" if table == "text" else "seq"
    for change in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
        with pytest.raises(IntegrityError, match="a ledger is only appended to"):
            sql(store, change)
    assert view(store) == before


def test_the_migration_makes_the_tables_that_the_models_describe() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)


def test_a_figure_can_be_sorted_by(url: str) -> None:
    store = open_store(url)
    fill(store)
    assert sql(store, "SELECT sort FROM statement") == [(4_000_000.0,)]


def test_a_transaction_inside_another_is_a_mistake(url: str) -> None:
    store = open_store(url)
    with store.writing(), pytest.raises(RuntimeError), store.writing():
        pass


WRITE = """
import sys
from decimal import Decimal
from luodi.ledger.append import add
from luodi.ledger.rows import DraftReading, DraftStatement, Receipt
from luodi.ledger.value import Quantity
from luodi.office.database import open_store
store = open_store(sys.argv[1])
for number in range(20):
    jobs = Quantity(Decimal(number), Decimal(number), "person")
    draft = DraftStatement("p1", "jobs", jobs, "planned", 0, 4, "jobs", 0)
    reading = DraftReading("rules", "1", "pack", statements=(draft,))
    add(store, Receipt(f"{sys.argv[2]}-{number}", f"jobs: {sys.argv[2]} {number}"), reading)
"""


def test_two_processes_that_add_at_once_lose_nothing(url: str) -> None:
    """They also make the ledger at once."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE, url, name],
            env={**os.environ, "PYTHONPATH": str(Path(luodi.__file__).parents[1])},
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in "abc"
    ]
    assert [process.communicate()[1] for process in started] == ["", "", ""]
    whole = view(open_store(url))
    assert len(whole.sources) == len(whole.readings) == len(whole.statements) == 60
    seqs = [{row.seq for row in whole.sources}, {row.seq for row in whole.readings}]
    assert set.union(*seqs, {row.seq for row in whole.statements}) == set(range(1, 181))
    assert check(whole) == []


def test_a_ledger_of_a_newer_version_is_refused(url: str, path: Path) -> None:
    open_store(url).close()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('office', '0099_later', '2030-01-01')"
        )
    with pytest.raises(NewerLedger, match="a newer version of Luodi wrote this ledger"):
        open_store(url)


def test_another_programs_database_is_refused_and_left_alone(url: str, path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE bookmark (url)")
    before = path.read_bytes()
    assert "this database is not a ledger" in refusal(url)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(url: str, path: Path) -> None:
    path.write_text("Nidec plans to invest USD 500 million.\n" * 100)
    assert refusal(url) == f"{path}: this file is not a ledger; name another file"
    assert path.read_text().startswith("Nidec")


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert f"there is no folder {tmp_path}/none" in refusal(f"sqlite:///{tmp_path}/none/ledger.db")
    assert not exists_ledger(f"sqlite:///{tmp_path}/none/ledger.db")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "this is a folder" in refusal(f"sqlite:///{tmp_path}")


@pytest.mark.parametrize("url", ["postgresql://host/luodi", "postgres://host/luodi"])
def test_postgresql_comes_later(url: str) -> None:
    assert "PostgreSQL comes with a later version" in refusal(url)


@pytest.mark.parametrize("url", ["", "ledger.db", "sqlite:///", "sqlite://ledger.db", "mysql://host/luodi"])
def test_no_address_is_refused(url: str) -> None:
    assert "write sqlite:///path/ledger.db" in refusal(url)
    with pytest.raises(LedgerError):
        exists_ledger(url)


def test_a_locked_ledger_says_so(url: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "TIMEOUT", 0.1)
    store = open_store(url)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another program has been writing"):
            add_source(store, Receipt("a", TEXT))
        assert store.sources() == []
        other.execute("ROLLBACK")
    add_source(store, Receipt("a", TEXT))
    assert len(store.sources()) == 1


def test_a_locked_file_says_so_when_opened(url: str, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "TIMEOUT", 0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "another program has been writing" in refusal(url)


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
