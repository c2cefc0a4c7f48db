"""What one more text costs does not grow with the ledger: so many queries, and each by an index."""

from __future__ import annotations

import re

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from tests.office.filled import sql

from luodi.ledger.append import add, judge
from luodi.ledger.notes import write_note
from luodi.ledger.rows import DraftReading, DraftStatement, Receipt
from luodi.ledger.value import Text
from luodi.office.database import open_store
from luodi.office.store import DjangoStore


def add_one(store: DjangoStore, number: int) -> None:
    text = f"Plant {number} of Nidec."
    drafts = [
        DraftStatement("p1", name, Text(text), "planned", 0, len(text), text, 0) for name in ("name", "of")
    ]
    add(store, Receipt(f"r{number}", text), DraftReading("rules", "1", "pack", statements=tuple(drafts)))


def judge_one(store: DjangoStore, number: int) -> None:
    first = 4 * number + 3  # a text takes four numbers: source, reading, two statements
    judge(store, first, "reject", officer="li", because="misread", instead=first + 1)


def note_one(store: DjangoStore, number: int) -> None:
    claims = tuple(row.claim for row in map(store.statement, (4 * number + 3, 4 * number + 4)) if row)
    write_note(store, "same_as", claims, officer="li", because="seen")


@pytest.mark.parametrize("do", [add_one, judge_one, note_one])
def test_one_more_costs_the_same(url: str, do) -> None:  # type: ignore[no-untyped-def]
    store = open_store(url)
    for number in range(8):
        add_one(store, number)
    counts = []
    for number in range(8):
        with CaptureQueriesContext(connections[store.alias]) as queries:
            do(store, number + (8 if do is add_one else 0))
        counts.append(len(queries))
    assert len(set(counts)) == 1, counts
    assert counts[0] <= 15


@pytest.mark.parametrize("do", [add_one, judge_one, note_one])
def test_every_look_up_goes_by_an_index(url: str, do) -> None:  # type: ignore[no-untyped-def]
    store = open_store(url)
    add_one(store, 0)
    with CaptureQueriesContext(connections[store.alias]) as queries:
        do(store, 1 if do is add_one else 0)
    looked_up = [q["sql"] for q in queries if q["sql"].startswith("SELECT") and '"sequence"' not in q["sql"]]
    assert looked_up
    for query in looked_up:
        assert not SCAN.search(plan(store, query)), query


SCAN = re.compile(r"^SCAN|Seq Scan", re.MULTILINE)


def plan(store: DjangoStore, query: str) -> str:
    """How the database would go about it. PostgreSQL takes no index for a table of one page, unless it must."""
    if connections[store.alias].vendor == "postgresql":
        sql(store, "SET enable_seqscan = off")
        return "\n".join(str(line[0]) for line in sql(store, f"EXPLAIN {query}"))
    return "\n".join(str(line[-1]) for line in sql(store, f"EXPLAIN QUERY PLAN {query}"))
