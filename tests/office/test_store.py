"""What every ledger in a database does. What every store does is tested in `tests/ledger`."""

from __future__ import annotations

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import IntegrityError
from tests.office.conftest import NewUrl
from tests.office.filled import TABLES, fill, sql

import luodi
from luodi.ledger.append import add, add_source
from luodi.ledger.asof import view
from luodi.ledger.checks import check
from luodi.ledger.redact import redact
from luodi.ledger.rows import DraftReading, DraftStatement, Receipt
from luodi.ledger.value import Quantity
from luodi.office import models as tables
from luodi.office.database import open_store


def test_what_was_written_is_there_when_opened_again(url: str) -> None:
    store = open_store(url)
    fill(store)
    before = view(store)
    store.close()
    assert view(open_store(url)) == before


def test_two_ledgers_in_one_process_are_two(new_url: NewUrl) -> None:
    one, two = (open_store(new_url()) for _ in "ab")
    fill(one)
    assert (len(one.sources()), len(two.sources())) == (1, 0)


@pytest.mark.parametrize("table", TABLES)
def test_triggers_refuse_to_change_or_delete(url: str, table: str) -> None:
    store = open_store(url)
    fill(store)
    redact(store, add_source(store, Receipt("b", "b"))[0].text_sha256, officer="li", because="b")
    before = view(store)
    column = "text" if table == "text" else "seq"
    for change in (f'UPDATE "{table}" SET {column} = {column}', f'DELETE FROM "{table}"'):
        with pytest.raises(IntegrityError, match="a ledger is only appended to"):
            sql(store, change)
    assert view(store) == before


def test_the_migration_makes_the_tables_that_the_models_describe() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)


def test_a_figure_can_be_sorted_by(url: str) -> None:
    store = open_store(url)
    fill(store)
    assert sql(store, "SELECT sort FROM statement") == [(4_000_000.0,)]


@pytest.mark.parametrize("digits", ["0.1", "12345678901234567890.123456789012345678", "1E+400", "-1E-400"])
def test_a_figure_is_kept_to_the_last_digit(url: str, digits: str) -> None:
    """The column to sort by is only near it; both ends of what a float can hold go in."""
    store, text = open_store(url), f"jobs: {digits}"
    draft = DraftStatement(
        "p1", "jobs", Quantity(Decimal(digits), Decimal(digits), "person"), "planned", 0, 4, "jobs", 0
    )
    add(store, Receipt("a", text), DraftReading("rules", "1", "pack", statements=(draft,)))
    assert store.statements()[0].draft == draft
    assert sql(store, "SELECT sort FROM statement") == [(float(digits),)]


WORDS = [
    "a",
    "B",
    "b",
    "Z",
    "é",
    "e\u0301",
    "ア",
    "あ",
    "中",
    "上",
    "㐀",
    "\uff21",
    "\U00020bb7",
    "A b",
    "A-b",
    "Ab",
    "_",
]


def test_text_is_sorted_by_code_point(url: str) -> None:
    store = open_store(url)
    for word in WORDS:
        add(store, Receipt(word, f"{word}."), DraftReading("rules", "1", "pack"))
    for column in ("ref", "text__text"):
        rows = tables.Source.objects.using(store.alias).order_by(column).values_list("ref", flat=True)
        assert list(rows) == sorted(WORDS)
    above = tables.Source.objects.using(store.alias).filter(ref__gt="Z").values_list("ref", flat=True)
    assert set(above) == {word for word in WORDS if word > "Z"}


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
