"""What is kept beside a ledger is what is computed from all of it, however it came to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ledger.histories import Step, histories, play
from tests.ledger.test_export import live
from tests.ledger.test_laws import law
from tests.registers.kept.tellings import Event, events, happen

from luodi.ledger.asof import view
from luodi.ledger.shelf import KeptRow
from luodi.ledger.store import Store
from luodi.registers.kept import catch_up, is_behind, rebuild
from luodi.registers.kept.lines import canonical
from luodi.registers.overview import overview
from luodi.registers.promises import Judging
from luodi.registers.rates import ecb
from luodi.registers.trust import usual_trust

NewStore = Callable[[], Store]
TODAY = date(2026, 11, 25)


def computed(store: Store, today: date = TODAY) -> list[tuple[str, str, str]]:
    """Project, line and promises of the whole ledger."""
    lines = overview(view(store), Judging(today, ecb(), usual_trust()))
    return [
        (line.project.id, canonical(line.as_json()), canonical([row.as_json() for row in line.rows]))
        for line in lines
    ]


def kept(store: Store) -> list[tuple[str, str, str]]:
    return [(row.project, row.line, row.promises) for row in store.shelf.rows()]


def timeless(store: Store) -> list[KeptRow]:
    """The rows but for the moment each was made at."""
    return [replace(row, seq=0, texts=tuple(sorted(row.texts))) for row in store.shelf.rows()]


@law
@given(st.lists(histories(3), min_size=1, max_size=4))
def test_incremental_equals_computed_and_rebuilt(new_store: NewStore, parts: list[list[Step]]) -> None:
    store = new_store()
    rebuild(store, TODAY)
    for history in parts:
        play(store, history)
        catch_up(store, TODAY)
        assert not is_behind(store, TODAY)
        assert kept(store) == computed(store)
    incremental = timeless(store)
    rebuild(store, TODAY)
    assert timeless(store) == incremental


@law
@given(st.lists(st.lists(events, min_size=1, max_size=5), min_size=1, max_size=4))
def test_names_notes_verdicts_and_redactions_in_any_order(
    new_store: NewStore, parts: list[list[Event]]
) -> None:
    store = new_store()
    rebuild(store, TODAY)
    for part in parts:
        happen(store, part)
        catch_up(store, TODAY)
        assert kept(store) == computed(store)
    incremental = timeless(store)
    rebuild(store, TODAY)
    assert timeless(store) == incremental


@law
@given(histories(), st.integers(0, 9))
def test_with_notes_and_a_redaction(new_store: NewStore, history: list[Step], which: int) -> None:
    store = new_store()
    play(store, history[:1])
    rebuild(store, TODAY)
    live(store, history, which)
    catch_up(store, TODAY)
    assert kept(store) == computed(store)


@pytest.mark.parametrize("days", [("2019-03-01", "2020-06-01"), ("2020-03-04", "2021-01-31", "2030-01-01")])
@law
@given(histories())
def test_a_row_is_renewed_when_its_day_has_passed(
    new_store: NewStore, days: tuple[str, ...], history: list[Step]
) -> None:
    store = new_store()
    play(store, history)
    for day in map(date.fromisoformat, days):
        catch_up(store, day)
        assert kept(store) == computed(store, day)
