"""Rates, means and the printed table."""

from __future__ import annotations

from math import isnan

import pytest
from benchmarks.scoring import Tally, mean_f1
from benchmarks.scoring.report import table


def test_a_table_has_a_column_for_each_group_and_all() -> None:
    tally = Tally()
    tally.add("zh", "agreement", 3, 6, 4, 1)
    tally.add("en", "agreement", 0, 1, 0)
    assert table(tally, ["agreement", "encounter"], mean=False).splitlines() == [
        "|  | en | zh | all |",
        "| --- | --- | --- | --- |",
        "| agreement | 0.00 0.00 **0.00** (1; 0/0) | 0.75 0.50 **0.60** (6; 1/4) | 0.75 0.43 **0.55** (7; 1/4) |",
    ]


def test_a_language_is_judged_by_tasks_with_enough_gold() -> None:
    tally = Tally()
    tally.add("ja", "agreement", 5, 5, 5)
    tally.add("ja", "encounter", 0, 4, 0)
    tally.add("en", "encounter", 0, 4, 0)
    assert mean_f1(tally, ["agreement", "encounter"], "ja") == 1
    assert isnan(mean_f1(tally, ["agreement", "encounter"], "en"))
    assert mean_f1(tally, ["agreement", "encounter"]) == pytest.approx(0.5)
