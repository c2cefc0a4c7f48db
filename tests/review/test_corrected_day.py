"""The same text with a corrected day: read again as of it, and every verdict stays."""

from __future__ import annotations

from luodi.ledger import append
from luodi.ledger.asof import view
from luodi.ledger.rows import Receipt, Statement
from luodi.ledger.store import MemoryStore
from luodi.readers import read_text
from luodi.review.standing import standing

TEXT = "隔膜基地\n恒力新材料有限公司在嘉兴建设隔膜基地，总投资10亿元，2021年6月投产。"


def added(store: MemoryStore, day: str) -> None:
    read = read_text(TEXT, "zh", day)
    append.add(store, Receipt("base", TEXT, published=day), read.draft)


def start(store: MemoryStore) -> Statement:
    (found,) = [r for r in standing(view(store)).accepted if r.draft.property == "production_start"]
    return found


def test_a_passed_day_makes_a_plan_a_fact() -> None:
    store = MemoryStore()
    added(store, "2021-01-05")
    planned = start(store)
    added(store, "2021-09-05")
    actual = start(store)
    assert (planned.draft.modality, actual.draft.modality) == ("planned", "actual")
    assert planned.claim == actual.claim


def test_a_corrected_day_keeps_a_verdict_and_queues_the_difference() -> None:
    store = MemoryStore()
    added(store, "2021-01-05")
    judged = start(store)
    append.judge(store, judged.seq, "accept", officer="wang", because="as the text says")
    added(store, "2021-09-05")
    stands = standing(view(store), "reviewed")
    assert [row.seq for row in stands.accepted] == [judged.seq]
    assert [(a.seq, b.draft.modality) for a, b in standing(view(store)).queue] == [(judged.seq, "actual")]


def test_the_same_day_again_changes_nothing() -> None:
    store = MemoryStore()
    added(store, "2021-01-05")
    before = view(store)
    added(store, "2021-01-05")
    assert view(store) == before
