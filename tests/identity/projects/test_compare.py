"""What makes two projects one undertaking, sign by sign, and what keeps them apart."""

from __future__ import annotations

from typing import Any

import pytest
from tests.identity.projects.known import PLANT, money, on, plant, start

from luodi.identity.projects.compare import likeness
from luodi.identity.projects.policy import projects_policy
from luodi.identity.projects.signs import SIGNS
from luodi.identity.projects.vetoes import VETOES, veto

POLICY = projects_policy()
LATER = on(2022, 11, 20)
NOTHING: dict[str, Any] = {"sizes": (), "stages": (), "products": {}, "said": LATER}
RD = {"research": "研究開発"}


def in_force(**other: Any) -> bool:
    found = likeness(PLANT, plant("t2", **other), POLICY)
    return found.whole and found.score >= POLICY.in_force and veto(PLANT, plant("t2", **other)) is None


def suggested(**other: Any) -> bool:
    return not in_force(**other) and likeness(PLANT, plant("t2", **other), POLICY).score >= POLICY.suggested


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"said": LATER},
        {**NOTHING, "sizes": PLANT.sizes},
        {**NOTHING, "stages": PLANT.stages},
        {**NOTHING, "products": PLANT.products, "stages": start(2023)},
        {**NOTHING, "products": PLANT.products, "said": PLANT.said},
        {"said": LATER, "sizes": (*money(5_000_000_000), *PLANT.sizes), "stages": start(2023, 10)},
        {"said": LATER, "sizes": money(5_000_000_000)},
        {"towns": {}, "near": PLANT.towns},
        {"investors": {"towa wuxi": "東和精機(無錫)"}, "groups": frozenset({"towa wuxi", "towa"})},
        {"products": {**PLANT.products, **RD}},
    ],
)
def test_one_undertaking(other: dict[str, Any]) -> None:
    assert in_force(**other)


@pytest.mark.parametrize(
    "other",
    [
        {**NOTHING, "products": PLANT.products},
        {**NOTHING, "stages": start(2023)},
        {**NOTHING, "names": frozenset({"plant"}), "products": PLANT.products},
        {**NOTHING, "products": PLANT.products, "stages": start(2023), "sizes": money(3_000_000_000)},
        {**NOTHING, "products": PLANT.products, "said": PLANT.said, "sizes": money(3_000_000_000)},
        {"addition": True, "sizes": money(3_000_000_000), "said": LATER},
    ],
)
def test_what_may_be_one_is_suggested(other: dict[str, Any]) -> None:
    assert suggested(**other)


@pytest.mark.parametrize(
    ("other", "because"),
    [
        ({"towns": {"town 2": "常州市"}}, "one is in 無錫市, the other in 常州市"),
        ({"products": {"sensor": "センサー"}}, "one is for 減速機, the other for センサー"),
        ({"stages": start(2031)}, "are years apart"),
        ({"said": on(2033, 1, 1)}, "many years apart"),
        ({"programme": True}, "one is a programme over several sites"),
        ({"later_phase": True}, "one is a later phase"),
        ({"subject": ("t1", "p2")}, "one text tells of both"),
    ],
)
def test_what_has_much_in_common_and_is_not_one(other: dict[str, Any], because: str) -> None:
    given = plant("t2")
    assert because in str(veto(PLANT, given.__class__(**{**given.__dict__, **other})))


def test_another_number_is_another_plant() -> None:
    third, second = plant("t1", ordinals=frozenset("3")), plant("t2", ordinals=frozenset("2"))
    assert veto(third, second) == "plant 3 and plant 2"
    assert veto(third, PLANT.__class__(**{**PLANT.__dict__, "subject": ("t3", "p1")})) is None


def test_two_provinces_are_two_places() -> None:
    one, other = (plant(text, towns={}, regions=frozenset({text})) for text in ("a", "b"))
    assert veto(one, other) == "they are in two provinces"


def test_never_without_an_investor_a_place_or_anything_of_its_own() -> None:
    strangers: dict[str, Any] = {"investors": {"acme": "Acme"}, "groups": frozenset({"acme"})}
    nowhere: dict[str, Any] = {"towns": {}, "near": {}, "sites": {}}
    assert not likeness(PLANT, plant("t2", **strangers), POLICY).whole
    assert not likeness(PLANT, plant("t2", **nowhere), POLICY).whole
    bare = {**NOTHING, "names": frozenset({"plant"}), "said": PLANT.said}
    assert not likeness(plant("t1", **bare), plant("t2", **bare), POLICY).whole


def test_a_text_that_mixes_two_plants_joins_nothing() -> None:
    mixed = tuple(
        stage.__class__(stage.stage, stage.days, "", True) for stage in (*start(2021, 2), *start(2023, 4))
    )
    assert plant("t2", stages=mixed).muddled
    assert not in_force(**{**NOTHING, "sizes": PLANT.sizes, "stages": mixed})


def test_the_order_of_the_two_does_not_matter() -> None:
    other = plant("t2", sizes=money(5_000_000_000), said=LATER, addition=True)
    assert likeness(PLANT, other, POLICY).score == likeness(other, PLANT, POLICY).score


def test_every_sign_and_veto_says_what_it_is() -> None:
    assert all(function.__doc__ for function in (*SIGNS, *VETOES))
    assert 0 < POLICY.suggested < POLICY.in_force < 1


def test_the_sentence_names_each_sign() -> None:
    because = likeness(PLANT, plant("t2", said=LATER), POLICY).because
    assert because == (
        "The same investor, 東和精機; in the same town, 無錫市; the same investment, 80億円; "
        "the same month of production start, 2023年4月; the same product, 減速機"
    )
