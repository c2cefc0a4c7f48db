"""A ledger on Django's ORM: `ledger.store.Store`, append-only but for redactions.

Import it after Django is set up; `office.database.open_store` sees to that.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import fields
from heapq import merge
from operator import attrgetter
from typing import Any

from django.db import connections, models, transaction

from luodi.ledger import blank
from luodi.ledger.rows import (
    DraftStatement,
    Reading,
    Redaction,
    Source,
    SourceKind,
    Statement,
    Verdict,
    text_key,
)
from luodi.ledger.store import Numbered, Part, Writer
from luodi.ledger.value import Quantity, Value, dump, load
from luodi.office import models as tables
from luodi.office.failures import told_plainly
from luodi.office.search.index import Index
from luodi.office.shelf import MANY, DjangoShelf, batched
from luodi.office.traces import wipe, wipe_as_it_goes


def _columns(row: type[Any], **renamed: str) -> dict[str, str]:
    """Field of a row class -> field of its table, in the order of the class."""
    return {field.name: renamed.get(field.name, field.name) for field in fields(row)}


_SOURCE = _columns(Source, id="ref", text_sha256="text_id")
_READING = _columns(Reading, text_sha256="text_id")
_VERDICT = _columns(Verdict, statement="statement_id", instead="instead_id")
_DRAFT = _columns(DraftStatement)
_REDACTION = _columns(Redaction, text_sha256="text_id")
_PAGE = 5_000
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
        if writer.blanked:
            with self._plainly():
                wipe(connections[self.alias])

    def last_seq(self) -> int:
        return int(self._rows(tables.Sequence, ["last"])[0][0])

    def text(self, text_sha256: str) -> str:
        """The stored text. Raises KeyError if there is none."""
        return self._texts(sha256=text_sha256)[text_sha256]

    def source_by_key(self, key: str) -> Source | None:
        return next(iter(self._sources(key=key)), None)

    def count_sources(self, kind: SourceKind) -> int:
        with self._plainly():
            return self._table(tables.Source).filter(kind=kind).count()

    def readings_of(self, text_sha256: str) -> list[Reading]:
        return self._readings(text=text_sha256)

    def statement(self, seq: int) -> Statement | None:
        return next(iter(self._statements(seq=seq)), None)

    def statements_making(self, claims: Collection[str]) -> list[Statement]:
        return self._statements(claim__in=set(claims))

    def statements_of(self, text_sha256: str) -> list[Statement]:
        return self._statements(text=text_sha256)

    def verdicts_on(self, claim: str) -> list[Verdict]:
        return self._verdicts(claim=claim)

    def texts(self) -> dict[str, str]:
        return self._texts()

    def sources(self) -> list[Source]:
        return self._sources()

    def readings(self) -> list[Reading]:
        return self._readings()

    def statements(self) -> list[Statement]:
        return self._statements()

    def verdicts(self) -> list[Verdict]:
        return self._verdicts()

    def redaction(self, text_sha256: str) -> Redaction | None:
        return next(iter(self._redactions(text=text_sha256)), None)

    def redactions(self) -> list[Redaction]:
        return self._redactions()

    def texts_since(self, seq: int) -> set[str]:
        kinds = (tables.Source, tables.Reading, tables.Redaction)
        found = {text for table in kinds for (text,) in self._rows(table, ["text_id"], seq__gt=seq)}
        return found | {text for (text,) in self._rows(tables.Verdict, ["statement__text_id"], seq__gt=seq)}

    def of_texts(self, texts: Collection[str]) -> Part:
        found = Part([], [], [], [], {}, [])
        for chunk in batched(dict.fromkeys(texts), MANY):
            verdicts = self._rows(tables.Verdict, _VERDICT.values(), statement__text__in=chunk)
            found.sources.extend(self._sources(text__in=chunk))
            found.readings.extend(self._readings(text__in=chunk))
            found.statements.extend(self._statements(text__in=chunk))
            found.verdicts.extend(Verdict(*row) for row in verdicts)
            found.texts.update(self._texts(sha256__in=chunk))
            found.redactions.extend(self._redactions(text__in=chunk))
        return found.sorted()

    def in_order(self) -> Iterator[Numbered]:
        """Every row by its number, a few in memory at a time."""
        kinds: tuple[tuple[type[models.Model], Iterable[str], Callable[[Any], Numbered]], ...] = (
            (tables.Source, _SOURCE.values(), lambda row: Source(*row)),
            (tables.Reading, _READING.values(), lambda row: Reading(*row)),
            (tables.Statement, _STATEMENT, _statement),
            (tables.Verdict, _VERDICT.values(), lambda row: Verdict(*row)),
            (tables.Redaction, _REDACTION.values(), lambda row: Redaction(*row)),
        )
        with self._plainly():
            yield from merge(*(self._one_by_one(*kind) for kind in kinds), key=attrgetter("seq"))

    def _one_by_one(
        self, table: type[models.Model], columns: Iterable[str], made: Callable[[Any], Numbered]
    ) -> Iterator[Numbered]:
        """Pages by number: a cursor that stays open would be in the way of writers."""
        last, page = 0, [()]
        while page:
            rows = self._table(table).filter(seq__gt=last).order_by("seq")
            page = list(rows.values_list(*columns)[:_PAGE])
            found = [made(row) for row in page]
            yield from found
            last = found[-1].seq if found else last

    @property
    def shelf(self) -> DjangoShelf:
        return DjangoShelf(self.alias, self.name)

    @property
    def index(self) -> Index:
        return Index(self.alias, self.name)

    def close(self) -> None:
        """Let go of this thread's connection; the next use opens it again."""
        connections[self.alias].close()

    def _texts(self, **only: object) -> dict[str, str]:
        return dict(self._rows(tables.Text, ["sha256", "text"], **only))

    def _sources(self, **only: object) -> list[Source]:
        return [Source(*row) for row in self._rows(tables.Source, _SOURCE.values(), **only)]

    def _readings(self, **only: object) -> list[Reading]:
        return [Reading(*row) for row in self._rows(tables.Reading, _READING.values(), **only)]

    def _statements(self, **only: object) -> list[Statement]:
        return [_statement(row) for row in self._rows(tables.Statement, _STATEMENT, **only)]

    def _verdicts(self, **only: object) -> list[Verdict]:
        return [Verdict(*row) for row in self._rows(tables.Verdict, _VERDICT.values(), **only)]

    def _redactions(self, **only: object) -> list[Redaction]:
        return [Redaction(*row) for row in self._rows(tables.Redaction, _REDACTION.values(), **only)]

    def _rows(self, table: type[models.Model], columns: Iterable[str], **only: object) -> list[Any]:
        with self._plainly():
            return list(self._table(table).filter(**only).values_list(*columns))

    def _table(self, table: type[models.Model]) -> models.QuerySet[Any]:
        return table._default_manager.using(self.alias)

    def _plainly(self) -> AbstractContextManager[None]:
        return told_plainly(self.name)


