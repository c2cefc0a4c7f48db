"""A ledger in trouble: one line that says what is wrong and what to do, exit code 1, and nothing half-written.

When the trouble is over, the same command completes.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.db import connections
from tests.cli.run import STORY, lines, luodi
from tests.office.filled import TEXT, fill, sql
from tests.postgresql import PASSWORD, Server

from luodi.errors import LedgerError
from luodi.ledger.append import add_source
from luodi.ledger.rows import Receipt
from luodi.office import database
from luodi.office.database import open_store
from luodi.office.sqlite import SqliteAddress

NOBODY = "postgresql://someone:theirs@127.0.0.1:{port}/{name}"


def refused(url: str, *words: object) -> str:
    """What a command says of a ledger it cannot use."""
    done = luodi(*words, "--ledger", url)
    assert done.exit_code == 1
    assert done.stdout == ""
    ledger, *told = lines(done.stderr)
    assert ledger.startswith("ledger: ") and len(told) == 1
    assert PASSWORD not in done.stderr and "%40" not in done.stderr
    return told[0].removeprefix("Error: ")


def assert_completes(url: str) -> None:
    assert luodi("add", STORY, "--ledger", url).exit_code == 0
    done = luodi("check", "--ledger", url)
    assert (done.exit_code, done.stdout.startswith("the ledger is whole: 4 texts")) == (0, True)


def test_a_locked_ledger(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "TIMEOUT", 0.1)
    open_store(url).close()
    with locked(url):
        assert "another program has been writing to the ledger for too long; try again" in refused(
            url, "add", STORY
        )
        assert "0 texts" in luodi("check", "--ledger", url).stdout  # readers never wait
    assert_completes(url)


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Someone else is in the middle of writing."""
    store = open_store(url)
    other = connections.create_connection(store.alias)
    with other.cursor() as cursor:
        cursor.execute("BEGIN" if other.vendor == "postgresql" else "BEGIN IMMEDIATE")
        cursor.execute("UPDATE sequence SET last = 99")
        yield
        cursor.execute("ROLLBACK")
    other.close()


def test_a_ledger_someone_else_is_making_on_a_server(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "TIMEOUT", 0.1)
    url = server.new_database()
    with psycopg.connect(url) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", [0x6C756F6469])
        assert "another program has been writing" in refused(url, "add", STORY)
    assert_completes(url)


def test_a_ledger_of_a_newer_version(url: str) -> None:
    store = open_store(url)
    sql(store, "INSERT INTO django_migrations (app, name, applied) VALUES ('office', '0099_x', '2030-01-01')")
    for words in (["add", STORY], ["promises"], ["check"]):
        assert refused(url, *words).endswith(
            ": a newer version of Luodi wrote this ledger; install that version or a later one"
        )


