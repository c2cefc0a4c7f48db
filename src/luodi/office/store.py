"""A ledger on Django's ORM: `ledger.store.Store`, append-only.

Import it after Django is set up; `office.database.open_store` sees to that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import fields
from typing import Any

from django.db import connections, models, transaction

from luodi.ledger.rows import DraftStatement, Reading, Source, Statement, Verdict, text_key
from luodi.ledger.store import Writer
from luodi.ledger.value import Quantity, Value, dump, load
from luodi.office import models as tables
from luodi.office.failures import told_plainly


def _columns(row: type[Any], **renamed: str) -> dict[str, str]:
    """Field of a row class -> field of its table, in the order of the class."""
    return {field.name: renamed.get(field.name, field.name) for field in fields(row)}


_SOURCE = _columns(Source, id="ref", text_sha256="text_id")
_READING = _columns(Reading, text_sha256="text_id")
_VERDICT = _columns(Verdict, statement="statement_id", instead="instead_id")
_DRAFT = _columns(DraftStatement)
_STATEMENT = ("seq", "reading_id", "text_id", "claim", *_DRAFT.values())


def _cells(row: Any, columns: dict[str, str]) -> dict[str, Any]:
    return {column: getattr(row, name) for name, column in columns.items()}


class DjangoStore:
    """The ledger behind one connection alias; `name` is how messages call it."""

    def __init__(self, alias: str, name: str) -> None:
        self.alias, self.name = alias, name

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """One transaction that holds the sequence. Not to be nested: RuntimeError.

        Raises LedgerError if the ledger is locked, read-only or damaged.
        """
        with self._plainly(), transaction.atomic(using=self.alias, durable=True):
            sequence = tables.Sequence.objects.using(self.alias).select_for_update()
            writer = DjangoWriter(self.alias, sequence.get().last)
            yield writer
            sequence.update(last=writer.last)

    def text(self, text_sha256: str) -> str:
        """The stored text. Raises KeyError if there is none."""
        with self._plainly():
            found = tables.Text.objects.using(self.alias).filter(pk=text_sha256).first()
        if found is None:
            raise KeyError(text_sha256)
        return found.text

    def source_by_key(self, key: str) -> Source | None:
        rows = self._rows(tables.Source, _SOURCE.values(), key=key)
        return Source(*rows[0]) if rows else None

    def sources(self) -> list[Source]:
        return [Source(*row) for row in self._rows(tables.Source, _SOURCE.values())]

    def readings(self) -> list[Reading]:
        return [Reading(*row) for row in self._rows(tables.Reading, _READING.values())]

    def statements(self) -> list[Statement]:
        return [_statement(row) for row in self._rows(tables.Statement, _STATEMENT)]

    def verdicts(self) -> list[Verdict]:
        return [Verdict(*row) for row in self._rows(tables.Verdict, _VERDICT.values())]

    def close(self) -> None:
        """Let go of this thread's connection; the next use opens it again."""
        connections[self.alias].close()

    def _rows(
        self, table: type[models.Model], columns: Sequence[str] | Any, **only: str
    ) -> list[tuple[Any, ...]]:
        with self._plainly():
            return list(table._default_manager.using(self.alias).filter(**only).values_list(*columns))

    def _plainly(self) -> AbstractContextManager[None]:
        return told_plainly(self.name)


class DjangoWriter:
    """One open transaction of a `DjangoStore`. `last` goes back into the locked row when it closes."""

    def __init__(self, alias: str, last: int) -> None:
        self._alias, self.last = alias, last

    def next_seq(self) -> int:
        self.last += 1
        return self.last

    def put_text(self, text: str) -> None:
        row = tables.Text(sha256=text_key(text), text=text)
        tables.Text.objects.using(self._alias).bulk_create([row], ignore_conflicts=True)

    def put_source(self, source: Source) -> None:
        tables.Source.objects.using(self._alias).create(**_cells(source, _SOURCE))

    def put_reading(self, reading: Reading, statements: Sequence[Statement]) -> None:
        tables.Reading.objects.using(self._alias).create(**_cells(reading, _READING))
        tables.Statement.objects.using(self._alias).bulk_create(map(_statement_row, statements))

    def put_verdict(self, verdict: Verdict) -> None:
        tables.Verdict.objects.using(self._alias).create(**_cells(verdict, _VERDICT))


def _statement_row(row: Statement) -> tables.Statement:
    cells = _cells(row.draft, _DRAFT) | {"value": dump(row.draft.value), "sort": _sort(row.draft.value)}
    return tables.Statement(
        seq=row.seq, reading_id=row.reading, text_id=row.text_sha256, claim=row.claim, **cells
    )


def _statement(row: tuple[Any, ...]) -> Statement:
    seq, reading, text_sha256, claim, *rest = row
    cells = dict(zip(_DRAFT, rest, strict=True))
    scope = cells["scope"]
    cells["scope"] = None if scope is None else tuple(scope)
    cells["value"] = load(cells["value"])
    return Statement(seq, reading, text_sha256, claim, DraftStatement(**cells))


def _sort(value: Value) -> float | None:
    return float(value.low) if isinstance(value, Quantity) else None
