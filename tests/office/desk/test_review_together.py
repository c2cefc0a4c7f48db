"""Two who judge one statement at the same moment, on databases of both kinds."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal

from django.db import connections
from tests.office.conftest import NewUrl

from luodi.errors import JudgedMeanwhile
from luodi.ledger.append import add
from luodi.ledger.asof import view
from luodi.ledger.checks import check
from luodi.ledger.rows import Receipt, Statement
from luodi.ledger.value import Quantity
from luodi.office.actions.accept import accept
from luodi.office.actions.correct import correct
from luodi.office.actions.reject import reject
from luodi.office.desk.models import Audit
from luodi.office.desk.opening import open_desk
from luodi.office.store import DjangoStore
from luodi.readers import read_text

TEXT = "Nidec will invest 50 billion yen in Dalian and hire 1,000 people."


def _filled(url: str) -> tuple[DjangoStore, Statement]:
    store = open_desk(url)
    source, _, _ = add(store, Receipt("r", TEXT), read_text(TEXT).draft)
    return store, next(r for r in store.statements_of(source.text_sha256) if r.draft.property == "investment")


def test_one_of_two_is_told_and_nothing_is_lost(new_url: NewUrl) -> None:
    store, row = _filled(new_url())

    def judged(who: str) -> bool:
        try:
            reject(who, row.seq, f"{who} says so", 0)
        except JudgedMeanwhile:
            return False
        finally:
            connections.close_all()
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(judged, ("li", "wang", "sato", "kim"))) == [False, False, False, True]
    assert len(store.verdicts_on(row.claim)) == Audit.objects.filter(verb="reject").count() == 1


def test_every_verb_on_both(new_url: NewUrl) -> None:
    store, row = _filled(new_url())
    first = accept("li", row.seq, 0)
    amount = Quantity(Decimal(10**11), Decimal(10**11), "JPY")
    second = correct("wang", row.seq, replace(row.draft, value=amount), "misread", first.seq)
    assert second.instead is not None
    new = store.statement(second.instead)
    assert new is not None and new.draft.value == amount
    assert [one.verb for one in Audit.objects.all()] == ["correct", "accept"]
    assert check(view(store)) == []
