"""What is derived from a ledger and kept beside it, on Django's ORM: `ledger.shelf.Shelf`."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from itertools import islice
from typing import Any, TypeVar

from django.db import models, transaction

from luodi.ledger.shelf import KeptRow, Mark, ShelfWriter, Tie, digest
from luodi.office import models as tables
from luodi.office.failures import told_plainly

MANY = 500
"""How many things one query asks for, and one puts in: databases take only so many."""

T = TypeVar("T")
_LISTS = ("investors", "verdicts")
_COLUMNS = tuple(field.name for field in fields(KeptRow) if field.name != "texts")
_TIE = ("role", "node", "owner", "data")


def batched(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """The things, so many at a time."""
    left = iter(things)
    while chunk := list(islice(left, size)):
        yield chunk


class DjangoShelf:
    """The derived rows and ties behind one connection alias; `name` is how messages call the ledger."""

    def __init__(self, alias: str, name: str) -> None:
        self._alias, self._name = alias, name

    @contextmanager
    def keeping(self) -> Iterator[ShelfWriter]:
        """One transaction that holds the ledger's sequence, so nobody writes meanwhile."""
        with told_plainly(self._name), transaction.atomic(using=self._alias, durable=True):
            tables.Sequence.objects.using(self._alias).select_for_update().get()
            yield self

    def clear(self) -> None:
        for table in (tables.KeptText, tables.Kept, tables.Tie, tables.KeptMark):
            found = self._table(table)
            found._raw_delete(found.db)

    def drop(self, role: str, owners: Collection[str]) -> None:
        for chunk in batched(dict.fromkeys(owners), MANY):
            self._table(tables.Tie).filter(role=role, owner__in=chunk).delete()

    def drop_ends(self, role: str, nodes: Collection[str]) -> None:
        for chunk in batched(dict.fromkeys(nodes), MANY):
            self._table(tables.Tie).filter(role=role, node__in=chunk).delete()

    def put(self, ties: Iterable[Tie]) -> None:
        rows = (tables.Tie(role=tie.role, node=tie.node, owner=tie.owner, data=tie.data) for tie in ties)
        for chunk in batched(rows, 4 * MANY):
            self._table(tables.Tie).bulk_create(chunk)

    def drop_rows(self, texts: Collection[str]) -> int:
        gone: set[int] = set()
        for chunk in batched(dict.fromkeys(texts), MANY):
            found = self._table(tables.KeptText).filter(text_sha256__in=chunk)
            gone.update(found.values_list("row_id", flat=True))
        for ids in batched(gone, MANY):
            self._table(tables.KeptText).filter(row__in=ids)._raw_delete(self._alias)
            self._table(tables.Kept).filter(id__in=ids)._raw_delete(self._alias)
        return len(gone)

    def put_rows(self, rows: Iterable[KeptRow]) -> None:
        for chunk in batched(rows, MANY):
            made = self._table(tables.Kept).bulk_create(tables.Kept(**_cells(row)) for row in chunk)
            self._table(tables.KeptText).bulk_create(
                tables.KeptText(row_id=kept.id, text_sha256=text)
                for kept, row in zip(made, chunk, strict=True)
                for text in row.texts
            )

    def set_mark(self, mark: Mark) -> None:
        found = {"seq": mark.seq, "day": mark.day, "by": mark.by}
        self._table(tables.KeptMark).update_or_create(id=1, defaults=found)

    def mark(self) -> Mark:
        with told_plainly(self._name):
            found = self._table(tables.KeptMark).values_list("seq", "day", "by").first()
        return Mark() if found is None else Mark(*found)

    def at(self, role: str, nodes: Collection[str]) -> list[Tie]:
        return self._ties("node__in", role, nodes)

    def of(self, role: str, owners: Collection[str]) -> list[Tie]:
        return self._ties("owner__in", role, owners)

    def rows(self) -> list[KeptRow]:
        with told_plainly(self._name):
            return loaded(self._table(tables.Kept).all(), self._alias)

    def digests(self) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        with told_plainly(self._name):
            last, page = 0, [(0, "", "", "")]
            while page:
                rows = self._table(tables.Kept).filter(id__gt=last).order_by("id")
                page = list(rows.values_list("id", "project", "line", "promises")[:MANY])
                found.update((project, digest(line, told)) for _, project, line, told in page)
                last = page[-1][0] if page else last
        return found

    def old(self, day: str) -> set[str]:
        with told_plainly(self._name):
            found = self._table(tables.KeptText).filter(row__until__lt=day)
            return set(found.values_list("text_sha256", flat=True))

    def _ties(self, which: str, role: str, ends: Collection[str]) -> list[Tie]:
        found: list[Tie] = []
        with told_plainly(self._name):
            for chunk in batched(dict.fromkeys(ends), MANY):
                rows = self._table(tables.Tie).filter(role=role, **{which: chunk}).values_list(*_TIE)
                found.extend(Tie(*row) for row in rows)
        return found

    def _table(self, table: type[models.Model]) -> models.QuerySet[Any]:
        return table._default_manager.using(self._alias)


def loaded(rows: models.QuerySet[tables.Kept], alias: str) -> list[KeptRow]:
    """The rows of a query, each with the texts it rests on."""
    found = list(rows)
    texts: dict[int, list[str]] = {row.pk: [] for row in found}
    for chunk in batched(texts, MANY):
        held = tables.KeptText.objects.using(alias).filter(row__in=chunk)
        for row, text in held.values_list("row_id", "text_sha256"):
            texts[row].append(text)
    return [_row(row, texts[row.pk]) for row in found]


def _cells(row: KeptRow) -> dict[str, Any]:
    cells = {name: getattr(row, name) for name in _COLUMNS}
    return cells | {name: json.dumps(cells[name], ensure_ascii=False) for name in _LISTS}


def _row(row: tables.Kept, texts: Sequence[str]) -> KeptRow:
    cells = {name: getattr(row, name) for name in _COLUMNS}
    cells |= {name: tuple(json.loads(cells[name])) for name in _LISTS}
    return KeptRow(**cells, texts=tuple(texts))
