"""A misread statement: the officer's reading, its verdicts, and that nothing else moves."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from luodi.errors import JudgedMeanwhile, LedgerError, UnknownRef
from luodi.ledger.append import add, add_reading, judge
from luodi.ledger.asof import view
from luodi.ledger.checks import check
from luodi.ledger.rows import DraftStatement, Receipt, Statement
from luodi.ledger.store import MemoryStore
from luodi.ledger.value import Quantity
from luodi.readers import read_text
from luodi.registers.gather import gather
from luodi.review.correcting import correct
from luodi.review.standing import POLICIES, standing

TEXT = (
    "Nidec plans to invest 50 billion yen in a motor plant in Dalian and to hire 1,000 people. "
    "Honda will invest 20 million dollars in a plant in Wuhan, which opens in June 2021."
)


@pytest.fixture
def store() -> MemoryStore:
    made = MemoryStore()
    add(made, Receipt("a", TEXT, published="2020-03-05"), read_text(TEXT, "en", "2020-03-05").draft)
    return made


def _row(store: MemoryStore, property: str = "investment") -> Statement:
    return next(row for row in store.statements() if row.draft.property == property)


def _draft(row: Statement, amount: int = 10**11) -> DraftStatement:
    return replace(row.draft, value=Quantity(Decimal(amount), Decimal(amount), "JPY"))


def _ids(store: MemoryStore) -> dict[str, list[str]]:
    all_ = gather(view(store), "open")
    return {id: sorted(row.draft.property for row in all_.by_subject[id]) for id in all_.projects()}


@pytest.mark.parametrize("policy", POLICIES)
def test_the_officers_reading_stands_and_the_misread_one_does_not(store: MemoryStore, policy: str) -> None:
    was = _row(store)
    verdict = correct(store, was.seq, _draft(was), officer="wang", because="misread")
    stands = standing(view(store), policy)
    assert verdict.instead is not None and (verdict.says, verdict.statement) == ("reject", was.seq)
    assert was.seq not in {row.seq for row in stands.accepted}
    assert verdict.instead in {row.seq for row in stands.accepted}
    assert stands.status[was.claim] == "rejected" and not stands.queue
    assert check(view(store)) == []


@pytest.mark.parametrize("property", ["investment", "jobs", "production_start", "investor"])
def test_projects_keep_their_names_and_their_facts(store: MemoryStore, property: str) -> None:
    rows = [row for row in store.statements() if row.draft.property == property]
    before = _ids(store)
    for row in rows:
        end = row.draft.end - 1
        other = replace(row.draft, end=end, quote=TEXT[row.draft.start : end], about="2022")
        correct(store, row.seq, other, officer="wang", because="misread")
    assert _ids(store) == before


def test_a_second_correction_keeps_the_first(store: MemoryStore) -> None:
    for row in [row for row in store.statements() if row.draft.property in ("investment", "jobs")]:
        correct(store, row.seq, _draft(row), officer="wang", because="misread")
    values = [
        row.draft.value for row in standing(view(store)).accepted if isinstance(row.draft.value, Quantity)
    ]
    assert values == [Quantity(Decimal(10**11), Decimal(10**11), "JPY")] * 3
    assert list(_ids(store)) == list(_ids(store)) and check(view(store)) == []


def test_it_survives_a_new_reading_that_counts_its_projects_otherwise(store: MemoryStore) -> None:
    was, before = _row(store), _ids(store)
    correct(store, was.seq, _draft(was), officer="wang", because="misread")
    other = {"p1": "p2", "p2": "p1"}
    read = read_text(TEXT, "en", "2020-03-05").draft
    swapped = tuple(replace(row, subject=other.get(row.subject, row.subject)) for row in read.statements)
    add_reading(store, was.text_sha256, replace(read, version="2", statements=swapped))
    assert _ids(store) == before
    jobs = _row(store, "jobs")
    correct(store, jobs.seq, replace(jobs.draft, about="2022"), officer="wang", because="misread")
    assert _ids(store) == before


def test_a_correction_is_corrected_by_another_officer(store: MemoryStore) -> None:
    was = _row(store)
    first = correct(store, was.seq, _draft(was), officer="wang", because="misread")
    assert first.instead is not None
    second = correct(store, first.instead, _draft(was, 7 * 10**10), officer="li", because="again")
    accepted = {row.seq for row in standing(view(store)).accepted}
    assert second.instead in accepted and first.instead not in accepted and check(view(store)) == []


def test_what_was_judged_meanwhile_is_told(store: MemoryStore) -> None:
    was = _row(store)
    judged = judge(store, was.seq, "accept", officer="li", because="", seen=0)
    rows = len(store.statements())
    with pytest.raises(JudgedMeanwhile):
        correct(store, was.seq, _draft(was), officer="wang", because="misread", seen=0)
    with pytest.raises(JudgedMeanwhile):
        judge(store, was.seq, "reject", officer="wang", because="no", seen=0)
    assert len(store.statements()) == rows and store.verdicts() == [judged]
    correct(store, was.seq, _draft(was), officer="wang", because="misread", seen=judged.seq)


def test_nothing_is_written_of_a_correction_that_cannot_stand(store: MemoryStore) -> None:
    was, seq = _row(store), store.last_seq()
    with pytest.raises(LedgerError, match="to the letter"):
        correct(store, was.seq, replace(was.draft, quote="no"), officer="wang", because="misread")
    with pytest.raises(LedgerError, match="needs its reason"):
        correct(store, was.seq, _draft(was), officer="wang", because=" ")
    with pytest.raises(UnknownRef):
        correct(store, 10**9, _draft(was), officer="wang", because="misread")
    assert store.last_seq() == seq and not store.verdicts()
