"""The points of a story: what its README counts, and what wins them."""

from __future__ import annotations

import copy
from collections import Counter
from typing import Any

import pytest
from benchmarks.stories import FOLDER, STORIES
from benchmarks.story.expected import Story, load
from benchmarks.story.points import points
from benchmarks.story.told import Told

TOGETHER = {"story-1": 182, "story-2": 162}


def perfect(story: Story) -> Told:
    """Exactly the expected rows, and a permanent id for each name that is one with another."""
    rows = tuple(copy.deepcopy(row) for row in story.promises)
    return Told(rows, {})


def lost(story: Story, told: Told) -> list[str]:
    return [point.what for point in points(story, told) if not point.won and point.kind != "name"]


def row(told: Told, project: str, property: str) -> dict[str, Any]:
    found = (r for r in told.rows if (r["project"], r["property"]) == (project, property) and not r["scope"])
    return dict_of(next(found))


def dict_of(row: Any) -> dict[str, Any]:
    assert isinstance(row, dict)
    return row


@pytest.mark.parametrize("name", STORIES)
def test_the_expected_rows_win_every_point(name: str) -> None:
    story = load(FOLDER, name)
    assert lost(story, perfect(story)) == []
    assert len(points(story, perfect(story))) == TOGETHER[name]


def test_nothing_printed_wins_only_what_was_not_fallen_for() -> None:
    story = load(FOLDER, "story-1")
    won = Counter(point.kind for point in points(story, Told((), {})) if point.won)
    assert won == {"never": 12, "name": 3, "apart": 3}


def test_a_misprint_taken_for_the_promise_loses_the_row_and_the_trap() -> None:
    story = load(FOLDER, "story-1")
    told = perfect(story)
    misprint = next(
        card for card in row(told, "s1-nantong", "investment")["conflicts"] if card["why"] == "tenfold"
    )
    row(told, "s1-nantong", "investment")["current"] = misprint["claims"][1]
    assert lost(story, told) == ["s1-nantong investment 150 million yuan", "s1-nantong investment: current"]


def test_an_open_card_nobody_expects_costs_the_cards_and_a_closed_one_nothing() -> None:
    story = load(FOLDER, "story-1")
    told = perfect(story)
    cards = row(told, "s1-foshan", "jobs")["conflicts"]
    cards.append({"why": "rounding", "open": False, "claims": []})
    assert lost(story, told) == []
    cards.append({"why": "unexplained", "open": True, "claims": []})
    assert lost(story, told) == ["s1-foshan jobs: conflicts"]


def test_two_projects_in_one_are_merged() -> None:
    story = load(FOLDER, "story-2")
    told = perfect(story)
    for each in told.rows:
        if each["project"] == "s2-crystal":
            dict_of(each)["project"] = "s2-wafer"
    assert "s2-wafer / s2-crystal" in lost(story, told)
    assert "s2-crystal" in lost(story, told)


def test_a_project_in_two_is_not_found_once() -> None:
    story = load(FOLDER, "story-2")
    told = perfect(story)
    row(told, "s2-wafer", "agreed")["project"] = "another"
    assert lost(story, told) == ["s2-wafer", "s2-wafer agreed: delivered", "s2-wafer agreed: verdict"]
