"""What is redacted is gone from everything that is made of the ledger, and everything else is as before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.ledger.histories import Project, Step, histories, play, reading, tell
from tests.ledger.test_laws import law, stands

from luodi.errors import LedgerError, RedactedText, UnknownRef
from luodi.ledger.append import add, add_reading, add_source, judge
from luodi.ledger.asof import known_at, recorded, view
from luodi.ledger.checks import check, check_redacted
from luodi.ledger.notes import notes, write_note
from luodi.ledger.redact import redact
from luodi.ledger.rows import Receipt, Redaction
from luodi.ledger.store import Store

NewStore = Callable[[], Store]

ONE = tell("zh", [Project("特斯拉", "大连新工厂", 500, 70)])
TWO = tell("en", [Project("Tesla", "the Dalian plant", 900, 80)])
RECEIPT = Receipt(
    "secret.txt", ONE.text, publisher="张三", published="2020", title="大连", url="https://x/大连"
)


def filled(store: Store) -> str:
    source, _, _ = add(store, RECEIPT, reading(ONE.drafts))
    add(store, Receipt("b", TWO.text), reading(TWO.drafts))
    judge(store, store.statements()[0].seq, "accept", officer="li", because="大连, seen")
    return source.text_sha256


def gone(store: Store, key: str) -> Redaction:
    return redact(store, key, officer="li", because=" a request ")


def test_words_go_and_hashes_offsets_and_who_when_why_stay(store: Store) -> None:
    key = filled(store)
    before = recorded(store)
    done = gone(store, key)
    after = recorded(store)
    assert (done.officer, done.because, done.text_sha256) == ("li", "a request", key)
    assert after.redactions == (done,) and done.seq == before.seq + 1
    assert after.texts[key] == "" and after.texts != before.texts
    words = repr([astuple(row) for kind in (after.sources, after.statements, after.verdicts) for row in kind])
    for word in ("大连", "张三", "特斯拉", "secret", "5000000", "70人"):
        assert word in repr(before) and word not in words
    for old, new in zip(before.statements, after.statements, strict=True):
        assert (old.seq, old.claim, old.draft.start, old.draft.end, old.draft.anchor) == (
            new.seq, new.claim, new.draft.start, new.draft.end, new.draft.anchor,
        )  # fmt: skip
    assert [row.key for row in after.sources] == [row.key for row in before.sources]
    assert check_redacted(after) == check(view(store)) == []


def test_words_left_behind_are_reported(store: Store) -> None:
    key = filled(store)
    with_row = recorded(store)
    done = Redaction(99, key, "li", "a request", "2026-11-25T00:00:00+00:00")
    found = check_redacted(replace(with_row, redactions=(done,)))
    assert len(found) == 1 + 1 + len(ONE.drafts) + 1
    assert {problem.code for problem in found} == {"redacted"}


def test_the_same_characters_may_not_come_in_again(store: Store) -> None:
    key = filled(store)
    gone(store, key)
    before = recorded(store)
    for again in (
        lambda: add(store, RECEIPT, reading(ONE.drafts)),
        lambda: add_source(store, Receipt("other name", ONE.text)),
        lambda: add_reading(store, key, reading(ONE.drafts, "2")),
        lambda: gone(store, key),
    ):
        with pytest.raises(RedactedText, match=r"this text was redacted on 20.* \(li: a request\)"):
            again()
    assert recorded(store) == before


def test_nothing_can_be_said_of_what_is_gone(store: Store) -> None:
    key = filled(store)
    statements = store.statements()
    gone(store, key)
    with pytest.raises(RedactedText, match=r"statement .* was redacted with its text"):
        judge(store, statements[0].seq, "reject", officer="mei", because="seen")
    with pytest.raises(UnknownRef):
        write_note(
            store, "same_as", (statements[0].claim, statements[-1].claim), officer="li", because="one plant"
        )


def test_a_ground_a_text_and_words_that_can_be_kept_are_needed(store: Store) -> None:
    key = filled(store)
    with pytest.raises(KeyError):
        gone(store, "0" * 64)
    with pytest.raises(LedgerError, match="needs its ground"):
        redact(store, key, officer="li", because=" ")
    with pytest.raises(LedgerError, match="cannot be kept"):
        redact(store, key, officer="li", because="a\x00b")
    assert store.redactions() == [] and store.text(key) == ONE.text


def test_a_note_is_redacted_like_any_text(store: Store) -> None:
    filled(store)
    first, *_, last = store.statements()
    write_note(store, "same_as", (first.claim, last.claim), officer="li", because="张三 said so")
    gone(store, store.sources()[-1].text_sha256)
    assert notes(view(store)) == []
    write_note(store, "same_as", (first.claim, last.claim), officer="li", because="one plant")
    assert [note.because for note in notes(view(store))] == ["one plant"]
    assert check(view(store)) == []


@law
@given(histories(), st.integers(0, 9))
def test_a_ledger_with_a_redacted_text_stands_as_one_that_never_had_it(
    new_store: NewStore, history: list[Step], which: int
) -> None:
    store = new_store()
    play(store, history)
    before = view(store)
    texts = list(before.texts)
    assume(len(texts) > 1)
    key = sorted(texts)[which % len(texts)]
    gone(store, key)
    after = view(store)
    assert {problem.code for problem in check(after)} <= {"lost-verdict"}
    assert check_redacted(recorded(store)) == []
    for old, new in zip(stands(before), stands(after), strict=True):
        assert new.accepted == tuple(row for row in old.accepted if row.text_sha256 != key)
        claims = {row.claim for row in before.statements if row.text_sha256 == key}
        assert new.status == {claim: says for claim, says in old.status.items() if claim not in claims}
    for seq in range(before.seq + 1):  # in no earlier view either
        assert key not in {row.text_sha256 for row in known_at(after, seq).statements}


@law
@given(histories(), histories(4))
def test_a_redaction_never_changes_an_earlier_view_of_the_rest(
    new_store: NewStore, earlier: list[Step], later: list[Step]
) -> None:
    store = new_store()
    play(store, earlier)
    source, _ = add_source(store, Receipt("to go", "不该留下"))
    before = view(store)
    gone(store, source.text_sha256)
    play(store, later)
    again = known_at(view(store), before.seq)
    assert again.statements == before.statements and again.verdicts == before.verdicts
    assert stands(again) == stands(before)
