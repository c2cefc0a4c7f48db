"""Accept, reject, correct: by whom, why, sent twice, by two at once, and what stays to be seen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.office.desk.conftest import book_now, signed_in

from luodi.errors import LedgerError
from luodi.ledger.append import add, add_reading
from luodi.ledger.asof import view
from luodi.ledger.checks import check
from luodi.ledger.rows import DraftReading, Receipt, Source, Statement
from luodi.office.actions.accept import accept
from luodi.office.actions.correct import correct
from luodi.office.actions.reject import reject
from luodi.office.desk.leftovers import leftovers
from luodi.office.desk.models import Audit
from luodi.office.desk.pages.queue import waiting
from luodi.office.store import DjangoStore
from luodi.readers import read_text

TEXT = "Nidec will invest 50 billion yen in Dalian, or 100 billion yen in all.\r\nIt will hire 1,000 people & more."


@pytest.fixture
def said(desk: DjangoStore) -> tuple[Source, Statement]:
    """A text that came in, and the amount that was read in it."""
    source, _, _ = add(
        desk, Receipt("r", TEXT, published="2020-03-05"), read_text(TEXT, "en", "2020-03-05").draft
    )
    return source, next(
        row for row in desk.statements_of(source.text_sha256) if row.draft.property == "investment"
    )


def _at(said: tuple[Source, Statement], verb: str = "") -> str:
    return f"/documents/{said[0].seq}/{said[1].seq}/" + (f"{verb}/" if verb else "")


def _form(said: tuple[Source, Statement], **more: object) -> dict[str, object]:
    return {"seen": 0, "quote": "100 billion yen", "near": 44, "because": "the whole", **more}


def _deeds(verb: str) -> list[Audit]:
    return list(Audit.objects.filter(verb=verb))


def test_accepting_leads_to_the_next_and_is_in_the_trail(
    officer: Client, desk: DjangoStore, said: tuple[Source, Statement]
) -> None:
    answer = officer.post(_at(said, "accept"), {"seen": 0})
    assert re.fullmatch(rf"/documents/{said[0].seq}/#f\d+", answer["Location"])
    (verdict,) = desk.verdicts_on(said[1].claim)
    assert (verdict.says, verdict.officer) == ("accept", "officer")
    assert [deed.what for deed in _deeds("accept")] == [str(said[1].seq)]
    officer.post(_at(said, "accept"), {"seen": 0})  # a second click
    assert len(desk.verdicts_on(said[1].claim)) == len(_deeds("accept")) == 1


def test_a_rejection_needs_its_reason_and_stays_to_be_seen(
    officer: Client, desk: DjangoStore, said: tuple[Source, Statement]
) -> None:
    assert officer.post(_at(said, "reject"), {"seen": 0, "because": " "}).status_code == 400
    assert not desk.verdicts_on(said[1].claim)
    assert officer.post(_at(said, "reject"), {"seen": 0, "because": "no <such> sum"}).status_code == 302
    html = officer.get(f"/documents/{said[0].seq}/").content.decode()
    assert "rejected by officer: no &lt;such&gt; sum" in html
    assert f'id="s{said[1].seq}" class="figure rejected"' in html


@pytest.mark.parametrize("language", ["en", "zh", "ja"])
def test_a_correction_marks_the_right_words(
    desk: DjangoStore, said: tuple[Source, Statement], language: str
) -> None:
    client, before = signed_in(language), [line.project.id for line in book_now().lines]
    assert client.get(_at(said)).status_code == 200
    answer = client.post(_at(said, "correct"), _form(said))
    new = desk.statements_of(said[0].text_sha256)[-1]
    assert answer["Location"] == f"/documents/{said[0].seq}/#f{new.seq}"
    assert (new.draft.quote, new.draft.value.canonical()) == (
        "100 billion yen",
        "quantity 100000000000 100000000000 JPY exact",
    )
    html = client.get(f"/documents/{said[0].seq}/").content.decode()
    assert f'id="s{said[1].seq}" class="figure rejected"' in html and f'href="#f{new.seq}"' in html
    assert html.count(f'id="f{new.seq}"') == 1 and "the whole" in html
    assert [line.project.id for line in book_now().lines] == before
    assert check(view(desk)) == [] and len(_deeds("correct")) == 1


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"quote": "300 billion"}, "not in the text"),
        ({"quote": "Dalian"}, "No one number"),
        ({"about": "soon"}, "No one day"),
        ({"because": ""}, "because of what"),
        ({"quote": "50 billion yen"}, "Nothing differs"),
        ({"property": "closed"}, "went wrong"),
    ],
)
def test_a_correction_that_cannot_stand_comes_back_as_it_was_written(
    officer: Client, desk: DjangoStore, said: tuple[Source, Statement], wrong: dict[str, object], message: str
) -> None:
    seq, form = desk.last_seq(), _form(said, modality=said[1].draft.modality)
    if message == "Nothing differs":
        wrong = {"quote": said[1].draft.quote}
    answer = officer.post(_at(said, "correct"), form | wrong)
    html = answer.content.decode()
    assert answer.status_code == 400 and message in html
    assert str((form | wrong)["quote"]) in html and desk.last_seq() == seq


@pytest.mark.parametrize("verb", ["accept", "reject", "correct"])
def test_the_second_of_two_reviewers_decides_again(
    officer: Client, desk: DjangoStore, said: tuple[Source, Statement], verb: str
) -> None:
    first = reject("li", said[1].seq, "a typo", 0)
    seq = desk.last_seq()
    answer = officer.post(_at(said, verb), _form(said, because="kept words"))
    html = answer.content.decode()
    assert answer.status_code == 409 and "judged meanwhile" in html and "rejected by li: a typo" in html
    assert desk.last_seq() == seq and f'name="seen" value="{first.seq}"' in html
    assert verb == "accept" or "kept words" in html
    assert officer.post(_at(said, verb), _form(said, seen=first.seq)).status_code == 302
    assert desk.last_seq() > seq


def test_what_differs_comes_first_and_is_settled_by_accepting(
    officer: Client, desk: DjangoStore, said: tuple[Source, Statement]
) -> None:
    source, row = said
    accept("li", row.seq, 0)
    read = read_text(TEXT, "en", "2020-03-05").draft
    others = tuple(
        replace(one, about="2022") if one.quote == row.draft.quote else one for one in read.statements
    )
    add_reading(desk, source.text_sha256, replace(read, version="2", statements=others))
    (one,) = [one for one in waiting(book_now()) if one.source.seq == source.seq]
    assert one.differ == 1
    assert one.href in officer.get("/review/").content.decode()
    html = officer.get(f"/documents/{source.seq}/").content.decode()
    first = re.search(r'<li id="f(\d+)" class="accepted waits"', html)
    assert first is not None and "Read otherwise now" in html
    assert html.index('class="accepted waits"') < html.index(
        '<li id="f', html.index('class="accepted waits"')
    )
    seen = desk.verdicts_on(row.claim)[-1].seq
    officer.post(f"/documents/{source.seq}/{first[1]}/accept/", {"seen": seen})
    assert not [one for one in waiting(book_now()) if one.source.seq == source.seq and one.differ]


def test_the_queue_is_by_document_the_oldest_first_in_three_queries(
    officer: Client, desk: DjangoStore
) -> None:
    add_reading(desk, book_now().view.sources[0].text_sha256, _model(desk))
    rows = waiting(book_now())
    assert [row.source.seq for row in rows] == sorted(row.source.seq for row in rows)
    assert sum(row.pending for row in rows) == 1
    for page in ("/review/", "/review/?show=unseen"):
        officer.get(page)
        with CaptureQueriesContext(connection) as asked:
            html = officer.get(page).content.decode()
        assert len(asked) == 3, [one["sql"] for one in asked]
        assert rows[0].href in html


def _model(desk: DjangoStore) -> DraftReading:
    """A model that reads one thing nobody else read in the first text."""
    row = next(row for row in desk.statements() if row.draft.property == "investment")
    return DraftReading("model", "1", "1", "model", (replace(row.draft, property="tax"),))


def test_numbers_left_over_are_shown_with_their_sentence(officer: Client, desk: DjangoStore) -> None:
    text = "Nidec will invest about 1.2zn dollars in Dalian."
    source, _, _ = add(desk, Receipt("l", text), read_text(text).draft)
    (one,) = leftovers(text, None, None)
    assert one.before + one.words + one.after == text and one.code == "unread"
    assert "not understood" in officer.get(f"/documents/{source.seq}/left/").content.decode()


def test_a_statement_of_another_document_is_not_there(
    officer: Client, said: tuple[Source, Statement]
) -> None:
    other = next(seq for seq in book_now().sources if seq != said[0].seq)
    for address in (f"/documents/{other}/{said[1].seq}/", f"/documents/{said[0].seq}/999999999/"):
        assert officer.get(address).status_code == 404
        assert officer.post(f"{address}accept/", {"seen": 0}).status_code == 404


def test_a_note_is_not_judged_but_taken_back(officer: Client, desk: DjangoStore) -> None:
    note = next(source for source in desk.sources() if source.kind == "note")
    (row,) = desk.statements_of(note.text_sha256)
    assert "data-key" not in officer.get(f"/documents/{note.seq}/").content.decode()
    assert officer.post(f"/documents/{note.seq}/{row.seq}/reject/", {"because": "no"}).status_code == 404


def test_without_its_audit_row_nothing_is_judged(desk: DjangoStore, said: tuple[Source, Statement]) -> None:
    seq, draft = desk.last_seq(), replace(said[1].draft, about="2022")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE desk_audit RENAME TO gone")
    with pytest.raises((DatabaseError, LedgerError)):
        accept("officer", said[1].seq, 0)
    with pytest.raises((DatabaseError, LedgerError)):
        reject("officer", said[1].seq, "no", 0)
    with pytest.raises((DatabaseError, LedgerError)):
        correct("officer", said[1].seq, draft, "misread", 0)
    assert desk.last_seq() == seq


@pytest.mark.parametrize("because", ["", "\x00", "\ud800"])
def test_a_reason_that_no_ledger_keeps(
    desk: DjangoStore, said: tuple[Source, Statement], because: str
) -> None:
    seq, draft = desk.last_seq(), replace(said[1].draft, about="2022")
    with pytest.raises(LedgerError):
        reject("officer", said[1].seq, because, 0)
    with pytest.raises(LedgerError):
        correct("officer", said[1].seq, draft, because, 0)
    assert (desk.last_seq(), _deeds("reject"), _deeds("correct")) == (seq, [], [])
