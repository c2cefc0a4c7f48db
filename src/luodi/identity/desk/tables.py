"""The tables of names Luodi ships (`identity/known/*.csv`): one row a party, each with its source.

Columns: kind; en, ja, zh: names parted by |, the first official or usual, the rest short; former: names
it had,
in any language; source. How far they reach is said in README.md.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from luodi.identity.desk.book import Alias, Party
from luodi.identity.desk.rows import kind_named

TABLES = ("provinces", "prefectures", "cities", "districts", "institutions", "firms")
_LANGUAGES = ("en", "ja", "zh")


@cache
def shipped() -> tuple[Party, ...]:
    """All parties of the shipped tables."""
    return tuple(party for table in TABLES for party in _read(table))


def _read(table: str) -> Iterator[Party]:
    text = files("luodi.identity").joinpath("known", f"{table}.csv").read_text(encoding="utf-8")
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        yield Party(f"{table}#{number}", kind_named(row["kind"]), tuple(_aliases(row)))


def _aliases(row: dict[str, str]) -> Iterator[Alias]:
    for language in _LANGUAGES:
        for number, name in enumerate(filter(None, row[language].split("|"))):
            yield Alias(name, language, "short" if number else "official", row["source"])
    for name in filter(None, row["former"].split("|")):
        yield Alias(name, None, "former", row["source"])
