"""What holds for every history of a ledger, whatever happens in it, in every store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.ledger.histories import Step, Told, histories, moved, play, reading, renumbered, reworded, told

from luodi.ledger.append import add, add_reading, add_source, judge
from luodi.ledger.asof import View, known_at, view
from luodi.ledger.checks import check, lost_verdicts, verdicts_in_force
from luodi.ledger.rows import DraftStatement, Receipt, Statement
from luodi.ledger.store import Store
from luodi.review.standing import POLICIES, Standing, standing

NewStore = Callable[[], Store]
# One fixture serves all examples of a test: it only makes new stores.
law = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def rows(whole: View) -> tuple[object, ...]:
    return whole.sources, whole.readings, whole.statements, whole.verdicts


def stands(whole: View) -> list[Standing]:
    return [standing(whole, policy) for policy in POLICIES]


def added(store: Store, telling: Told) -> str:
    source, _, _ = add(store, Receipt("a", telling.text, published="2020-03-05"), reading(telling.drafts))
    return source.text_sha256


def said(store: Store) -> list[tuple[int, str, DraftStatement]]:
    return [(row.seq, row.claim, row.draft) for row in store.statements()]


@law
@given(histories(), histories(4))
def test_later_rows_never_change_an_earlier_view(
    new_store: NewStore, earlier: list[Step], later: list[Step]
) -> None:
    store = new_store()
    play(store, earlier)
    before = view(store)
    play(store, later)
    again = known_at(view(store), before.seq)
    assert rows(again) == rows(before)
    assert stands(again) == stands(before)


@law
@given(histories(), st.integers(0, 60))
def test_accept_then_withdraw_equals_never_judged(
    new_store: NewStore, history: list[Step], which: int
) -> None:
    store = new_store()
    play(store, history)
    before = view(store)
    seq = before.statements[which % len(before.statements)].seq
    judge(store, seq, "accept", officer="li", because="seen")
    judge(store, seq, "withdraw", officer="li", because="too soon")
    after = view(store)
    assert verdicts_in_force(after) == verdicts_in_force(before)
    assert stands(after) == stands(before)
    assert lost_verdicts(after) == lost_verdicts(before)


@law
@given(histories(), st.integers(0, 60))
def test_a_withdrawn_rejection_leaves_the_acceptance_in_force(
    new_store: NewStore, history: list[Step], which: int
) -> None:
    store = new_store()
    play(store, history)
    statements = store.statements()
    seq = statements[which % len(statements)].seq
    judge(store, seq, "accept", officer="li", because="seen")
    accepted = stands(view(store))
    judge(store, seq, "reject", officer="mei", because="misread")
    judge(store, seq, "withdraw", officer="mei", because="it was right")
    assert stands(view(store)) == accepted


@law
@given(told(), st.randoms(use_true_random=False), st.sampled_from([reworded, renumbered, moved]))
def test_the_order_of_statements_inside_a_reading_does_not_matter(
    new_store: NewStore,
    telling: Told,
    random: Random,
    change: Callable[..., tuple[DraftStatement, ...]],
) -> None:
    def outcome(shuffle: bool) -> tuple[object, ...]:
        store = new_store()
        first, second = list(telling.drafts), list(change(telling.drafts, telling.text))
        if shuffle:
            random.shuffle(first)
            random.shuffle(second)
        key = added(store, replace(telling, drafts=tuple(first)))
        judged = min(store.statements(), key=lambda row: row.claim)
        judge(store, judged.seq, "accept", officer="li", because="seen")
        add_reading(store, key, reading(second, "2"))
        return tuple(_unordered(found) for found in stands(view(store)))

    assert outcome(shuffle=False) == outcome(shuffle=True)


def _unordered(found: Standing) -> tuple[object, ...]:
    def plain(row: Statement) -> tuple[object, ...]:
        return row.claim, row.draft, found.subject_of(row)

    queue = {(plain(stands), plain(differs)) for stands, differs in found.queue}
    return {plain(row) for row in found.accepted}, found.status, queue


@law
@given(histories())
def test_the_same_receipts_again_change_nothing(new_store: NewStore, history: list[Step]) -> None:
    store = new_store()
    play(store, history)
    before = view(store)
    for source in before.sources:
        receipt = Receipt(
            source.id, before.texts[source.text_sha256], published=source.published, language=source.language
        )
        found, new = add_source(store, receipt)
        assert (found, new) == (source, False)
    assert view(store) == before


@law
@given(histories())
def test_a_corrected_day_keeps_every_claim_and_verdict(new_store: NewStore, history: list[Step]) -> None:
    store = new_store()
    play(store, history)
    before = view(store)
    source = before.sources[0]
    text = before.texts[source.text_sha256]
    corrected, new = add_source(store, Receipt(source.id, text, published="2021-12-31"))
    after = view(store)
    assert new and corrected.text_sha256 == source.text_sha256
    assert rows(after)[1:] == rows(before)[1:]
    assert stands(after) == stands(before)


@law
@given(told(), st.lists(st.sampled_from(["accept", "reject"]), min_size=1, max_size=6))
def test_a_reading_in_other_words_keeps_every_verdict(
    new_store: NewStore, telling: Told, verdicts: list[str]
) -> None:
    store = new_store()
    key = added(store, telling)
    for row, says in zip(store.statements(), verdicts, strict=False):
        judge(store, row.seq, says, officer="li", because="seen")  # type: ignore[arg-type]
    before = view(store)
    add_reading(store, key, reading(renumbered(reworded(telling.drafts, telling.text), telling.text), "2"))
    after = view(store)
    assert verdicts_in_force(after) == verdicts_in_force(before)
    assert standing(after).status == standing(before).status
    assert check(after) == []


@law
@given(told(min_projects=2))
def test_a_figure_that_moves_to_another_project_waits_in_the_queue(
    new_store: NewStore, telling: Told
) -> None:
    names = {draft.value.canonical() for draft in telling.drafts if draft.property == "name"}
    assume(len(names) > 1)
    store = new_store()
    key = added(store, telling)
    accepted = next(row for row in store.statements() if row.draft.property == "investment")
    judge(store, accepted.seq, "accept", officer="li", because="seen")
    add_reading(store, key, reading(moved(telling.drafts, telling.text), "2"))
    for found in stands(view(store)):
        assert accepted in found.accepted
        ((kept, differs),) = found.queue
        assert kept == accepted and differs.claim == accepted.claim
        assert found.subject_of(kept) != found.subject_of(differs)


@law
@given(told(), st.integers(0, 20), st.sampled_from(["quote", "edges", "outside", "empty", "anchor"]))
def test_a_refused_statement_leaves_nothing_behind(
    new_store: NewStore, telling: Told, place: int, wrong: str
) -> None:
    sound, mixed = new_store(), new_store()
    at = place % (len(telling.drafts) + 1)
    bad = _spoiled(telling.drafts[0], telling.text, wrong)
    key = added(sound, telling)
    _, _, problems = add(
        mixed,
        Receipt("a", telling.text, published="2020-03-05"),
        reading([*telling.drafts[:at], bad, *telling.drafts[at:]]),
    )
    assert [problem.code for problem in problems] == ["anchor" if wrong == "anchor" else "quote"]
    assert said(mixed) == said(sound)
    assert mixed.text(key) == telling.text
    assert check(view(mixed)) == []


def _spoiled(draft: DraftStatement, text: str, wrong: str) -> DraftStatement:
    match wrong:
        case "quote":
            return replace(draft, quote=draft.quote + "!")
        case "edges":
            return replace(draft, start=draft.start + 1, end=draft.end + 1)
        case "outside":
            return replace(draft, start=-1)
        case "empty":
            return replace(draft, end=draft.start, quote="")
        case _:
            return replace(draft, anchor=len(text))
