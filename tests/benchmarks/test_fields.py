"""What the eight tasks leave out: counted where the gold is annotated with it, and only there."""

from __future__ import annotations

from typing import Any

import pytest
from benchmarks.scoring import Count, Tally, score

TEXT = (
    "Mayor Ann Lee said Acme will invest 2 billion yen in phase two by 2030. The capacity was not disclosed."
)
FIGURE: dict[str, Any] = {
    "property": "investment", "low": 2e9, "high": 2e9, "unit": "JPY", "quote": "2 billion yen", "modality": "planned",
    "scope": ["phase:2", "by:Acme"], "about": "2030", "speaker": "Ann Lee", "said": None,
}  # fmt: skip
LEE = {"name": "Ann Lee", "kind": "person", "posts": [{"post": "Mayor", "of": "Osaka"}]}
ACME = {"name": "Acme", "kind": "enterprise", "posts": []}


def counted(gold: dict[str, Any], printed: dict[str, Any]) -> Tally:
    tally = Tally()
    score(tally, {"id": "en-1", **gold}, printed, TEXT)
    return tally


def figures(**changed: object) -> dict[str, Any]:
    return {"projects": [{"figures": [{**FIGURE, **changed}]}]}


def test_all_fields_right() -> None:
    tally = counted(figures(), figures())
    for name in ("modality: planned", "scope", "about", "speaker"):
        assert tally.count("en", name) == Count(hits=1, gold=1, printed=1), name
    assert tally.count("en", "said") == Count()


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("scope", {"scope": ["phase:1", "by:Acme"]}),
        ("about", {"about": "2031"}),
        ("speaker", {"speaker": "Bo Li"}),
    ],
)
def test_a_wrong_field_is_counted_apart_from_a_missing_one(name: str, changed: dict[str, Any]) -> None:
    assert counted(figures(), figures(**changed)).count("en", name) == Count(gold=1, printed=1, wrong=1)
    missing = dict.fromkeys(changed)
    assert counted(figures(), figures(**missing)).count("en", name) == Count(gold=1)


def test_a_wrong_modality_is_wrong_for_the_one_printed() -> None:
    tally = counted(figures(), figures(modality="actual"))
    assert tally.count("en", "modality: actual") == Count(printed=1, wrong=1)
    assert tally.count("en", "modality: planned") == Count(gold=1)


def test_scopes_of_names_are_compared_as_names() -> None:
    printed = figures(scope=["by:Acme Co., Ltd.", "phase:2"])
    assert counted(figures(), printed).count("en", "scope").hits == 1


def test_gold_without_the_fields_counts_none() -> None:
    plain = {key: FIGURE[key] for key in ("property", "low", "high", "unit", "quote")}
    tally = counted({"projects": [{"figures": [plain]}]}, figures())
    assert tally.count("en", "scope") == Count()
    assert tally.count("en", "undisclosed") == Count()


def test_undisclosed_is_found_at_its_place() -> None:
    start = TEXT.index("capacity")
    problems = [
        {"code": "undisclosed", "start": start, "end": start + 8},
        {"code": "unread", "start": 0, "end": 3},
    ]
    gold = {**figures(), "undisclosed": ["The capacity was not disclosed"]}
    tally = counted(gold, {"problems": problems})
    assert tally.count("en", "undisclosed") == Count(hits=1, gold=1, printed=1)


def test_parties_with_their_kinds_and_posts() -> None:
    mayor = {"name": "Ann Lee", "kind": "government", "posts": [{"post": "mayor", "of": None}]}
    tally = counted({"parties": [LEE, ACME]}, {"parties": [mayor]})
    assert tally.count("en", "party name") == Count(hits=1, gold=2, printed=1)
    assert tally.count("en", "party kind") == Count(gold=2, printed=1, wrong=1)
    assert tally.count("en", "post") == Count(hits=1, gold=1, printed=1)


def test_the_post_of_another_body_is_wrong() -> None:
    mayor = {**LEE, "posts": [{"post": "mayor", "of": "Kobe"}]}
    tally = counted({"parties": [LEE]}, {"parties": [mayor]})
    assert tally.count("en", "post") == Count(gold=1, printed=1, wrong=1)
