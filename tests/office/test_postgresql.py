"""What only a ledger on a server has: collations, an encoding, and TRUNCATE."""

from __future__ import annotations

import pytest
from django.db import IntegrityError
from tests.office.filled import TABLES, fill, refusal, sql
from tests.postgresql import Server

from luodi.ledger.asof import view
from luodi.office.database import open_store

# What is derived from them, on its shelf.
KEPT = ["kept", "kept_mark", "kept_text", "tie"]


def test_every_word_is_sorted_by_code_point_whatever_the_server_prefers(server: Server) -> None:
    store = open_store(server.new_database())
    found = sql(
        store,
        "SELECT table_name, count(*), min(collation_name), max(collation_name) FROM information_schema.columns "
        "WHERE table_schema = 'public' AND data_type = 'text' GROUP BY 1 ORDER BY 1",
    )
    assert [row[0] for row in found] == sorted([*TABLES, *KEPT])
    assert {row[2:] for row in found} == {("C", "C")}


def test_no_word_is_cut_to_a_length(server: Server) -> None:
    store = open_store(server.new_database())
    assert sql(
        store,
        "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' "
        "AND character_maximum_length IS NOT NULL AND table_name <> 'django_migrations'",
    ) == [(0,)]


def test_triggers_refuse_to_empty_a_table(server: Server) -> None:
    store = open_store(server.new_database())
    fill(store)
    before = view(store)
    for table in TABLES:
        with pytest.raises(IntegrityError, match=f"a ledger is only appended to: no TRUNCATE of {table}"):
            sql(store, f'TRUNCATE "{table}" CASCADE')
    assert view(store) == before


def test_a_database_in_another_encoding_is_refused(server: Server) -> None:
    url = server.new_database("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    assert "the database is in LATIN1; make one with CREATE DATABASE … ENCODING 'UTF8'" in refusal(url)
