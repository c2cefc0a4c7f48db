"""What one more text costs in a small ledger it costs in a large one; and what the kept rows are asked for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from luodi.ledger.append import add
from luodi.ledger.rows import DraftReading, DraftStatement, Receipt
from luodi.ledger.value import Party, Quantity, Value
from luodi.office.database import open_store
from luodi.office.store import DjangoStore
from luodi.registers.kept import catch_up, is_behind, rebuild

TODAY = date(2026, 11, 25)


def add_project(store: DjangoStore, number: int, sum_: int = 100, place: str = "Dalian") -> None:
    """A text of a firm with a name like no other's."""
    name = "".join(
        "bcdfghklmnprstvz"[int(digit, 16)] + "o" for digit in sha256(f"{number}".encode()).hexdigest()[:9]
    )
    text, drafts = "", []
    values: list[tuple[str, str, Value, str]] = [
        ("n1", "named", Party(name.title()), name.title()),
        ("p1", "investor", Party(name.title()), name.title()),
        ("p1", "place", Party(place), place),
        ("p1", "investment", Quantity(Decimal(sum_), Decimal(sum_), "CNY"), f"CNY {sum_}"),
    ]
    for subject, property, value, words in values:
        start, text = len(text), f"{text}{words}; "
        drafts.append(
            DraftStatement(subject, property, value, "planned", start, start + len(words), words, start, 0)
        )
    receipt = Receipt(f"t{number}-{sum_}", text, published="2020-03-05")
    add(store, receipt, DraftReading("rules", "1", "p", statements=tuple(drafts)))


def cost_of_one(store: DjangoStore, projects: int) -> tuple[int, int, int, int]:
    """Queries, texts looked at, rows written, and rows left alone by one more text of the first project."""
    for number in range(projects):
        add_project(store, number)
    rebuild(store, TODAY)
    before = {row.pk for row in _kept(store)}
    add_project(store, 0, sum_=200)
    with CaptureQueriesContext(connections[store.alias]) as queries:
        done = catch_up(store, TODAY)
    assert not done.whole
    left = {row.pk for row in _kept(store)} & before
    assert not is_behind(store, TODAY)
    return len(queries), done.texts, done.rows, projects - len(left)


def _kept(store: DjangoStore) -> list:  # type: ignore[type-arg]
    from luodi.office.models import Kept

    return list(Kept.objects.using(store.alias))


def test_one_more_text_costs_the_same_in_50_and_in_500_projects(new_url) -> None:  # type: ignore[no-untyped-def]
    small, large = (cost_of_one(open_store(new_url()), projects) for projects in (50, 500))
    assert small == large
    assert small[1] == 2 and small[2] in (1, 2) and small[3] == 1


@pytest.fixture
def listed_store(url: str) -> DjangoStore:
    store = open_store(url)
    add_project(store, 1, sum_=100)
    add_project(store, 2, sum_=300, place="Suzhou")
    rebuild(store, TODAY)
    return store


def test_lists_are_filtered_and_sorted(listed_store: DjangoStore) -> None:
    from luodi.office.rows import Filters, choices, is_current, kept_rows, line_of, listed, promises_of

    alias = listed_store.alias
    assert [row.place for row in listed(alias)] == ["Dalian", "Suzhou"]
    assert [row.place for row in listed(alias, sort="-place")] == ["Suzhou", "Dalian"]
    (one,) = listed(alias, Filters(place="Suzhou", words="suzhou"))
    assert line_of(one)["place"] == "Suzhou" and promises_of(one)[0]["first"]["low"] == 300
    assert [row.place for row in listed(alias, Filters(verdict="not yet due"))] == ["Dalian", "Suzhou"]
    assert not listed(alias, Filters(verdict="met")) and not listed(alias, Filters(differing=True))
    assert (
        listed(alias, Filters(silence="dormant?", said_to="2020-03-05", said_from="2020-01-01")).count() == 2
    )
    assert choices(alias, "place") == ["Dalian", "Suzhou"]
    assert kept_rows(listed(alias)) == listed_store.shelf.rows()
    assert is_current(alias, listed_store.last_seq(), TODAY)
    with pytest.raises(ValueError, match="no sort"):
        listed(alias, sort="anything")
    with pytest.raises(ValueError, match="no choices"):
        choices(alias, "name")
