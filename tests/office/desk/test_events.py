"""Agreements and encounters: lists with facets, and every fact with its sentence."""

from __future__ import annotations

from html import unescape

import pytest
from django.test import Client
from tests.office.desk.conftest import book_now

from luodi.office.desk.events import choose, event_rows
from luodi.office.store import DjangoStore


@pytest.mark.parametrize(("letter", "path"), [("a", "agreements"), ("e", "encounters")])
def test_every_fact_leads_to_its_sentence(officer: Client, letter: str, path: str) -> None:
    known = book_now()
    rows = event_rows(known, letter)
    assert len(rows) > 5
    listed = officer.get(f"/{path}/").content.decode()
    for row in rows:
        assert f'href="/{path}/{row.event.id}/"' in listed
        html = unescape(officer.get(f"/{path}/{row.event.id}/").content.decode())
        for fact in row.event.rows:
            receipt = known.all.receipts[fact.text_sha256].seq
            assert f'href="/documents/{receipt}/#s{fact.seq}"' in html
    assert officer.get(f"/{path}/x-00000000/").status_code == 404


def test_facets_count_what_choosing_them_leaves_and_the_latest_come_first(desk: DjangoStore) -> None:
    for letter in "ae":
        rows = event_rows(book_now(), letter)
        days = [row.event.on for row in rows if row.event.on]
        assert days == sorted(days, reverse=True) and all(row.event.on for row in rows[: len(days)])
        for name, values in choose(rows, "", {}).facets.items():
            for value, n in values:
                assert len(choose(rows, "", {name: value}).rows) == n > 0
    assert choose(event_rows(book_now(), "e"), "川上文博", {}).rows
