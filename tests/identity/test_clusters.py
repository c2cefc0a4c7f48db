"""Who is who: equal names, officers' notes, and that every merge can be undone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.registers.build import TextBuilder, ledger

from luodi.identity.clusters import Clusters, clusters
from luodi.identity.components import Components
from luodi.ledger.append import add_reading, judge
from luodi.ledger.asof import view
from luodi.ledger.notes import NoteKind, notes, resolve_ref, write_note
from luodi.ledger.rows import text_key
from luodi.ledger.store import MemoryStore
from luodi.ledger.value import Party
from luodi.review.standing import standing

PROJECTS = (
    ("a", "Motor Plant by Nidec"),
    ("b", "MOTOR PLANT of Nidec Co., Ltd."),
    ("c", "The Nidec motor plant"),
    ("d", "Motor Plant by Nissan"),
)


def text(name: str) -> str:
    return text_key(dict(PROJECTS)[name])


def office() -> MemoryStore:
    a, b, c, d = (TextBuilder(*given) for given in PROJECTS)
    return ledger(
        a.project("p1", "Motor Plant", "Nidec"),
        b.project("p1", "MOTOR PLANT", "Nidec Co., Ltd."),
        c.project("p2", "Nidec motor plant", "Nidec"),
        d.project("p1", "Motor Plant", "Nissan"),
    )


def now(store: MemoryStore) -> Clusters:
    whole = view(store)
    return clusters(whole, standing(whole))


def note(store: MemoryStore, kind: NoteKind, *refs: str) -> None:
    claims = tuple(resolve_ref(view(store), ref) for ref in refs)
    write_note(store, kind, claims, officer="li", because="seen the papers")


def parts(store: MemoryStore) -> set[frozenset[str]]:
    found = now(store)
    texts = {text_key(words): name for name, words in PROJECTS}
    return {frozenset(texts[sha] for sha, _ in found.members(id)) for id in found.ids("p")}


def sets(*groups: str) -> set[frozenset[str]]:
    return {frozenset(group) for group in groups}


def test_an_equal_investor_and_an_equal_name_are_one_project() -> None:
    assert parts(office()) == sets("ab", "c", "d")


def test_officers_join_and_the_older_id_stays() -> None:
    store = office()
    older, younger = now(store).of(text("a"), "p1"), now(store).of(text("c"), "p2")
    note(store, "same_as", "c#p2", "a#p1")
    assert parts(store) == sets("abc", "d")
    assert now(store).of(text("c"), "p2") == older
    assert now(store).current(younger) == older == now(store).current(older)
    first = resolve_ref(view(store), "a#p1")
    assert older == f"p-{first[:8]}"


def test_different_from_cuts_equal_names_without_a_word() -> None:
    store = office()
    note(store, "different_from", "a#p1", "b#p1")
    assert parts(store) == sets("a", "b", "c", "d")
    assert now(store).problems == ()


def test_an_equal_name_gives_way_to_officers() -> None:
    store = office()
    note(store, "same_as", "b#p1", "c#p2")
    note(store, "different_from", "a#p1", "c#p2")
    assert parts(store) == sets("a", "bc", "d")
    assert now(store).problems == ()


def test_of_officers_alone_the_last_that_contradicts_is_left_out() -> None:
    store = office()
    note(store, "different_from", "a#p1", "d#p1")
    note(store, "same_as", "a#p1", "c#p2")
    note(store, "same_as", "c#p2", "d#p1")
    assert parts(store) == sets("abc", "d")
    assert [problem.code for problem in now(store).problems] == ["contradiction"]


def test_a_note_whose_claim_no_longer_stands_is_reported() -> None:
    store = office()
    note(store, "same_as", "a#p1", "d#p1")
    for row in store.statements():
        if row.text_sha256 == text("d"):
            judge(store, row.seq, "reject", officer="li", because="misread")
    assert [problem.code for problem in now(store).problems] == ["lost-note"]


def test_a_park_a_firm_and_a_person_of_one_name_stay_three() -> None:
    mixed = TextBuilder("m", "Nidec Park, the firm Nidec Park, and Nidec Park himself")
    mixed.say("k1", "name", Party("Nidec Park"), "Nidec Park")
    mixed.party("n1", "enterprise", "Nidec Park").party("n2", "person", "Nidec Park")
    store = ledger(mixed, TextBuilder("o", "Nidec Park again").party("n1", "unknown", "Nidec Park"))
    found = now(store)
    sizes = sorted(len(found.members(id)) for letter in "kn" for id in found.ids(letter))
    assert sizes == [1, 1, 1, 1]
    note(store, "same_as", "m#k1", "m#n1")
    assert now(store).of(text_key(mixed.text), "k1") != now(store).of(text_key(mixed.text), "n1")
    assert [problem.code for problem in now(store).problems] == ["kinds"]


def test_a_party_of_unknown_kind_goes_with_the_one_kind_its_name_has() -> None:
    store = ledger(
        TextBuilder("m", "Nidec came").party("n1", "enterprise", "Nidec"),
        TextBuilder("o", "Nidec Co., Ltd. went").party("n7", "unknown", "Nidec Co., Ltd."),
    )
    assert len(now(store).ids("n")) == 1


def test_reading_again_keeps_the_ids() -> None:
    store = office()
    before = now(store).ids("p")
    again = TextBuilder(*PROJECTS[0]).project("p1", "Motor Plant", "Nidec")
    add_reading(store, text("a"), again.draft("2"))
    assert now(store).ids("p") == before


REFS = ("a#p1", "b#p1", "c#p2", "d#p1")
note_lists = st.lists(
    st.tuples(
        st.sampled_from(["same_as", "different_from"]), st.sampled_from(REFS), st.sampled_from(REFS)
    ).filter(lambda told: told[1] != told[2]),
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(note_lists, st.sampled_from(["same_as", "different_from"]), st.permutations(REFS))
def test_taking_a_note_back_restores_the_clusters(
    before: list[tuple[NoteKind, str, str]], kind: NoteKind, refs: list[str]
) -> None:
    store = office()
    for earlier, a, b in before:
        note(store, earlier, a, b)
    was = now(store)
    note(store, kind, refs[0], refs[1])
    write_note(store, "retracts", (notes(view(store))[-1].claim,), officer="li", because="wrong")
    assert now(store) == was


@settings(deadline=None)
@given(note_lists)
def test_nothing_told_apart_is_ever_together(told: list[tuple[NoteKind, str, str]]) -> None:
    store = office()
    for kind, a, b in told:
        note(store, kind, a, b)
    found = now(store)
    for kind, a, b in told:
        if kind == "different_from":
            one, other = (found.of(text(ref[0]), ref[2:]) for ref in (a, b))
            assert one != other


edges = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12)


@given(edges, edges)
def test_components_keep_every_cut(joins: list[tuple[int, int]], cuts: list[tuple[int, int]]) -> None:
    apart = [(a, b) for a, b in cuts if a != b]
    found: Components[int] = Components(apart)
    joined = [(a, b) for a, b in joins if found.join(a, b)]
    assert all(found.find(a) == found.find(b) for a, b in joined)
    assert all(found.find(a) != found.find(b) for a, b in apart)
