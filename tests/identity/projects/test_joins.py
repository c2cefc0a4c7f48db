"""Joins of projects: surest first, never across what is told apart, in line with the projects."""

from __future__ import annotations

from typing import Any

from tests.identity.projects.known import money, on, plant, start

from luodi.identity.components import Components
from luodi.identity.join import Join, Subject
from luodi.identity.projects.candidates import WINDOW, candidates
from luodi.identity.projects.facts import Facts
from luodi.identity.projects.joins import join_projects

LATER = on(2022, 11, 20)


def joined(*facts: Facts, cuts: tuple[tuple[str, str], ...] = ()) -> tuple[list[str], list[Join]]:
    """The texts of each component, and the joins."""
    parts: Components[Subject] = Components([((a, "p1"), (b, "p1")) for a, b in cuts])
    found = join_projects(parts, facts)
    groups: dict[Subject, str] = {}
    for one in facts:
        root = parts.find(one.subject)
        groups[root] = groups.get(root, "") + one.subject[0]
    return list(groups.values()), found


def test_a_promise_that_changes_is_one_undertaking() -> None:
    cut = plant("b", sizes=(*money(5_000_000_000), *money(8_000_000_000)), said=LATER)
    late = plant("c", sizes=money(5_000_000_000), stages=start(2023, 10), said=on(2023, 3, 1))
    groups, found = joined(plant("a"), cut, late)
    assert groups == ["abc"]
    assert {(join.standing, join.policy) for join in found if join.standing == "in force"} == {
        ("in force", "projects-1")
    }


def test_two_projects_of_one_investor_in_one_town_stay_two() -> None:
    sensors = plant("b", products={"sensor": "传感器"}, sizes=money(2_000_000_000), said=LATER)
    groups, found = joined(plant("a"), sensors)
    assert (groups, [join for join in found if join.standing == "in force"]) == (["a", "b"], [])


def test_nothing_joins_two_plants_through_a_third_text() -> None:
    vague: dict[str, Any] = {
        "products": {},
        "sizes": (*money(8_000_000_000), *money(2_000_000_000)),
        "stages": (),
    }
    sensors = plant("b", products={"sensor": "传感器"}, sizes=money(2_000_000_000), stages=())
    groups, found = joined(plant("a"), sensors, plant("c", **vague))
    assert groups == ["ac", "b"]
    assert any(join.standing == "left out" and "joined to them" in join.because for join in found)


def test_officers_cut_what_the_policy_joins() -> None:
    groups, found = joined(plant("a"), plant("b"), cuts=(("a", "b"),))
    assert groups == ["a", "b"]
    assert [(join.standing, join.because[-32:]) for join in found] == [
        ("left out", " but an officer told them apart.")
    ]


def test_projects_of_other_investors_are_not_compared() -> None:
    assert list(candidates([plant("a"), plant("b", groups=frozenset({"acme"}))])) == []


def test_the_work_grows_in_line_with_the_projects() -> None:
    many = [plant(str(number)) for number in range(300)]
    assert len(list(candidates(many))) <= 8 * WINDOW * len(many)


def test_a_later_project_takes_no_pair_away() -> None:
    many = [plant(str(number)) for number in range(60)]
    assert set(candidates(many[:40])) <= set(candidates(many))
