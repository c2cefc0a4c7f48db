"""The shipped tables say where each row is from, and what of them was checked."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from luodi.identity.desk.tables import TABLES

KNOWN = files("luodi.identity").joinpath("known")


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(KNOWN.joinpath(f"{table}.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("table", TABLES)
def test_every_row_names_its_source(table: str) -> None:
    assert [row["en"] or row["zh"] for row in rows(table) if not row["source"]] == []


def test_what_was_checked_is_in_the_tables() -> None:
    firms = {row["en"].split("|")[0]: row for row in rows("firms")}
    checked = rows("checked")
    assert len(checked) >= 60
    for row in checked:
        assert row["page"].startswith("http")
        names = firms[row["party"]]
        words = [word for word in row["claim"].replace(";", "").split() if not word.isascii()]
        assert all(word in "|".join(names.values()) for word in words), row


def test_the_page_beside_the_tables_names_every_table() -> None:
    page = KNOWN.joinpath("README.md").read_text(encoding="utf-8")
    assert [table for table in (*TABLES, "checked") if f"`{table}.csv`" not in page] == []
