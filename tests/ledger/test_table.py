"""Rows in memory: what is found by a key is what going through all rows would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from luodi.ledger.table import Table

Row = tuple[int, str]
rows = st.lists(st.tuples(st.integers(0, 3), st.sampled_from("abc")))


@given(rows, st.integers(0, 12), rows)
def test_found_by_key_as_by_going_through(before: list[Row], length: int, after: list[Row]) -> None:
    table: Table[Row] = Table(lambda row: row[0], lambda row: row[1])
    for row in before:
        table.append(row)
    table.cut(length)
    for row in after:
        table.append(row)
    kept = [*before[:length], *after]
    assert table.rows() == kept and len(table) == len(kept)
    for number in range(4):
        assert list(table.find(number)) == [row for row in kept if row[0] == number]
    for letter in "abcd":
        assert list(table.find(letter)) == [row for row in kept if row[1] == letter]
