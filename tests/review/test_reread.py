"""What a new reading gained, lost and changed, and that verdicts are kept."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from tests.ledger.histories import Drafts, Project, Told, moved, reading, renumbered, shortened, tell, told

from luodi.ledger.append import add, add_reading, judge
from luodi.ledger.asof import View, view
from luodi.ledger.checks import verdicts_in_force
from luodi.ledger.rows import Receipt
from luodi.ledger.store import MemoryStore
from luodi.ledger.value import Quantity
from luodi.review.reread import Change, changes

TWO = tell("en", [Project("Tesla", "the Dalian plant", 500, 70), Project("Nidec", "a motor park", 40, 9)])


def reread(
    telling: Told, first: Drafts, second: Drafts, *, accept: int | None = None
) -> tuple[View, list[Change]]:
    """Read a text twice; `accept`: the place of a statement of the first that an officer accepts between."""
    store = MemoryStore()
    source, old, _ = add(store, Receipt("a", telling.text), reading(first))
    assert old is not None
    if accept is not None:
        judge(store, store.statements()[accept].seq, "accept", officer="li", because="seen")
    new, _ = add_reading(store, source.text_sha256, reading(second, "2"))
    whole = view(store)
    return whole, changes(whole, {new.seq: old.seq})


def plain(found: list[Change]) -> list[tuple[str, str]]:
    return [(change.kind, change.said.draft.property) for change in found]


@given(told())
def test_the_same_facts_in_another_numbering_are_no_change(telling: Told) -> None:
    assert reread(telling, telling.drafts, telling.drafts)[1] == []
    names = {draft.value.canonical() for draft in telling.drafts if draft.property in ("name", "investor")}
    if len(names) == 2 * len({draft.subject for draft in telling.drafts}):
        assert reread(telling, telling.drafts, renumbered(telling.drafts, telling.text))[1] == []


@given(told())
def test_what_is_gained_one_way_is_lost_the_other(telling: Told) -> None:
    fewer = shortened(telling.drafts, telling.text)
    _, lost = reread(telling, telling.drafts, fewer)
    _, gained = reread(telling, fewer, telling.drafts)
    missed = [draft for draft in telling.drafts if draft not in fewer]
    assert [c.before.draft for c in lost if c.kind == "lost" and c.before] == missed
    assert [c.after.draft for c in gained if c.kind == "gained" and c.after] == missed


def test_another_value_at_the_same_place_is_a_change() -> None:
    money = Quantity(Decimal(5), Decimal(5), "USD")
    other = tuple(replace(d, value=money) if d.property == "investment" else d for d in TWO.drafts)
    _, found = reread(TWO, TWO.drafts, other)
    assert plain(found) == [("changed", "investment"), ("changed", "investment")]
    assert [c.after.draft.value for c in found if c.after] == [money, money]


def test_another_subject_is_a_change_and_the_accepted_verdict_is_kept() -> None:
    whole, (change,) = reread(TWO, TWO.drafts, moved(TWO.drafts, TWO.text), accept=2)
    assert change.kind == "changed" and change.verdict is not None
    assert change.before and change.after and change.before.claim == change.after.claim
    assert (change.before.draft.subject, change.after.draft.subject) == ("p1", "p2")
    assert list(verdicts_in_force(whole)) == [change.before.claim]


def test_a_verdict_on_what_is_lost_is_shown() -> None:
    whole, found = reread(TWO, TWO.drafts, TWO.drafts[1:], accept=0)
    assert [(c.kind, c.verdict and c.verdict.says) for c in found if c.before and not c.after] == [
        ("lost", "accept")
    ]
    assert len(verdicts_in_force(whole)) == 1
