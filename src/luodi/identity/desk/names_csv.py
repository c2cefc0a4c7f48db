"""An office's own names file: CSV with the columns name, language, kind, official.

`official` groups the rows of one party. Beside them may stand `party` (enterprise, person, place,
institution)
and identifiers: lei, uscc, corporate_number.
"""

from __future__ import annotations

from collections.abc import Iterator

from luodi.identity.desk.numbers import IDENTIFIERS, wrong_number
from luodi.identity.desk.rows import LANGUAGES, NAME_KINDS, PARTY_KINDS, NameRow, Wrong, kind_named
from luodi.identity.desk.sheet import Record

NEEDED = ("name", "language", "kind", "official")
ALLOWED = (*NEEDED, "party", *IDENTIFIERS)
_HEADS = (
    "give the columns name,language,kind,official, and party, lei, uscc or corporate_number if you have them"
)


def read(heads: Record, rows: Iterator[Record]) -> tuple[list[NameRow], list[Wrong]]:
    """All rows, and what is wrong with the file by line."""
    columns = [cell.strip().lower() for cell in heads.cells]
    missing = [name for name in NEEDED if name not in columns]
    strange = [name for name in columns if name not in ALLOWED]
    if missing or strange or len(set(columns)) < len(columns):
        told = (
            f"no column {missing[0]}"
            if missing
            else f"an unknown or repeated column {(strange or columns)[0]!r}"
        )
        return [], [Wrong(heads.line, told, _HEADS)]
    return _Reader(columns).read(rows)


class _Reader:
    def __init__(self, columns: list[str]) -> None:
        self._columns = columns
        self._seen: dict[tuple[str, str, str], int] = {}
        self._owners: dict[tuple[str, str], tuple[str, int]] = {}

    def read(self, rows: Iterator[Record]) -> tuple[list[NameRow], list[Wrong]]:
        good, bad = [], []
        for record in rows:
            wrong = self._wrong(record)
            if wrong is not None:
                bad.append(Wrong(record.line, *wrong))
                continue
            cells = self._cells(record)
            start, end = record.place(cells["name"])
            good.append(
                NameRow(
                    cells["official"],
                    cells["name"],
                    cells["language"] or None,
                    cells["kind"],
                    start,
                    end,
                    kind_named(cells.get("party")),
                )
            )
        return good, bad

    def _cells(self, record: Record) -> dict[str, str]:
        return {name: cell.strip() for name, cell in zip(self._columns, record.cells, strict=True)}

    def _wrong(self, record: Record) -> tuple[str, str] | None:
        if len(record.cells) != len(self._columns):
            told = f"{len(record.cells)} cells for {len(self._columns)} columns"
            return told, "quote a name that holds a comma"
        cells = self._cells(record)
        return (
            self._wrong_words(cells)
            or self._given_twice(cells, record.line)
            or self._wrong_ids(cells, record.line)
        )

    def _wrong_words(self, cells: dict[str, str]) -> tuple[str, str] | None:
        if not cells["name"] or not cells["official"]:
            return "a name or official name is empty", "fill it in, or take the row out"
        for column, known in (
            ("language", ("", *LANGUAGES)),
            ("kind", NAME_KINDS),
            ("party", ("", *PARTY_KINDS)),
        ):
            if cells.get(column, "") not in known and column in cells:
                return f"{cells[column]!r} is no {column}", f"write one of {', '.join(filter(None, known))}"
        return None

    def _given_twice(self, cells: dict[str, str], line: int) -> tuple[str, str] | None:
        key = (cells["name"], cells["language"], cells["official"])
        first = self._seen.setdefault(key, line)
        return None if first == line else (f"the same name as in line {first}", "take one of the two out")

    def _wrong_ids(self, cells: dict[str, str], line: int) -> tuple[str, str] | None:
        for column in IDENTIFIERS:
            number = cells.get(column, "")
            if not number:
                continue
            if wrong := wrong_number(column, number):
                return wrong, "mend the number, or leave the cell empty"
            owner, first = self._owners.setdefault((column, number), (cells["official"], line))
            if owner != cells["official"]:
                return f"{number} is given to {owner} in line {first} too", "mend one of the two"
        return None