class DjangoWriter:
    """One open transaction of a `DjangoStore`. `last` goes back into the locked row when it closes."""

    def __init__(self, alias: str, last: int) -> None:
        self._alias, self.last = alias, last
        self.blanked = False

    def next_seq(self) -> int:
        self.last += 1
        return self.last

    def skip_to(self, seq: int) -> None:
        self.last = max(self.last, seq)

    def put_text(self, text: str) -> None:
        self._put_text(tables.Text(sha256=text_key(text), text=text))

    def put_blank(self, text_sha256: str) -> None:
        self._put_text(tables.Text(sha256=text_sha256, text=blank.TEXT))

    def _put_text(self, row: tables.Text) -> None:
        tables.Text.objects.using(self._alias).bulk_create([row], ignore_conflicts=True)

    def put_source(self, source: Source) -> None:
        tables.Source.objects.using(self._alias).create(**_cells(source, _SOURCE))

    def put_reading(self, reading: Reading, statements: Sequence[Statement]) -> None:
        tables.Reading.objects.using(self._alias).create(**_cells(reading, _READING))
        tables.Statement.objects.using(self._alias).bulk_create(map(_statement_row, statements))

    def put_verdict(self, verdict: Verdict) -> None:
        tables.Verdict.objects.using(self._alias).create(**_cells(verdict, _VERDICT))

    def put_redaction(self, redaction: Redaction) -> None:
        """The triggers let the updates pass because the row of the redaction is there before them. What is
        kept beside the ledger repeats its words: it goes, too.
        """
        self.blanked = True
        wipe_as_it_goes(connections[self._alias])
        DjangoShelf(self._alias, self._alias).clear()
        Index(self._alias, self._alias).clear()
        tables.Redaction.objects.using(self._alias).create(**_cells(redaction, _REDACTION))
        sha = redaction.text_sha256
        source = {_SOURCE[name]: value for name, value in blank.SOURCE.items()}
        draft = {_DRAFT[name]: value for name, value in blank.DRAFT.items()}
        draft |= {"value": dump(blank.DRAFT["value"]), "sort": None}
        said_of = models.Q(statement__text=sha) | models.Q(instead__text=sha)
        tables.Text.objects.using(self._alias).filter(sha256=sha).update(text=blank.TEXT)
        tables.Source.objects.using(self._alias).filter(text=sha).update(**source)
        tables.Statement.objects.using(self._alias).filter(text=sha).update(**draft)
        tables.Verdict.objects.using(self._alias).filter(said_of).update(**blank.VERDICT)


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
