"""The page on speed: a ratio only beside accuracy, and a headline that does not flatter."""

from __future__ import annotations

from benchmarks.runs import Reader, Runs
from benchmarks.speed_page import Contest, Entry, page
from benchmarks.values import Score


def entry(name: str, rate: float, score: Score, failure: str = "") -> Entry:
    reader = Reader(name, ".venv", "read_values", ("zh",), ("money", "date"), "a note")
    seconds = [] if failure else [10 / rate] * 5
    return reader, Runs(10, 5000, [0.5] * len(seconds), seconds, [], failure), score


def contest(name: str, rate: float, score: Score, failure: str = "") -> Contest:
    ours = Score(right=8, wrong=0, missed=2)
    values, full = entry("Luodi, values alone", 600, ours), entry("Luodi in full", 100, ours)
    return Contest("zh", entry(name, rate, score, failure), values, full)


GOOD, POOR = Score(right=9, missed=1), Score(right=5, wrong=5)


def test_the_headline_is_the_lowest_ratio_against_a_peer_as_good() -> None:
    printed = page([contest("Slow", 2, GOOD), contest("Quick", 300, GOOD), contest("Poor", 500, POOR)], 5)
    assert (
        "**Lowest ratio against a peer of equal or better accuracy: values alone 2.0 times as fast as Quick (Chinese), "
        "in full 0.3 times.**" in printed
    )


def test_without_a_peer_as_good_the_headline_says_so() -> None:
    printed = page([contest("Poor", 300, POOR)], 5)
    assert "No peer is as accurate" in printed
    assert (
        "values alone 2.0 times as fast as Poor (Chinese), in full 0.3 times; F1 0.89 against 0.50" in printed
    )


def test_rows_give_speed_and_accuracy_side_by_side() -> None:
    printed = page([contest("Quick", 300, GOOD)], 5)
    assert "| Quick | money, date | 300 | 0.5 s | 9 | 0 | 1 | 0.95 | 2.0 × | 0.3 × |" in printed
    assert "| Luodi in full | money, date | 100 | 0.5 s | 8 | 0 | 2 | 0.89 |  |  |" in printed
    assert "- Quick: a note." in printed


def test_a_peer_that_does_not_run_is_said_so() -> None:
    printed = page([contest("Gone", 1, Score(), "could not be installed on this machine")], 5)
    assert "| Gone | could not be installed on this machine |" in printed
    assert "No peer could be run on this machine" in printed
