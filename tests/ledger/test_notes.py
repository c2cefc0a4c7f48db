"""Notes: written, read back, taken back; and the names by which people mean claims."""

from __future__ import annotations

import pytest
from tests.ledger.conftest import NewStore
from tests.ledger.histories import Project, reading, tell
from tests.registers.build import TextBuilder, ledger, quantity

from luodi.errors import LedgerError, UnknownRef
from luodi.ledger import append
from luodi.ledger.append import add
from luodi.ledger.asof import view
from luodi.ledger.checks import check
from luodi.ledger.notes import NoteKind, notes, resolve_ref, write_note
from luodi.ledger.rows import Receipt
from luodi.ledger.store import MemoryStore

TELLING = tell("en", [Project("Nidec", "the plant", 500, 300)])
TEXT = "Nidec builds Motor Plant for USD 500 million, later USD 600 million."


def two_texts() -> MemoryStore:
    first = TextBuilder("a#1", TEXT, "2019-04-28").project("p1", "Motor Plant", "Nidec")
    first.say("p1", "investment", quantity(500_000_000, "USD"), "USD 500 million", "planned")
    first.say("p1", "investment", quantity(600_000_000, "USD"), "USD 600 million", "planned")
    second = TextBuilder("b", "日本電産の新工場に総額1000億円", "2020-03-05")
    return ledger(first, second.project("p1", "新工場", "日本電産"))


def claim(store: MemoryStore, ref: str) -> str:
    return resolve_ref(view(store), ref)


def test_a_note_is_a_source_a_person_can_read() -> None:
    store = two_texts()
    keys = (claim(store, "b#p1"), claim(store, "a#1#p1"))
    reading = write_note(store, "same_as", keys, officer="li", because="the city says so\nitself")
    [note] = notes(view(store))
    assert (note.kind, note.claims, note.officer, note.retracted) == (
        "same_as",
        tuple(sorted(keys)),
        "li",
        False,
    )
    assert note.because == "the city says so\nitself"
    assert store.sources()[-1].kind == "note" and store.sources()[-1].publisher == "li"
    assert (reading.kind, reading.reader) == ("officer", "officer:li")
    assert store.text(reading.text_sha256) == (
        f"Note 1, li\nOne and the same: {min(keys)} = {max(keys)}\nBecause: the city says so\nitself"
    )
    assert check(view(store)) == []


def test_taking_back_and_taking_that_back() -> None:
    store = two_texts()
    keys = (claim(store, "a#1#p1"), claim(store, "b#p1"))
    write_note(store, "same_as", keys, officer="li", because="same plant")
    write_note(store, "retracts", (notes(view(store))[0].claim,), officer="wu", because="too early")
    assert [note.retracted for note in notes(view(store))] == [True, False]
    write_note(store, "retracts", (notes(view(store))[1].claim,), officer="wu", because="sure now")
    assert [note.retracted for note in notes(view(store))] == [False, True, False]


def test_the_same_note_again_is_another_note() -> None:
    store = two_texts()
    keys = (claim(store, "a#1#p1"), claim(store, "b#p1"))
    write_note(store, "same_as", keys, officer="li", because="same plant")
    write_note(store, "retracts", (notes(view(store))[0].claim,), officer="li", because="no")
    write_note(store, "same_as", keys, officer="li", because="same plant")
    assert [note.retracted for note in notes(view(store))] == [True, False, False]


@pytest.mark.parametrize("kind", ["same_as", "different_from", "goes_by", "retracts"])
def test_unknown_claims_are_refused(kind: NoteKind) -> None:
    store = two_texts()
    with pytest.raises(UnknownRef, match="0000"):
        write_note(store, kind, (claim(store, "b#p1"), "0" * 32), officer="li", because="x")
    assert len(store.sources()) == 2


def test_a_note_needs_a_reason_and_two_claims() -> None:
    store = two_texts()
    key = claim(store, "b#p1")
    with pytest.raises(LedgerError, match="reason"):
        write_note(store, "goes_by", (key, claim(store, "a#1#p1")), officer="li", because=" ")
    with pytest.raises(LedgerError, match="two different claims"):
        write_note(store, "same_as", (key, key), officer="li", because="x")
    with pytest.raises(UnknownRef, match="no note"):
        write_note(store, "retracts", (key,), officer="li", because="x")


@pytest.mark.parametrize("words", ["a\x00b", "a\ud800b"])
def test_a_note_no_store_can_keep_is_refused_whole(words: str) -> None:
    store = two_texts()
    keys, before = (claim(store, "b#p1"), claim(store, "a#1#p1")), view(store)
    with pytest.raises(LedgerError, match="cannot be kept: the text holds"):
        write_note(store, "same_as", keys, officer="li", because=words)
    with pytest.raises(LedgerError, match="cannot be kept"):
        write_note(store, "same_as", keys, officer=words, because="seen")
    assert view(store) == before


def test_a_note_goes_in_whole_or_not_at_all(new_store: NewStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store = new_store()
    add(store, Receipt("a", TELLING.text), reading(TELLING.drafts))
    before, keys = view(store), tuple(row.claim for row in store.statements()[:2])
    monkeypatch.setattr(append, "claim_key", lambda *_: 1 / 0)  # after the receipt, before the reading
    with pytest.raises(ZeroDivisionError):
        write_note(store, "same_as", keys, officer="li", because="seen")
    assert view(store) == before


def test_refs() -> None:
    store = two_texts()
    named = next(row for row in store.statements() if row.draft.property == "name")
    assert claim(store, "a#1#p1") == named.claim
    assert claim(store, named.claim[:6]) == named.claim
    assert claim(store, "a#1#p1:investor") != named.claim
    assert claim(store, 'a#1#"Nidec"') == claim(store, "a#1#p1:investor")


@pytest.mark.parametrize("ref", ["c#p1", "b#p2", "b#p1:jobs", "b", "abcde", "abcdef0123", 'b#"Nidec"'])
def test_refs_that_lead_nowhere(ref: str) -> None:
    with pytest.raises(UnknownRef, match=ref):
        claim(two_texts(), ref)


def test_a_ref_to_several_lists_them() -> None:
    with pytest.raises(UnknownRef, match=r'several.*"USD 500 million".*"USD 600 million"'):
        claim(two_texts(), "a#1#p1:investment")
