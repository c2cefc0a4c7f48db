"""Why claims differ: each reason of the contract once, and what is no difference at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.registers.build import TextBuilder, day, quantity, view_of

from luodi.ledger.value import Value
from luodi.registers.model import PromiseRow
from luodi.registers.promises import promises

TODAY = date(2026, 11, 20)


def text(id: str, published: str, *said: tuple[str, Value, str, dict[str, Any]]) -> TextBuilder:
    """A text of one plant that says each (property, value, words, rest) in words of its own."""
    built = TextBuilder(
        id, f"Acme Plant of Acme, {id}: " + "; ".join(words for _, _, words, _ in said), published
    )
    built.project("p1", "Acme Plant", "Acme")
    for property, value, words, rest in said:
        built.say("p1", property, value, words, **{"modality": "planned"} | rest)
    return built


def money(number: int, words: str, **rest: Any) -> tuple[str, Value, str, dict[str, Any]]:
    return "investment", quantity(number, "CNY"), words, rest


def made(number: int, words: str, **rest: Any) -> tuple[str, Value, str, dict[str, Any]]:
    return "capacity", quantity(number, "unit/a"), words, rest


def row(property: str, *texts: TextBuilder, scope: frozenset[str] | None = None) -> PromiseRow:
    rows = promises(view_of(*texts), today=TODAY)
    return next(r for r in rows if (r.property, r.scope) == (property, scope))


def cards(found: PromiseRow) -> list[tuple[str, bool, list[str]]]:
    return [(card.why, card.open, [said.source for said in card.claims]) for card in found.conflicts]


BIG = text("a", "2020-01-01", money(1_500_000_000, "15亿元"))
SMALL = text("b", "2020-02-01", money(150_000_000, "150 million yuan"))


def test_tenfold_is_a_card_and_never_a_revision() -> None:
    found = row("investment", BIG, SMALL, text("c", "2021-01-01", money(1_800_000_000, "18亿元")))
    assert [(r.kind, r.by) for r in found.revisions] == [("raised", 0.2)]
    assert cards(found) == [("tenfold", True, ["a", "b"])]


def test_of_two_tenfold_figures_the_one_that_more_texts_give_is_the_promise() -> None:
    again = text("c", "2020-03-01", money(150_000_000, "1.5亿元"))
    found = row("investment", BIG, SMALL, again)
    assert found.first is not None and found.first.source == "b"
    assert found.revisions == ()
    assert cards(found) == [("tenfold", True, ["b", "a"])]


def test_an_increment_is_a_row_of_its_own_and_never_a_total() -> None:
    raised = text(
        "b",
        "2021-01-01",
        money(300_000_000, "by 300 million", scope=("increment",)),
        money(1_800_000_000, "18亿元"),
    )
    found = row("investment", BIG, raised)
    assert [(r.kind, r.by) for r in found.revisions] == [("raised", 0.2)]
    assert cards(found) == [("scope", False, ["b", "b"])]
    assert row("investment", BIG, raised, scope=frozenset({"increment"})).first is not None


def test_a_part_explains_a_lower_figure() -> None:
    found = row("investment", BIG, text("b", "2020-02-01", money(900_000_000, "9亿元", scope=("phase:1",))))
    assert (found.revisions, cards(found)) == ((), [("scope", False, ["a", "b"])])


def test_a_rounded_figure_is_no_raise() -> None:
    rounded = text(
        "b",
        "2021-01-01",
        ("investment", quantity(2_000_000_000, "CNY", "about"), "roughly 2 billion yuan", {}),
    )
    found = row("investment", text("a", "2020-01-01", money(1_800_000_000, "18亿元")), rounded)
    assert (found.revisions, cards(found)) == ((), [("rounding", False, ["a", "b"])])


def test_a_floor_is_no_land() -> None:
    land = text("a", "2020-01-01", ("site_area", quantity(80_000, "m2"), "120亩", {}))
    floor = text(
        "b", "2021-01-01", ("floor_area", quantity(62_000, "m2"), "6.2万平方米", {"modality": "actual"})
    )
    assert cards(row("site_area", land, floor)) == [("area kind", False, ["a", "b"])]


def test_a_later_stage_stands_in_for_one_nobody_tells_of() -> None:
    plan = text("a", "2020-01-01", ("construction_end", day("2022"), "finished in 2022", {}))
    opened = text(
        "b", "2023-02-15", ("production_start", day("2023-02-14"), "opened", {"modality": "actual"})
    )
    found = row("construction_end", plan, opened)
    assert (found.verdict, cards(found)) == ("no evidence", [("stage", False, ["a", "b"])])


def test_a_phase_was_there_earlier() -> None:
    phase = text(
        "a",
        "2021-07-01",
        ("production_start", day("2021-06"), "phase", {"modality": "actual", "scope": ("phase:1",)}),
    )
    whole = text("b", "2023-02-15", ("production_start", day("2023-02-14"), "opened", {"modality": "actual"}))
    assert cards(row("production_start", phase, whole)) == [("earlier date", False, ["b", "a"])]


@pytest.mark.parametrize(
    "words", ["can make 500,000", "具备年产50万台的能力", "has the capability for 500,000"]
)
def test_what_a_plant_can_make_is_no_measurement(words: str) -> None:
    plan = text("a", "2020-01-01", made(500_000, "500,000 a year"))
    able = text("b", "2024-10-24", made(500_000, words, modality="actual", about="2024-10-24"))
    found = row("capacity", plan, able)
    assert (found.delivered, cards(found)) == (None, [("plan against fact", True, ["a", "b"])])
    fact = text("c", "2026-03-20", made(310_000, "produced 310,000", modality="actual", about="2025"))
    found = row("capacity", plan, able, fact)
    assert found.delivered is not None and found.rate_current == 0.62
    assert cards(found) == [("plan against fact", True, ["b", "c"])]


def test_a_figure_on_the_way_is_no_cut() -> None:
    start = text(
        "b", "2023-02-14",
        ("jobs", quantity(500, "person"), "start with 500", {"about": "2023-03"}),
        ("jobs", quantity(1000, "person", "at_most"), "up to 1,000", {}),
    )  # fmt: skip
    found = row("jobs", text("a", "2020-01-01", ("jobs", quantity(1000, "person"), "1,000 jobs", {})), start)
    assert (found.revisions, found.conflicts) == ((), ())


def test_one_product_in_two_languages_is_one_row() -> None:
    chinese = text("a", "2020-01-01", made(400_000, "40万台", scope=("product:精密减速器",)))
    english = text("b", "2021-01-01", made(400_000, "400,000", scope=("product:precision reducers",)))
    other = text("c", "2021-01-01", made(90_000, "90,000", scope=("product:gears",)))
    rows = promises(view_of(chinese, english, other), today=TODAY)
    assert [sorted(r.scope or ()) for r in rows] == [["product:gears"], ["product:精密减速器"]]


def test_a_capacity_without_a_product_is_that_of_the_only_one() -> None:
    named = text("a", "2020-01-01", made(400_000, "40万台", scope=("product:精密减速器",)))
    bare = text("b", "2021-01-01", made(500_000, "500,000"))
    other = text("c", "2021-01-01", made(90_000, "90,000", scope=("product:gears",)))
    alone = promises(view_of(named, bare), today=TODAY)
    assert [(sorted(r.scope or ()), len(r.revisions)) for r in alone] == [(["product:精密减速器"], 1)]
    assert len(promises(view_of(named, bare, other), today=TODAY)) == 3


def test_every_saying_has_its_step() -> None:
    found = row("investment", BIG, SMALL, text("c", "2021-01-01", money(1_800_000_000, "18亿元")))
    assert [(step.said.source, step.made, step.why) for step in found.steps] == [
        ("a", "first", None), ("b", "set aside", "tenfold"), ("c", "revision", None),
    ]  # fmt: skip
    assert (found.rule, found.due_by) == ("nothing measured, not due", None)
