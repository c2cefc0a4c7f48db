"""The two stories, their sayings as annotated: what the registers make of them, and in any order of arrival."""

from __future__ import annotations

import random
from functools import cache

import pytest
from benchmarks.stories import FOLDER, STORIES
from benchmarks.story.expected import Json, Story, load
from benchmarks.story.points import points
from benchmarks.story.told import told
from tests.story_gold import told_story

from luodi.registers.promises import promises


@cache
def story(name: str) -> Story:
    return load(FOLDER, name)


@pytest.mark.parametrize("name", STORIES)
def test_every_point_but_the_names_is_won(name: str) -> None:
    lost = [
        p.what for p in points(story(name), told(told_story(story(name)), story(name).today)) if not p.won
    ]
    names = {f"{row['a']} = {row['b']}" for row in story(name).names}
    assert [what for what in lost if what not in names] == []


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_arrival_changes_no_row(name: str, seed: int) -> None:
    order = list(story(name).texts)
    random.Random(seed).shuffle(order)
    assert rows(story(name), order) == rows(story(name), list(story(name).texts))


def rows(of: Story, order: list[str]) -> list[Json]:
    """Every row without the project's id and name: those come from the claim that arrived first."""
    found = [row.as_json() for row in promises(told_story(of, order), today=of.today)]
    named = ("project", "name", "investors", "place", "park")
    return sorted(({k: v for k, v in row.items() if k not in named} for row in found), key=repr)
