"""Typed value mentions: right, wrong and missed, the same for every reader."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from benchmarks.corpora import ROOT
from benchmarks.runs import cores, peers
from benchmarks.values import Score, Value, compare, gold_values, printed_values

TEXT = "Acme raised it from 50 million to 80 million euros; the plant opens in late 2026."
GOLD = {
    "projects": [
        {
            "figures": [
                {
                    "property": "investment",
                    "low": 8e7,
                    "high": 8e7,
                    "unit": "EUR",
                    "quote": "to 80 million euros",
                },
                {"property": "jobs", "low": 5, "high": 5, "unit": "person", "quote": "Acme"},
            ],
            "milestones": [
                {"stage": "production_start", "date": "2026", "quote": "opens in late 2026"},
                {"stage": "full_capacity", "date": "FY2027", "quote": "plant"},
                {"stage": "agreed", "date": None, "quote": "raised"},
            ],
        }
    ]
}


def at(words: str, kind: str, *reading: Any) -> list[Any]:
    start = TEXT.index(words)
    return [start, start + len(words), kind, [list(reading)]]


def scored(*mentions: list[Any]) -> tuple[Score, Score]:
    found = compare(gold_values(GOLD, TEXT), printed_values(mentions))
    return found["money"], found["date"]


def test_the_gold_values_of_a_text_are_its_money_areas_and_days() -> None:
    assert [(v.kind, v.readings) for v in gold_values(GOLD, TEXT)] == [
        ("money", ((8e7, 8e7, "EUR"),)),
        ("date", (("2026-01-01", "2026-12-31"),)),
    ]


def test_a_fact_of_two_projects_is_one_value() -> None:
    assert gold_values({"projects": GOLD["projects"] * 2}, TEXT) == gold_values(GOLD, TEXT)


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (at("80 million euros", "money", 8e7, 8e7, "EUR"), Score(right=1)),
        (at("80 million euros", "money", 80.0, 80.0, "EUR"), Score(wrong=1)),
        (at("80 million euros", "money", 8e7, 8e7, "USD"), Score(wrong=1)),
        (at("50 million", "money", 5e7, 5e7, "EUR"), Score(missed=1)),
        (at("80 million euros", "area", 8e7, 8e7, "EUR"), Score(missed=1)),
    ],
)
def test_money(mention: list[Any], expected: Score) -> None:
    assert scored(mention)[0] == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2026-01-01", "2026-12-31"), Score(right=1)),
        (("2026-10-01", "2026-12-31"), Score(right=1)),
        (("2026-10-01", "2027-03-31"), Score(wrong=1)),
        (("0026-01-01", "0026-12-31"), Score(wrong=1)),
    ],
)
def test_days_within_the_gold_period(days: tuple[str, str], expected: Score) -> None:
    assert scored(at("late 2026", "date", *days))[1] == expected


def test_two_mentions_may_say_the_ends_of_a_range() -> None:
    gold = [Value(0, 20, "money", ((10.0, 20.0, "EUR"),))]
    ends = [Value(0, 5, "money", ((10.0, 10.0, "EUR"),)), Value(8, 12, "money", ((20.0, 20.0, "EUR"),))]
    assert compare(gold, ends)["money"] == Score(right=1)
    assert compare(gold, ends[:1])["money"] == Score(wrong=1)


def test_a_value_that_is_right_for_another_gold_value_is_not_wrong_here() -> None:
    gold = [Value(0, 30, "money", ((10.0, 10.0, "EUR"),)), Value(0, 30, "money", ((20.0, 20.0, "EUR"),))]
    printed = [Value(0, 5, "money", ((10.0, 10.0, "EUR"),))]
    assert compare(gold, printed)["money"] == Score(right=1, missed=1)


def test_f1_counts_a_wrong_value_twice_and_a_missed_one_once() -> None:
    assert Score(right=6, wrong=2, missed=2).f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))
    assert Score(missed=3).f1 == 0


@pytest.mark.parametrize("module", ["read_values", "read_luodi"])
def test_the_harness_times_our_readers(module: str) -> None:
    kinds = measured(module, "Acme will invest 80 million euros in a plant of 5 hectares in Dalian.")
    assert kinds["money"] == [[8e7, 8e7, "EUR"]]
    assert kinds["area"] == [[5e4, 5e4, "m2"]]


def test_a_day_without_a_year_is_read_both_ways() -> None:
    kinds = measured("read_values", "It opens on March 4.")
    assert kinds["date"] == [["2025-03-04", "2025-03-04"], ["2024-03-04", "2024-03-04"]]


def measured(module: str, text: str) -> dict[str, Any]:
    job = {
        "language": "en", "kinds": ["money", "area", "date"], "core": max(cores()), "sample": [text, "2025-01-01"],
        "warm": [], "texts": [[text, "2025-01-01"]], "collect": [[text, "2025-01-01"]],
    }  # fmt: skip
    command = [sys.executable, str(ROOT / "benchmarks/peers/harness.py"), module]
    done = subprocess.run(command, input=json.dumps(job), capture_output=True, text=True, check=True)
    printed = json.loads(done.stdout)
    assert printed["startup"] > 0
    assert printed["seconds"] > 0
    return {kind: readings for _, _, kind, readings in printed["mentions"][0]}


def test_every_peer_has_a_lock_with_hashes_and_a_reader() -> None:
    for peer in peers():
        name = peer.env.rpartition("/")[2]
        lock = (ROOT / "benchmarks/peers" / f"{name}.lock").read_text(encoding="utf-8")
        assert "--hash=sha256:" in lock
        assert "http" not in lock
        assert (ROOT / "benchmarks/peers" / f"{peer.module}.py").exists()
