"""Deciding a conflict: the note, who made it, and both or neither."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from tests.office.desk.conftest import book_now

from luodi.errors import LedgerError
from luodi.ledger.asof import view
from luodi.ledger.notes import notes
from luodi.office.actions.go_by import go_by
from luodi.office.desk.models import Audit
from luodi.office.store import DjangoStore
from luodi.registers.model import Card, PromiseRow


def _open() -> tuple[PromiseRow, Card]:
    return book_now().conflicts[0]


def _form(card: Card, because: str = "the contract says so") -> dict[str, object]:
    claims = [said.claim for said in card.claims]
    return {"claim": claims[0], "claims": claims, "because": because}


def test_a_decision_is_a_note_with_its_reason_and_closes_the_card(officer: Client, desk: DjangoStore) -> None:
    (row, card), before = _open(), len(book_now().conflicts)
    answer = officer.post(f"/projects/{row.project}/go-by/", _form(card), follow=True)
    assert "Noted." in answer.content.decode()
    note = notes(view(desk))[-1]
    assert (note.kind, note.officer, note.because) == ("goes_by", "officer", "the contract says so")
    assert note.claims == tuple(said.claim for said in card.claims)
    assert len(book_now().conflicts) < before
    deed = Audit.objects.first()
    assert deed is not None and (deed.who, deed.verb, deed.because) == ("officer", "goes_by", note.because)
    assert "the contract says so" in officer.get("/audit/").content.decode()


def test_the_second_of_two_who_decide_is_told(officer: Client, desk: DjangoStore) -> None:
    row, card = _open()
    address = f"/projects/{row.project}/go-by/"
    officer.post(address, _form(card))
    written = len(notes(view(desk)))
    again = officer.post(address, _form(card, "once more"), follow=True)
    assert "not open any more" in again.content.decode()
    assert len(notes(view(desk))) == written


@pytest.mark.parametrize("wrong", [{"because": " "}, {"claim": "0" * 64}, {"claims": []}, {"claim": ""}])
def test_nothing_is_written_for_a_form_that_cannot_stand(
    officer: Client, desk: DjangoStore, wrong: dict[str, object]
) -> None:
    row, card = _open()
    seq, deeds = desk.last_seq(), Audit.objects.count()
    officer.post(f"/projects/{row.project}/go-by/", _form(card) | wrong)
    assert (desk.last_seq(), Audit.objects.count()) == (seq, deeds)


def test_without_its_audit_row_there_is_no_note(desk: DjangoStore) -> None:
    _, card = _open()
    seq = desk.last_seq()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE desk_audit RENAME TO gone")
    with pytest.raises((DatabaseError, LedgerError)):
        go_by("officer", card.claims[0].claim, (card.claims[1].claim,), "because")
    assert desk.last_seq() == seq


def test_a_refused_note_leaves_no_audit_row(desk: DjangoStore) -> None:
    deeds = Audit.objects.count()
    with pytest.raises(LedgerError):
        go_by("officer", "0" * 64, ("1" * 64,), "because")
    assert Audit.objects.count() == deeds


def test_the_trail_is_only_appended_to(desk: DjangoStore) -> None:
    Audit.objects.create(who="a", verb="b", what="c", because="d")
    for change in (lambda: Audit.objects.update(who="x"), lambda: Audit.objects.all().delete()):
        with pytest.raises(DatabaseError):
            change()
