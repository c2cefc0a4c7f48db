"""Opening: what is no ledger of ours is refused, what is older is brought up to date, nothing is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.db import IntegrityError, connections
from django.db.migrations.executor import MigrationExecutor
from tests.office.filled import DRAFT, TABLES, TEXT, fill, refusal, sql

from luodi.errors import NewerLedger
from luodi.ledger.append import add_source, judge
from luodi.ledger.asof import view
from luodi.ledger.checks import check
from luodi.ledger.redact import redact
from luodi.ledger.rows import Receipt
from luodi.ledger.store import MemoryStore
from luodi.office import database
from luodi.office.address import parse
from luodi.office.database import exists_ledger, open_store
from luodi.office.store import DjangoStore

FIRST_WALK = Path(__file__).parent / "data" / "first_walk.sql"


def assert_up_to_date(store: DjangoStore) -> None:
    """The tables are this version's, with every trigger and the one door through them."""
    connection = connections[store.alias]
    executor = MigrationExecutor(connection)
    assert executor.migration_plan(executor.loader.graph.leaf_nodes("office")) == []
    with connection.cursor() as cursor:
        assert "source_kind" in connection.introspection.get_constraints(cursor, "source")
    source, _ = add_source(store, Receipt("b", "甲公司已退出。"))
    redact(store, source.text_sha256, officer="li", because="a wrong upload")
    assert store.text(source.text_sha256) == ""
    for table in TABLES:
        with pytest.raises(IntegrityError, match="only appended to"):
            sql(store, f'DELETE FROM "{table}"')


def test_a_ledger_of_the_first_walk_is_brought_up_to_date(path: Path, file_url: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(FIRST_WALK.read_text(encoding="utf-8"))
    store = open_store(file_url)
    whole = view(store)
    assert check(whole) == []
    assert [row.draft for row in whole.statements] == [DRAFT]
    assert (list(whole.texts.values()), whole.verdicts[0].because, whole.seq) == ([TEXT], "seen", 4)
    judge(store, 3, "reject", officer="mei", because="misread")
    assert store.last_seq() == 5
    assert_up_to_date(store)


def test_an_older_ledger_keeps_its_rows_and_triggers(url: str) -> None:
    connection = database._connection(parse(url))
    MigrationExecutor(connection).migrate([("office", "0001_initial")])
    memory = MemoryStore()
    fill(memory)
    with DjangoStore(connection.alias, "old").writing() as old:  # the door would ask for newer tables
        old.put_text(TEXT)
        old.put_source(memory.sources()[0])
        old.put_reading(memory.readings()[0], memory.statements())
        old.put_verdict(memory.verdicts()[0])
        old.skip_to(memory.last_seq())
    store = open_store(url)
    assert view(store) == view(memory)
    assert_up_to_date(store)


def test_a_new_ledger_is_up_to_date(url: str) -> None:
    store = open_store(url)
    fill(store)
    assert_up_to_date(store)


def test_a_ledger_is_there_once_it_was_made(url: str) -> None:
    assert not exists_ledger(url)
    open_store(url).close()
    assert exists_ledger(url)


def test_a_ledger_of_a_newer_version_is_refused(url: str) -> None:
    store = open_store(url)
    sql(
        store,
        "INSERT INTO django_migrations (app, name, applied) VALUES ('office', '0099_later', '2030-01-01')",
    )
    with pytest.raises(NewerLedger, match="a newer version of Luodi wrote this ledger"):
        open_store(url)


def test_another_programs_database_is_refused_and_left_alone(url: str) -> None:
    connection = database._connection(parse(url))
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bookmark (url text)")
    assert "this database is not a ledger" in refusal(url)
    assert connection.introspection.table_names() == ["bookmark"]
