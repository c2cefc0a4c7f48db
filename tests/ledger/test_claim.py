"""The claim key: what is in it, and what a better reader may change without losing a verdict."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from luodi.ledger.claim import claim_key
from luodi.ledger.rows import DraftStatement
from luodi.ledger.value import Date, Party, Quantity

TEXT = "ab" * 32
FIGURE = DraftStatement(
    "p1",
    "investment",
    Quantity(Decimal(400), Decimal(400), "CNY"),
    "planned",
    10,
    20,
    "q" * 10,
    anchor=12,
    home=3,
)
NAME = replace(FIGURE, property="investor", value=Party("Nidec"), anchor=3)


def test_a_key_never_changes() -> None:
    """Written down from version 2: another result would orphan every verdict ever given."""
    assert claim_key(TEXT, FIGURE) == "bcfafc8bbe61ec7a9a9b45d99c5ce2be"
    assert claim_key(TEXT, NAME) == "d7e556f64a89890346d7ebd233a5f7fa"


@pytest.mark.parametrize("draft", [FIGURE, NAME])
@pytest.mark.parametrize(
    "change",
    [
        {"subject": "p2"},
        {"scope": ("rd",), "of": "the research centre"},
        {"about": "2021"},
        {"said": "2019"},
        {"speaker": "the mayor"},
        {"start": 9, "end": 21, "quote": "q" * 12},
        {"rule": "money-2", "converted": True},
        {"modality": "actual"},  # by the day of the text, which may be corrected
    ],
)
def test_what_a_reader_makes_of_a_claim_is_not_in_its_key(
    draft: DraftStatement, change: dict[str, Any]
) -> None:
    assert claim_key(TEXT, replace(draft, **change)) == claim_key(TEXT, draft)


@pytest.mark.parametrize("draft", [FIGURE, NAME])
@pytest.mark.parametrize(
    "change",
    [{"property": "jobs"}, {"value": Date("2020")}, {"modality": "superseded"}, {"anchor": 13}],
)
def test_what_a_claim_says_and_where_is_in_its_key(draft: DraftStatement, change: dict[str, Any]) -> None:
    assert claim_key(TEXT, replace(draft, **change)) != claim_key(TEXT, draft)
    assert claim_key("cd" * 32, draft) != claim_key(TEXT, draft)


def test_the_home_is_in_the_key_of_all_but_figures() -> None:
    assert claim_key(TEXT, replace(FIGURE, home=99)) == claim_key(TEXT, FIGURE)
    assert claim_key(TEXT, replace(NAME, home=99)) != claim_key(TEXT, NAME)


def test_a_number_or_name_written_otherwise_is_the_same_claim() -> None:
    tidy = replace(FIGURE, value=Quantity(Decimal("4E2"), Decimal("400.0"), "CNY"))
    assert claim_key(TEXT, tidy) == claim_key(TEXT, FIGURE)
    legal = replace(NAME, value=Party("NIDEC Corporation"))
    assert claim_key(TEXT, legal) == claim_key(TEXT, NAME)
