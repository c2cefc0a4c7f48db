"""The index: filled up to the ledger's last number, asked for the receipts whose texts hold some words.

It lies beside the ledger in a table of its own and keeps tokens only, no text: SQLite's full-text index, or
vectors in PostgreSQL. A redaction empties it, like all that is derived; the next search fills it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from django.db import connections, transaction

from luodi.office import models as tables
from luodi.office.failures import told_plainly
from luodi.office.search.cuts import VERSION, Token, cut, phrases
from luodi.office.search.engines import Engine, engine

_PAGE = 200  # receipts in one transaction


class Index:
    """The index of the ledger behind a connection alias; `name` is how messages call the ledger."""

    def __init__(self, alias: str, name: str) -> None:
        self._alias, self._name = alias, name

    def catch_up(self, last_seq: int) -> None:
        """Take in what came since; nothing is locked where there is nothing. Raises LedgerError."""
        with told_plainly(self._name):
            while self._mark() != (last_seq, VERSION) and self._page() < last_seq:
                pass

    def found(self, words: str) -> set[int]:
        """Receipts whose title and text hold every word; none for a question without a word."""
        asked = phrases(words)
        with told_plainly(self._name):
            sets = [self._engine.holding(phrase) for phrase in asked]
        return set.intersection(*sets) if sets else set()

    def clear(self) -> None:
        """Forget everything, within the caller's transaction if there is one."""
        self._engine.clear()
        tables.SearchMark.objects.using(self._alias).filter(id=1).delete()

    @property
    def _engine(self) -> Engine:
        return engine(connections[self._alias])

    def _mark(self) -> tuple[int, int]:
        marks = tables.SearchMark.objects.using(self._alias)
        return marks.values_list("seq", "version").first() or (0, VERSION)

    def _page(self) -> int:
        """Take in the next few receipts in one transaction that holds the ledger's sequence; how far now."""
        with transaction.atomic(using=self._alias, durable=True):
            last = tables.Sequence.objects.using(self._alias).select_for_update().get().last
            seq, version = self._mark()
            if version != VERSION:
                self.clear()
                seq = 0
            rows = list(islice(self._receipts(seq), _PAGE))
            for number, told in rows:
                self._engine.put(number, [token.text for token in told])
            reached = rows[-1][0] if len(rows) == _PAGE else last
            mark = {"seq": reached, "version": VERSION}
            tables.SearchMark.objects.using(self._alias).update_or_create(id=1, defaults=mark)
        return reached

    def _receipts(self, seq: int) -> Iterator[tuple[int, list[Token]]]:
        gone = tables.Redaction.objects.using(self._alias).values("text_id")
        rows = tables.Source.objects.using(self._alias).filter(seq__gt=seq).exclude(text__in=gone)
        for number, title, text in rows.order_by("seq").values_list("seq", "title", "text__text")[:_PAGE]:
            yield number, cut(f"{title or ''}\n{text}")
