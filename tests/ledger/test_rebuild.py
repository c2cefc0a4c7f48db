"""What is computed anew from the rows of a ledger is what was computed while it grew, in every store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.derived import Derived, derive, differences
from tests.ledger.histories import Step, histories, play
from tests.ledger.test_export import STORY, live
from tests.ledger.test_laws import law

from luodi.commands.rebuild import replayed
from luodi.ledger.append import add_source
from luodi.ledger.asof import known_at, recorded, view
from luodi.ledger.rows import Receipt
from luodi.ledger.store import MemoryStore, Store

NewStore = Callable[[], Store]
TODAY = date(2026, 11, 25)


@law
@given(histories(5), st.lists(histories(2), max_size=2))
def test_rebuilt_equals_incremental_at_every_moment(
    new_store: NewStore, first: list[Step], later: list[list[Step]]
) -> None:
    store = new_store()
    moments: list[tuple[int, dict[str, Derived]]] = []
    for history in (first, *later):
        play(store, history)
        moments.append((store.last_seq(), derive(view(store), TODAY)))
    anew = view(replayed(recorded(store)))
    for seq, shown in moments:
        assert derive(known_at(anew, seq), TODAY) == shown


@law
@given(histories(), st.integers(0, 9))
def test_rebuilt_equals_incremental_with_notes_and_a_redaction(
    new_store: NewStore, history: list[Step], which: int
) -> None:
    store = new_store()
    live(store, history, which)
    shown, anew = (derive(view(one), TODAY) for one in (store, replayed(recorded(store))))
    assert shown == anew
    assert list(differences(shown, anew)) == []


def test_what_differs_is_named() -> None:
    store = MemoryStore()
    empty = derive(view(store), TODAY)
    add_source(store, Receipt("a", "a"))
    assert list(differences(empty, derive(view(store), TODAY))) == []
    play(store, STORY[:2])
    found = list(differences(empty, derive(view(store), TODAY)))
    assert found == [
        "standing under the policy open", "clusters under the policy open", "promises under the policy open",
        "standing under the policy reviewed",
    ]  # fmt: skip
