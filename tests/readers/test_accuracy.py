"""The reader may not fall behind what it reads today; `docs/accuracy.md` tells how far that is."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest
from benchmarks.corpora import FOLDERS, ROOT, scored
from benchmarks.scoring import TASKS, Tally, mean_f1
from benchmarks.scoring.tasks import PLACED, VALUE

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))


@cache
def tally(folder: str) -> Tally:
    return scored(ROOT / folder)


def test_every_annotated_folder_has_floors() -> None:
    assert set(FLOORS) == set(FOLDERS)


@pytest.mark.parametrize("folder", FLOORS)
def test_mean_f1_stays_above_its_floor(folder: str) -> None:
    assert mean_f1(tally(folder), TASKS) >= FLOORS[folder]["mean_f1"]


@pytest.mark.parametrize("folder", FLOORS)
def test_figures_stay_in_their_projects(folder: str) -> None:
    assert tally(folder).count("all", PLACED).f1 >= FLOORS[folder]["placed_f1"]


@pytest.mark.parametrize("folder", FLOORS)
def test_wrong_figures_stay_rare(folder: str) -> None:
    figures = tally(folder).count("all", VALUE)
    assert figures.wrong <= FLOORS[folder]["wrong_share"] * figures.printed
