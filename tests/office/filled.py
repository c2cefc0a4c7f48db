"""A ledger with one row of each kind, and what tests look at behind the store's back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connections

from luodi.errors import LedgerError
from luodi.ledger.append import add, judge
from luodi.ledger.rows import DraftReading, DraftStatement, Receipt
from luodi.ledger.store import Store
from luodi.ledger.value import Quantity
from luodi.office.database import open_store
from luodi.office.store import DjangoStore

TEXT = "甲公司投资400万元。"
INVESTMENT = Quantity(Decimal(4_000_000), Decimal(4_000_000), "CNY")
DRAFT = DraftStatement("p1", "investment", INVESTMENT, "planned", 5, 9, "400万", anchor=5)
READING = DraftReading("rules", "1", "pack", statements=(DRAFT,))
TABLES = ["text", "source", "reading", "statement", "verdict", "redaction"]


def fill(store: Store) -> None:
    """A text, its receipt and reading, one statement and a verdict on it: numbers 1 to 4."""
    add(store, Receipt("a", TEXT, published="2020-03", language="zh"), READING)
    judge(store, store.statements()[0].seq, "accept", officer="li", because="seen")


def sql(store: DjangoStore, statement: str) -> list[tuple[object, ...]]:
    """Run one statement on the store's own connection."""
    with connections[store.alias].cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []


def refusal(url: str) -> str:
    """The one line in which a ledger refuses to be opened."""
    with pytest.raises(LedgerError) as caught:
        open_store(url)
    assert "\n" not in str(caught.value)
    return str(caught.value)
