"""A GLEIF level 1 file (LEI-CDF as CSV): legal names, other names and transliterated names by LEI."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.identity.desk.numbers import wrong_number
from luodi.identity.desk.rows import NameRow, Wrong
from luodi.identity.desk.sheet import Record

NEEDED = ("LEI", "Entity.LegalName")
_OTHER = re.compile(r"Entity\.(?:Transliterated)?OtherEntityNames\.(?:Transliterated)?OtherEntityName\.\d+")
_KINDS = {
    "PREVIOUS_LEGAL_NAME": "former", "TRADING_OR_OPERATING_NAME": "short",
    "ALTERNATIVE_LANGUAGE_LEGAL_NAME": "translation", "PREFERRED_ASCII_TRANSLITERATED_LEGAL_NAME":
    "translation",
    "AUTO_ASCII_TRANSLITERATED_LEGAL_NAME": "translation",
}  # fmt: skip
_SCRIPTS = {
    "ja": "ja",
    "en": "en",
    "zh-hant": "zh-Hant",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-hans": "zh-Hans",
    "zh-cn": "zh-Hans",
}


def read(heads: Record, rows: Iterator[Record]) -> tuple[list[NameRow], list[Wrong]]:
    """All names, and what is wrong with the file by line."""
    columns = {name.strip(): at for at, name in enumerate(heads.cells)}
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        return [], [
            Wrong(heads.line, f"no column {missing[0]}", "give GLEIF's level 1 file as it is published")
        ]
    good: list[NameRow] = []
    bad: list[Wrong] = []
    seen: dict[str, int] = {}
    for record in rows:
        wrong = _wrong(record, len(heads.cells), columns, seen)
        if wrong is not None:
            bad.append(Wrong(record.line, *wrong))
        else:
            good.extend(_names(record, columns))
    return good, bad


def _wrong(
    record: Record, width: int, columns: dict[str, int], seen: dict[str, int]
) -> tuple[str, str] | None:
    if len(record.cells) != width:
        return f"{len(record.cells)} cells for {width} columns", "take the file again from where it came"
    number = record.cells[columns["LEI"]]
    if wrong := wrong_number("lei", number):
        return wrong, "take the file again from where it came"
    first = seen.setdefault(number, record.line)
    if first != record.line:
        return f"{number} is in line {first} too", "take one of the two out"
    if not record.cells[columns["Entity.LegalName"]].strip():
        return f"{number} has no legal name", "take the line out"
    return None


def _names(record: Record, columns: dict[str, int]) -> Iterator[NameRow]:
    number = record.cells[columns["LEI"]]
    yield _name(record, columns, number, "Entity.LegalName", "official")
    for column in columns:
        if _OTHER.fullmatch(column) and record.cells[columns[column]].strip():
            told = record.cells[columns[f"{column}.type"]] if f"{column}.type" in columns else ""
            yield _name(record, columns, number, column, _KINDS.get(told, "translation"))


def _name(record: Record, columns: dict[str, int], number: str, column: str, kind: str) -> NameRow:
    name = record.cells[columns[column]].strip()
    told = record.cells[columns[f"{column}.xmllang"]] if f"{column}.xmllang" in columns else ""
    language = _SCRIPTS.get(told.lower(), {"zh": "zh", "ja": "ja", "en": "en"}.get(told[:2].lower()))
    return NameRow(number, name, language, kind, *record.place(name), "enterprise")
