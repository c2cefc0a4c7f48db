"""Readings kept in a file, with the counts that the scorer of the announcement gold gives for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.corpora import ROOT, annotated
from benchmarks.scoring import TASKS, Tally, mean_f1, score

READINGS = Path(__file__).with_name("readings.jsonl")
UNREAD = "mt-010"  # scored without a reading
GROUPS = ("en", "mt", "zh", "ja", "all")
# Hits, gold, printed; in the last row wrong and printed figures.
EXPECTED = """
figure value          | 11 20 14 |  5 18 8 |  6 20 11 | 11 27 17 | 33 85 50
figure full           | 10 20 14 |  4 18 8 |  4 20 11 | 11 27 17 | 29 85 50
figure in its project |  8 20 14 |  5 18 8 |  6 20 11 | 10 27 17 | 29 85 50
milestone stage       |   7 10 9 |  7 15 7 | 10 20 12 | 13 18 16 | 37 63 44
milestone dated       |   6 10 9 |  7 15 7 |  9 20 12 | 10 18 16 | 32 63 44
project investor      |    2 3 3 |  6 15 9 |  6 13 11 |    6 9 7 | 20 40 30
agreement             |    2 4 3 |   0 1 1 |   0 2 1  |    2 2 2 |    4 9 7
encounter             |    1 2 2 |   5 7 5 |   0 1 1  |    1 1 1 |   7 11 9
wrong                 |     2 14 |     1 8 |     3 11 |     6 17 |    12 50
"""
MEAN_F1 = 0.551


@pytest.fixture(scope="module")
def tally() -> Tally:
    lines = READINGS.read_text(encoding="utf-8").splitlines()
    readings = {reading["id"]: reading for reading in map(json.loads, lines)}
    counted = Tally()
    for gold, text in annotated(ROOT / "tests/data/given"):
        if gold["id"] in readings or gold["id"] == UNREAD:
            score(counted, gold, readings.get(gold["id"], {}), text)
    return counted


@pytest.mark.parametrize("row", EXPECTED.strip().splitlines())
def test_counts_are_those_of_the_gold_scorer(row: str, tally: Tally) -> None:
    task, *cells = (cell.strip() for cell in row.split("|"))
    for group, cell in zip(GROUPS, cells, strict=True):
        if task == "wrong":
            count = tally.count(group, "figure value")
            assert cell == f"{count.wrong} {count.printed}", group
        else:
            count = tally.count(group, task)
            assert cell == f"{count.hits} {count.gold} {count.printed}", group


def test_mean_f1_is_that_of_the_gold_scorer(tally: Tally) -> None:
    assert mean_f1(tally, TASKS) == pytest.approx(MEAN_F1, abs=0.0005)


@pytest.mark.parametrize("folder", ["tests/data/given", "tests/data/dev", "examples/gold"])
def test_gold_read_as_a_reading_is_right_in_everything(folder: str) -> None:
    counted = Tally()
    for gold, text in annotated(ROOT / folder):
        score(counted, gold, gold, text)
    for task in TASKS[:5]:
        count = counted.count("all", task)
        assert count.hits == count.gold == count.printed, task
        assert count.wrong == 0
