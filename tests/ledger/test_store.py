"""What a store looks up, it finds as if it had gone through all rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ledger.histories import Project, reading, tell

from luodi.ledger.append import add, add_reading, add_source, add_within, judge
from luodi.ledger.asof import view
from luodi.ledger.rows import Receipt, text_key
from luodi.ledger.store import Store

ONE = tell("en", [Project("Nidec", "the plant", 500, 300), Project("Honda", "the park", 20, 30)])
TWO = tell("zh", [Project("特斯拉", "大连新工厂", 100, 2000)])


@pytest.fixture
def filled(store: Store) -> Store:
    """Two texts, the first read twice, and a note that nobody read."""
    for told in (ONE, TWO):
        add(store, Receipt(told.language, told.text), reading(told.drafts))
    add_reading(store, text_key(ONE.text), reading(ONE.drafts[1:], "2"))
    add_source(store, Receipt("n", "a note", kind="note"))
    return store


def test_readings_of_one_text(filled: Store) -> None:
    for told in (ONE, TWO):
        key = text_key(told.text)
        assert filled.readings_of(key) == [row for row in filled.readings() if row.text_sha256 == key]
    assert [row.version for row in filled.readings_of(text_key(ONE.text))] == ["1", "2"]
    assert filled.readings_of(text_key("a note")) == filled.readings_of(text_key("unknown")) == []


def test_a_statement_by_its_number(filled: Store) -> None:
    assert [filled.statement(row.seq) for row in filled.statements()] == filled.statements()
    assert filled.statement(1) is None  # a source's number
    assert filled.statement(10**12) is None


def test_statements_by_their_claims(filled: Store) -> None:
    rows = filled.statements()
    twice, once = rows[1].claim, rows[0].claim
    assert filled.statements_making([twice, twice, "0" * 32, once]) == [
        row for row in rows if row.claim in (twice, once)
    ]
    assert len(filled.statements_making({twice})) == 2
    assert filled.statements_making([]) == []


def test_texts_and_counts(filled: Store) -> None:
    assert filled.texts() == {text_key(text): text for text in (ONE.text, TWO.text, "a note")}
    assert (filled.count_sources("note"), filled.count_sources("file"), filled.count_sources("mail")) == (
        1,
        2,
        0,
    )


def test_the_last_number(store: Store) -> None:
    assert store.last_seq() == 0
    add(store, Receipt("en", ONE.text), reading(ONE.drafts))
    assert store.last_seq() == 2 + len(ONE.drafts) == view(store).seq
    with pytest.raises(RuntimeError), store.writing() as writer:
        writer.next_seq()
        raise RuntimeError("the power went out")
    assert store.last_seq() == view(store).seq


def test_what_a_failed_transaction_wrote_is_found_by_no_key(filled: Store) -> None:
    before, receipt = view(filled), Receipt("en", "Again: " + ONE.text)
    moved = tuple(replace(d, start=d.start + 7, end=d.end + 7, anchor=d.anchor + 7) for d in ONE.drafts)
    with pytest.raises(RuntimeError), filled.writing() as writer:
        _, recorded, problems = add_within(filled, writer, receipt, reading(moved))
        assert recorded is not None and problems == []
        raise RuntimeError("the power went out")
    assert filled.source_by_key(receipt.key()) is None
    assert filled.readings_of(text_key(receipt.text)) == []
    assert filled.statement(before.seq + 3) is None
    assert filled.count_sources("file") == 2
    assert filled.source_by_key(before.sources[0].key) == before.sources[0]
    claims = {row.claim for row in before.statements}
    assert filled.statements_making(claims) == list(before.statements) == filled.statements()


def test_statements_of_one_text_and_verdicts_on_one_claim(filled: Store) -> None:
    for told in (ONE, TWO):
        key = text_key(told.text)
        assert filled.statements_of(key) == [row for row in filled.statements() if row.text_sha256 == key]
    assert filled.statements_of(text_key("unknown")) == []
    first, *_, last = filled.statements()
    for row in (first, last, first):
        judge(filled, row.seq, "accept", officer="wang", because="read")
    for claim in (first.claim, last.claim, "0" * 32):
        assert filled.verdicts_on(claim) == [row for row in filled.verdicts() if row.claim == claim]
