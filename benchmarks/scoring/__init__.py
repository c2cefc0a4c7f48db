"""Scores a reading against annotated gold: what was found, what was missed, and what was read wrongly."""

from __future__ import annotations

from benchmarks.scoring.report import mean_f1
from benchmarks.scoring.tally import Count, Tally
from benchmarks.scoring.tasks import TASKS, score

__all__ = ["TASKS", "Count", "Tally", "mean_f1", "score"]
