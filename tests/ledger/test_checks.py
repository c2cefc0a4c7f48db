"""Is the ledger whole? Each broken promise is found, and so is each verdict a new reading has orphaned."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ledger.histories import Project, reading, tell

from luodi.ledger.append import add, add_reading, judge
from luodi.ledger.asof import View, view
from luodi.ledger.checks import check, latest_readings, lost_verdicts, verdicts_in_force
from luodi.ledger.rows import Receipt
from luodi.ledger.store import Store

TELLING = tell("en", [Project("Nidec", "the plant", 500, 300)])
INVESTMENT = 5  # sequence number: after the source, the reading, the investor and the name


@pytest.fixture
def filled(store: Store) -> Store:
    add(store, Receipt("a", TELLING.text), reading(TELLING.drafts))
    return store


def codes(whole: View) -> list[str]:
    return [problem.code for problem in check(whole)]


def test_a_whole_ledger_has_no_problems(filled: Store) -> None:
    judge(filled, INVESTMENT, "accept", officer="li", because="seen")
    assert check(view(filled)) == []


def test_a_changed_text_is_found(filled: Store) -> None:
    whole = view(filled)
    (key,) = whole.texts
    assert "text" in codes(replace(whole, texts={key: TELLING.text + " "}))
    assert "text" in codes(replace(whole, texts={}))


def test_a_changed_statement_is_found(filled: Store) -> None:
    whole = view(filled)
    first, *rest = whole.statements
    for code, row in {
        "claim": replace(first, draft=replace(first.draft, property="jobs")),
        "quote": replace(first, draft=replace(first.draft, quote="Honda")),
        "anchor": replace(first, draft=replace(first.draft, anchor=10_000)),
        "reading": replace(first, reading=99),
        "sequence": replace(first, seq=2),
    }.items():
        assert code in codes(replace(whole, statements=(row, *rest)))


def test_the_last_reading_of_a_reader_stands(filled: Store) -> None:
    (key,) = view(filled).texts
    again, _ = add_reading(filled, key, reading(TELLING.drafts, "2"))
    other, _ = add_reading(filled, key, reading(TELLING.drafts, kind="model"))
    assert latest_readings(view(filled)) == {(key, "rules"): again.seq, (key, "models"): other.seq}


@pytest.mark.parametrize(
    "says, counts",
    [
        (["accept"], "accept"),
        (["accept", "reject"], "reject"),
        (["accept", "withdraw"], None),
        (["withdraw"], None),
        (["accept", "reject", "withdraw"], "accept"),
        (["accept", "reject", "withdraw", "withdraw"], None),
        (["withdraw", "accept"], "accept"),
        (["accept", "withdraw", "withdraw", "reject"], "reject"),
    ],
)
def test_withdraw_takes_back_the_verdict_before(filled: Store, says: list[str], counts: str | None) -> None:
    for word in says:
        judge(filled, INVESTMENT, word, officer="li", because="")  # type: ignore[arg-type]
    assert [verdict.says for verdict in verdicts_in_force(view(filled)).values()] == (
        [counts] if counts else []
    )


def test_a_verdict_no_reading_supports_is_listed_beside_the_nearest(filled: Store) -> None:
    judge(filled, INVESTMENT, "accept", officer="li", because="seen")
    (key,) = view(filled).texts
    misread = [
        replace(draft, anchor=draft.anchor + 4) if draft.property == "investment" else draft
        for draft in TELLING.drafts
    ]
    add_reading(filled, key, reading(misread, "2"))
    (problem,) = lost_verdicts(view(filled))
    assert problem.code == "lost-verdict"
    assert problem.message == (
        'accept of "USD 500 million" stays in force, no reading says so any more; nearest now: "USD 500 million"'
    )


def test_a_withdrawn_verdict_is_not_lost_one_under_it_is(filled: Store) -> None:
    judge(filled, INVESTMENT, "accept", officer="li", because="seen")
    (key,) = view(filled).texts
    add_reading(filled, key, reading([], "2"))
    judge(filled, INVESTMENT, "reject", officer="li", because="")
    judge(filled, INVESTMENT, "withdraw", officer="li", because="")
    (problem,) = lost_verdicts(view(filled))
    assert problem.message.startswith("accept of") and problem.message.endswith("nothing like it is read now")
    judge(filled, INVESTMENT, "withdraw", officer="li", because="")
    assert lost_verdicts(view(filled)) == []