def test_a_full_disk(file_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite has room for three more pages, and says what it says on a full disk."""
    settings = SqliteAddress.settings
    ((pages,),) = sql(open_store(file_url), "PRAGMA page_count")
    room = int(str(pages)) + 3

    def small(self: SqliteAddress, timeout: float) -> dict[str, Any]:
        found = settings(self, timeout)
        found["OPTIONS"]["init_command"] += f"; PRAGMA max_page_count={room}"
        return found

    monkeypatch.setattr(SqliteAddress, "settings", small)
    assert refused(file_url, "add", STORY).endswith(": the disk is full; make room and try again")
    assert luodi("check", "--ledger", file_url).exit_code == 0
    monkeypatch.undo()
    assert_completes(file_url)


@pytest.mark.parametrize("size", [100_000, 250_000])
def test_a_disk_that_takes_no_more(file_url: str, size: int) -> None:
    """The system lets no file grow: while the ledger is made, and while texts come in."""
    done = subprocess.run(
        [sys.executable, "-m", "luodi", "add", STORY, "--ledger", file_url],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1
    assert len(lines(done.stderr)) == 2
    assert done.stderr.endswith(": the disk cannot be read or written; look to the disk, then try again\n")
    assert luodi("check", "--ledger", file_url).exit_code == 0
    assert_completes(file_url)


def test_a_full_disk_on_the_server(server: Server) -> None:
    """The server says so in the midst of a text, after its receipt went in."""
    url = server.new_database()
    open_store(url).close()
    name = url.rpartition("/")[2]
    server.execute(
        name,
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
        "'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$",
        "CREATE TRIGGER full_disk BEFORE INSERT ON statement EXECUTE FUNCTION full_disk()",
    )
    assert refused(url, "add", STORY).endswith("the server's disk is full; make room there and try again")
    assert "whole: 0 texts" in luodi("check", "--ledger", url).stdout
    server.execute(name, "DROP TRIGGER full_disk ON statement")
    assert_completes(url)


def test_a_read_only_folder_for_ones_own_ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/proc/nowhere")
    monkeypatch.delenv("LUODI_DATABASE_URL", raising=False)
    done = luodi("add", STORY)
    assert done.exit_code == 1
    assert "the folder cannot be made" in done.stderr and len(lines(done.stderr)) == 1


def test_a_ledger_one_may_only_read_on_a_server(server: Server) -> None:
    url = server.new_database()
    name = url.rpartition("/")[2]
    fill(open_store(url))
    server.execute(
        name,
        "CREATE ROLE someone LOGIN PASSWORD 'theirs'",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO someone",
    )
    theirs = NOBODY.format(port=server.port, name=name)
    assert "the ledger is read-only; see that you may write to its tables" in refused(theirs, "add", STORY)
    assert "whole: 1 text" in luodi("check", "--ledger", theirs).stdout
    empty = NOBODY.format(port=server.port, name=server.new_database().rpartition("/")[2])
    assert "and make tables where there are none" in refused(empty, "add", STORY)


def test_a_server_that_takes_no_writes(server: Server) -> None:
    url = server.new_database()
    open_store(url).close()
    server.execute(
        "postgres", f"ALTER DATABASE {url.rpartition('/')[2]} SET default_transaction_read_only = on"
    )
    assert "the ledger is read-only" in refused(url, "add", STORY)
    assert "whole: 0 texts" in luodi("check", "--ledger", url).stdout


@pytest.mark.parametrize("address", ["postgresql://li:the/irs@host/luodi", "mysql://li:theirs@host/luodi"])
def test_an_address_that_is_none_ends_a_process_with_one_line(address: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "luodi", "promises", "--ledger", address], capture_output=True, text=True
    )
    assert (done.returncode, done.stdout, len(lines(done.stderr))) == (1, "", 1)
    assert done.stderr.startswith(f"Error: {address.partition('li')[0]}…: ")
    assert "irs" not in done.stderr


UNREACHABLE = {
    "postgresql://li:theirs@127.0.0.1:1/luodi": "the server cannot be reached (Connection refused); see that it",
    "postgresql://li:theirs@nowhere.invalid/luodi": "the server cannot be reached (failed to resolve host",
    "postgresql://li:theirs@127.0.0.1:{port}/luodi": "the server refuses this user or password; see that both",
    "postgresql://luodi:theirs@127.0.0.1:{port}/luodi": "the server refuses this user or password; see that both",
}


@pytest.mark.parametrize("url", UNREACHABLE)
@pytest.mark.parametrize("words", [["add", STORY], ["promises"]])
def test_a_server_that_lets_nobody_in(server: Server, url: str, words: list[str]) -> None:
    done = luodi(*words, "--ledger", url.format(port=server.port))
    *_, told = lines(done.stderr)
    assert done.exit_code == 1 and len(lines(done.stderr)) <= 2
    assert UNREACHABLE[url] in told
    assert "theirs" not in done.stderr


def test_a_database_that_is_not_there(server: Server) -> None:
    assert "the server has no such database" in refused(server.url("nowhere"), "add", STORY)


def test_nobody_reads_a_ledger_that_was_never_made(server: Server) -> None:
    done = luodi("promises", "--ledger", server.new_database())
    assert done.exit_code == 1
    assert "no ledger yet; `luodi add FILES` makes one" in done.stderr


def test_a_server_that_goes_away_in_the_middle(server: Server) -> None:
    store = open_store(server.new_database())
    server.execute(
        store.name.rpartition("/")[2],
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE application_name = 'luodi' AND datname = current_database()",
    )
    with pytest.raises(LedgerError, match=r"the server (is shutting down|cannot be reached)") as caught:
        add_source(store, Receipt("a", TEXT))
    assert "\n" not in str(caught.value)
    store.close()
    add_source(store, Receipt("a", TEXT))
    assert len(store.sources()) == 1
