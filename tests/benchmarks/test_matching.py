"""Names, quotes and values: what counts as the same in scoring, and what does not."""

from __future__ import annotations

from typing import Any

import pytest
from benchmarks.scoring.facts import Event, Figure
from benchmarks.scoring.load import facts
from benchmarks.scoring.matching import same_agreement, same_value
from benchmarks.scoring.names import same_name

TEXT = "Acme will invest 100 million yen in Nagoya, 60 million of it this year."
GOLD = {"property": "investment", "low": 1e8, "high": 1e8, "unit": "JPY", "quote": "100 million yen"}


def figure(**changed: object) -> Figure:
    return facts({"projects": [{"figures": [{**GOLD, **changed}]}]}, TEXT).figures[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nidec", "NIDEC Corporation"),
        ("日本電産", "日本電産株式会社"),
        ("Ａcme", "acme"),
        ("Orix", "Orix Group Ltd."),
    ],
)
def test_the_same_name(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nidec", "Nissan"),
        ("", "Nidec"),
        ("Co., Ltd.", "Nidec"),
        ("Nidec", "the firm Nidec that makes motors for cars"),
    ],
)
def test_another_name(one: str, other: str) -> None:
    assert not same_name(one, other)


@pytest.mark.parametrize(
    "changed",
    [{}, {"low": 1.005e8}, {"quote": "invest 100 million"}, {"start": 17, "end": 32}, {"bound": "about"}],
)
def test_the_same_value(changed: dict[str, Any]) -> None:
    assert same_value(figure(), figure(**changed))


@pytest.mark.parametrize(
    "changed",
    [
        {"low": 1.007e8},
        {"high": None},
        {"unit": "CNY"},
        {"property": "jobs"},
        {"quote": "60 million"},  # elsewhere
        {"quote": "100 millions"},  # not in the text
        {"start": 16, "end": 31},  # not at this place
        {"quote": None},
    ],
)
def test_another_value(changed: dict[str, Any]) -> None:
    assert not same_value(figure(), figure(**changed))


def test_a_quote_far_longer_than_the_gold_one_is_no_quote() -> None:
    long = TEXT + " More." * 100
    printed = facts({"projects": [{"figures": [{**GOLD, "quote": long}]}]}, long).figures[0]
    assert not same_value(figure(), printed)


def test_an_amount_given_again_is_not_scored() -> None:
    assert facts({"projects": [{"figures": [{**GOLD, "converted": True}]}]}, TEXT).figures == []


def test_half_of_the_parties_will_do() -> None:
    gold = Event(span=(0, 4), near="memorandum", names=("Acme", "Nagoya City"))
    assert same_agreement(gold, Event(span=(0, 4), near="memorandum", names=("Acme",)))
    assert not same_agreement(gold, Event(span=(0, 4), near="memorandum", names=("Other",)))
    assert not same_agreement(gold, Event(span=(0, 4), near="purchase", names=("Acme",)))
