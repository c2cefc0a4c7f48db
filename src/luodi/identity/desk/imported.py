"""Names files in the ledger: into it as a reading whose statements are names, and out of it for the book.

A name is a statement `named` with its quote; its scope holds its kind and language. A name that the
file gives
to several parties is stated too, as `also_named`: it joins nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256

from luodi.identity.desk.book import Alias, Party
from luodi.identity.desk.rows import NameRow, kind_named
from luodi.ledger.asof import View
from luodi.ledger.rows import DraftReading, DraftStatement
from luodi.ledger.value import Code, fold_name
from luodi.ledger.value import Party as Named

READER = "names-file"
VERSION = "1"
PACK = sha256(b"names-file 1").hexdigest()
_NAMED = ("named", "also_named")
_UNKNOWN = "-"
_LEDGER_KINDS = {"institution": "institution", "enterprise": "enterprise", "person": "person"}


def reading_of(text: str, rows: list[NameRow]) -> DraftReading:
    """The reading of a names file: a subject n1, n2, … for each party, a statement for each name."""
    numbers: dict[str, int] = {}
    bearers: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        numbers.setdefault(row.party, len(numbers) + 1)
        bearers[fold_name(row.name)].add(row.party)
    said: list[DraftStatement] = []
    for row in rows:
        subject, alone = f"n{numbers[row.party]}", len(bearers[fold_name(row.name)]) == 1
        said.extend(_statements(text, subject, row, alone, row.party_kind))
    return DraftReading(READER, VERSION, PACK, "rule", tuple(said))


def _statements(
    text: str, subject: str, row: NameRow, alone: bool, kind: str | None
) -> Iterator[DraftStatement]:
    quote = text[row.start : row.end]
    yield DraftStatement(
        subject, _NAMED[not alone], Named(row.name), "actual", row.start, row.end, quote, row.start,
        row.start,
        scope=(row.kind, row.language or _UNKNOWN), rule=READER,
    )  # fmt: skip
    if row.kind == "official" and kind in _LEDGER_KINDS:
        yield DraftStatement(
            subject,
            "kind",
            Code(_LEDGER_KINDS[kind]),
            "actual",
            row.start,
            row.end,
            quote,
            row.start,
            row.start,
            rule=READER,
        )


def imported(view: View) -> tuple[Party, ...]:
    """The parties of all names files in the ledger, the newest file first."""
    readings = {row.seq for row in view.readings if row.reader == READER}
    titles = {row.text_sha256: row.id for row in view.sources}
    found: dict[tuple[int, str], list[Alias]] = defaultdict(list)
    kinds: dict[tuple[int, str], str] = {}
    for row in view.statements:
        if row.reading not in readings:
            continue
        key = (-row.reading, row.draft.subject)
        if isinstance(row.draft.value, Code):
            kinds[key] = row.draft.value.code
        elif isinstance(row.draft.value, Named):
            kind, language = row.draft.scope or ("short", _UNKNOWN)
            source = titles.get(row.text_sha256, "a names file")
            found[key].append(
                Alias(row.draft.value.name, None if language == _UNKNOWN else language, kind, source)
            )
    return tuple(
        Party(f"names{-key[0]}#{key[1]}", kind_named(kinds.get(key)), tuple(aliases))
        for key, aliases in sorted(found.items(), key=lambda item: item[0][0])
    )
