"""What is for named people is nobody's on the desk: not its text, not its numbers, not its names."""

from __future__ import annotations

from django.test import Client
from tests.office.desk.conftest import book_now

from luodi.ledger.append import add_source
from luodi.ledger.asof import view
from luodi.ledger.rows import Receipt
from luodi.office.desk.seeing import seen_by
from luodi.office.store import DjangoStore


def test_a_text_for_named_people_is_not_there(officer: Client, desk: DjangoStore) -> None:
    hidden, _ = add_source(
        desk, Receipt("falcon-minutes", "Project Falcon, in confidence.", audience="person:li")
    )
    shown, _ = add_source(desk, Receipt("shown", "Open to the office.", audience="office"))
    assert officer.get(f"/documents/{hidden.seq}/").status_code == 404
    assert officer.get(f"/documents/{shown.seq}/").status_code == 200
    listed = officer.get("/documents/").content.decode()
    assert "shown" in listed and "falcon" not in listed and "Falcon" not in listed
    assert hidden.text_sha256 not in book_now().view.texts


def test_the_same_text_received_openly_too_is_there(officer: Client, desk: DjangoStore) -> None:
    for audience in ("person:li", "public"):
        source, _ = add_source(desk, Receipt("twice", "Told to some, then to all.", audience=audience))
    assert officer.get(f"/documents/{source.seq}/").status_code == 200


def test_who_may_see_nothing_sees_no_row(desk: DjangoStore) -> None:
    whole = view(desk)
    none = seen_by(whole, frozenset())
    assert (none.sources, none.readings, none.statements, none.verdicts, dict(none.texts)) == ((),) * 4 + (
        {},
    )
    assert seen_by(whole, frozenset({None})) is whole
