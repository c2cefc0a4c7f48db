"""Which texts a rule joined, as a person looks it up."""

from __future__ import annotations

from tests.registers.build import TextBuilder, day, quantity, view_of

from luodi.ledger.asof import View
from luodi.ledger.value import Party, Text
from luodi.registers.gather import gather
from luodi.registers.joins import by_rule, joins, suggestions


def text(id: str, words: str, published: str, amount: str, start: str) -> TextBuilder:
    made = TextBuilder(id, words, published).party("n1", "enterprise", "Towa Seiki")
    made.say("p1", "investor", Party("Towa Seiki"), "Towa Seiki", "planned")
    made.say("p1", "place", Text("Wuxi"), "Wuxi", "planned")
    made.say("p1", "investment", quantity(amount, "JPY"), f"{amount} yen", "planned")
    return made.say("p1", "production_start", day(start), start, "planned")


def office() -> View:
    return view_of(
        text("a", "Towa Seiki: reducers in Wuxi, 800 yen, 2023-04", "2021-06-03", "800", "2023-04"),
        text("b", "Towa Seiki in Wuxi again: 800 yen, 2023-04", "2021-08-03", "800", "2023-04"),
        text("c", "Towa Seiki in Wuxi: 300 yen, 2023-04", "2022-06-03", "300", "2023-04"),
        text("d", "Towa Seiki, sensors in Wuxi: 90 yen, 2024-09", "2022-06-04", "90", "2024-09"),
    )


def test_a_project_says_which_texts_a_rule_joined() -> None:
    all_ = gather(office(), "open")
    (joined,) = by_rule(all_, all_.projects()[0])
    assert (joined.a, joined.b, joined.id) == ("a#p1", "b#p1", joined.other)
    assert joined.as_json()["policy"] == "projects-1"


def test_in_force_comes_first_and_suggestions_are_counted_on_both_sides() -> None:
    all_ = gather(office(), "open")
    found = joins(all_, "p")
    assert [one.join.standing for one in found] == sorted(one.join.standing for one in found)
    suggested = [one for one in found if one.join.standing == "suggested"]
    assert [(one.b, one.id == one.other) for one in suggested] == [("c#p1", False)]
    assert suggestions(all_) == {suggested[0].id: 1, suggested[0].other: 1}
