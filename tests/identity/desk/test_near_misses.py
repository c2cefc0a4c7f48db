"""Near misses written down by kind (`tests/data/names/near_misses.csv`): none is ever called the same."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from luodi.identity.desk.book import Book
from luodi.identity.desk.compare import Pair, compare
from luodi.identity.desk.rows import kind_named
from luodi.identity.desk.tables import shipped

FILE = Path(__file__).parents[2] / "data" / "names" / "near_misses.csv"
ROWS = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))
BOOKS = {"no book": Book(()), "shipped": Book(shipped())}


@pytest.mark.parametrize("book", BOOKS)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['a']}-{row['b']}")
def test_a_near_miss_is_not_called_the_same(row: dict[str, str], book: str) -> None:
    a, b, kind = row["a"], row["b"], kind_named(row["kind"])
    for pair in (Pair(a, b, kind), Pair(b, a, kind)):
        verdict = compare(pair, BOOKS[book])
        assert verdict.same is not True, verdict
        if row["same"] == "unknown":
            assert verdict.same is None, verdict


def test_there_are_enough_of_every_kind() -> None:
    classes = {row["class"] for row in ROWS}
    assert len(ROWS) >= 150
    assert all(sum(row["class"] == name for row in ROWS) >= 3 for name in classes)


def test_most_of_them_are_told_apart() -> None:
    """With the shipped tables: what is abstained from waits for an officer, and is no harm."""
    known = [row for row in ROWS if row["same"] == "no"]
    apart = [compare(Pair(r["a"], r["b"], kind_named(r["kind"])), BOOKS["shipped"]).same for r in known]
    assert apart.count(False) / len(known) >= 0.6
