"""An amount that is added to a promise, seen by its sum where no word was read; and days that lie ahead."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.registers.build import TextBuilder, day, quantity, view_of

from luodi.registers.model import PromiseRow
from luodi.registers.promises import promises

TODAY = date(2026, 11, 20)


def text(id: str, published: str, *amounts: int, old: int | None = None) -> TextBuilder:
    """A text that names these amounts, and perhaps one it calls replaced."""
    built = TextBuilder(
        id, f"Acme Plant by Acme {id}: " + ", ".join(f"({n})" for n in (*amounts, old or 0)), published
    )
    built.project("p1", "Acme Plant", "Acme")
    for number in amounts:
        built.say("p1", "investment", quantity(number, "CNY"), f"({number})", "planned")
    if old is not None:
        built.say("p1", "investment", quantity(old, "CNY"), f"({old})", "superseded")
    return built


def rows(*texts: TextBuilder) -> dict[tuple[str, ...], PromiseRow]:
    return {tuple(row.scope or ()): row for row in promises(view_of(*texts), today=TODAY)}


def test_what_adds_up_to_the_new_total_is_an_increment() -> None:
    found = rows(text("a", "2021-03-17", 1500), text("b", "2022-05-17", 300, 1800))
    assert [(r.kind, r.by) for r in found[()].revisions] == [("raised", 0.2)]
    assert found["increment",].first is not None and found["increment",].first.low == 300


def test_the_total_before_may_be_told_by_the_same_text() -> None:
    found = rows(text("b", "2022-06-15", 130, 450, old=320))
    assert found[()].current is not None and found[()].current.low == 450
    assert set(found) == {(), ("increment",)}


def test_an_increment_told_again_without_its_total_is_one_too() -> None:
    found = rows(
        text("a", "2021-03-17", 1500), text("b", "2022-05-17", 300, 1800), text("c", "2022-11-21", 300)
    )
    assert len(found[()].revisions) == 1


def test_two_figures_that_add_up_to_nothing_stay_rivals() -> None:
    found = rows(text("a", "2021-03-17", 1500), text("b", "2022-05-17", 400, 1800))
    assert set(found) == {()}


@given(st.integers(100, 10_000), st.integers(1, 90))
def test_a_raise_in_three_figures_is_always_one_revision(first: int, more: int) -> None:
    found = rows(text("a", "2021-03-17", first), text("b", "2022-05-17", more, first + more))
    assert found[()].current is not None
    # A raise below the width of a rounding is told again, and no revision; the increment is never the promise.
    assert found[()].current.low in (first, first + more)
    assert [r.kind for r in found[()].revisions] in ([], ["raised"])


def test_a_day_that_lies_ahead_is_a_plan_whatever_its_text_calls_it() -> None:
    built = TextBuilder("a", "Acme Plant of Acme, start 2023", "2020-10-28").project(
        "p1", "Acme Plant", "Acme"
    )
    built.say("p1", "production_start", day("2023"), "start 2023", "actual")
    [row] = promises(view_of(built), today=TODAY)
    assert (row.delivered, row.verdict) == (None, "no evidence")
    assert row.first is not None and row.first.date == "2023"
