"""A names file of any kind Luodi takes, told by its first characters or its column heads."""

from __future__ import annotations

import csv

from luodi.identity.desk import gleif, names_csv, wikidata
from luodi.identity.desk.rows import NameRow, Wrong
from luodi.identity.desk.sheet import records


def names_of(text: str) -> tuple[list[NameRow], list[Wrong]]:
    """The names of a file, and what is wrong with it by line: with anything wrong, take nothing."""
    found = wikidata.read(text) if text.lstrip()[:1] in ("{", "[") else _sheet(text)
    return (
        found
        if found[0] or found[1]
        else ([], [Wrong(1, "no names in it", "give a file with a row for each name")])
    )


def _sheet(text: str) -> tuple[list[NameRow], list[Wrong]]:
    try:
        rows = records(text)
        heads = next(rows, None)
        if heads is None:
            return [], []
        reader = gleif.read if "LEI" in (cell.strip() for cell in heads.cells) else names_csv.read
        return reader(heads, rows)
    except csv.Error as error:
        return [], [Wrong(1, f"no CSV ({error})", "save it as comma separated values, in UTF-8")]
