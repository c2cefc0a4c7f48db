"""Parties of different texts that the names desk makes one, and those it leaves alone."""

from __future__ import annotations

import pytest
from tests.registers.build import TextBuilder, ledger

from luodi.identity.clusters import Clusters, clusters
from luodi.identity.join import Join
from luodi.ledger.asof import view
from luodi.ledger.notes import NoteKind, notes, resolve_ref, write_note
from luodi.ledger.rows import text_key
from luodi.ledger.store import MemoryStore
from luodi.review.standing import standing

Names = tuple[tuple[str, str], ...]
FIRM = "enterprise"


def told(*names: tuple[str, str]) -> MemoryStore:
    """A ledger of one text for each name, its id the place in the list."""
    return ledger(
        *(TextBuilder(str(n), f"{name}。{n}").party("n1", kind, name) for n, (name, kind) in enumerate(names))
    )


def now(store: MemoryStore) -> Clusters:
    whole = view(store)
    return clusters(whole, standing(whole))


def together(store: MemoryStore) -> list[list[str]]:
    """The ids of the texts whose parties are one."""
    ids = {row.text_sha256: row.id for row in view(store).sources}
    found = now(store)
    return [[ids[sha] for sha, _ in found.members(id)] for id in found.ids("n")]


def note(store: MemoryStore, kind: NoteKind, *refs: str) -> None:
    claims = tuple(resolve_ref(view(store), ref) for ref in refs)
    write_note(store, kind, claims, officer="li", because="seen the papers")


def standings(store: MemoryStore, standing: str) -> list[Join]:
    return [join for join in now(store).joins if join.standing == standing]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("三井物産", "Mitsui Products", FIRM),
        ("日産自動車", "日产汽车", FIRM),
        ("日産自動車株式会社", "Nissan Motor", FIRM),
        ("永守重信", "Nagamori Shigenobu", "person"),
        ("阳光电源", "Sunshine Power", FIRM),
        ("テスラ", "特斯拉", FIRM),
        ("金普新区", "Jinpu New District", "government"),
        ("湯浅電池(天津)有限公司", "汤浅电池(天津)有限公司", FIRM),
    ],
)
def test_names_of_one_party_in_several_languages(a: str, b: str, kind: str) -> None:
    store = told((a, kind), (b, kind))
    assert together(store) == [["0", "1"]]
    (join,) = standings(store, "in force")
    assert join.policy == "signs-2"
    assert join.score >= 0.9
    assert join.because.startswith(f"{a} and {b}: ")


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("日产", "日电产", FIRM),
        ("日本電産", "日本電産(大連)有限公司", FIRM),
        ("三井物産", "三井化学", FIRM),
        ("広汽トヨタ", "一汽トヨタ", FIRM),
        ("静岡県", "静岡市", "government"),
        ("Acme Batteries", "Acme Tyres", FIRM),
    ],
)
def test_near_misses_stay_two(a: str, b: str, kind: str) -> None:
    store = told((a, kind), (b, kind))
    assert together(store) == [["0"], ["1"]]


def test_a_likeness_is_suggested_and_joins_nobody() -> None:
    store = told(("横浜精機工業", FIRM), ("横浜精機", FIRM))
    assert together(store) == [["0"], ["1"]]
    (join,) = now(store).joins
    assert (join.standing, join.policy) == ("suggested", "signs-2")


def test_a_firm_and_a_person_of_one_name_are_not_compared() -> None:
    assert now(told(("本田", FIRM), ("本田", "person"))).joins == ()


def test_an_officer_tells_apart_what_the_policy_joins_and_undo_restores_it() -> None:
    store = told(("三井物産", FIRM), ("Mitsui Products", FIRM))
    before = now(store)
    note(store, "different_from", "0#n1", "1#n1")
    assert together(store) == [["0"], ["1"]]
    (join,) = now(store).joins
    assert join.standing == "left out"
    assert join.because.endswith("an officer told them apart.")
    write_note(store, "retracts", (notes(view(store))[-1].claim,), officer="li", because="wrong")
    assert now(store) == before


def test_a_suggestion_that_officers_decided_is_gone() -> None:
    for kind, groups in (("same_as", [["0", "1"]]), ("different_from", [["0"], ["1"]])):
        store = told(("横浜精機工業", FIRM), ("横浜精機", FIRM))
        note(store, kind, "0#n1", "1#n1")  # type: ignore[arg-type]
        assert together(store) == groups
        assert now(store).joins == ()


def test_the_surest_join_comes_first_and_what_contradicts_it_is_left_out() -> None:
    store = told(("三井物産", FIRM), ("Mitsui Products", FIRM), ("三井化学", FIRM))
    note(store, "same_as", "1#n1", "2#n1")
    assert together(store) == [["0"], ["1", "2"]]
    (join,) = standings(store, "left out")
    assert "三井物産 and 三井化学 are told apart" in join.because


def test_the_group_that_a_text_calls_like_its_local_firm_joins_nobody_to_it() -> None:
    both = TextBuilder("0", "日本電産(大連)有限公司、日本電産")
    both.party("n1", FIRM, "日本電産(大連)有限公司", "日本電産")
    store = ledger(
        both,
        TextBuilder("1", "日本電産の工場").party("n1", FIRM, "日本電産"),
        TextBuilder("2", "日本电产(大连)有限公司").party("n1", FIRM, "日本电产(大连)有限公司"),
    )
    assert together(store) == [["0", "2"], ["1"]]


def test_names_of_one_book_entry_are_one_and_a_new_text_takes_nothing_away() -> None:
    names = [("日本電産", FIRM), ("Nidec", FIRM), ("尼得科", FIRM), ("日产", FIRM)]
    assert together(told(*names)) == [["0", "1", "2"], ["3"]]
    for end in range(1, len(names)):
        some = now(told(*names[:end])).joins
        assert {join.because for join in some} <= {join.because for join in now(told(*names)).joins}


def test_ids_do_not_depend_on_the_texts_that_came_later() -> None:
    early = now(told(("三井物産", FIRM)))
    late = now(told(("三井物産", FIRM), ("Mitsui Products", FIRM)))
    assert late.of(text_key("三井物産。0"), "n1") == early.of(text_key("三井物産。0"), "n1")
