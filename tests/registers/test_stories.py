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

from luodi.registers.overview import overview
from luodi.registers.promises import Judging, promises
from luodi.registers.rates import ecb
from luodi.registers.trust import usual_trust


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


def test_who_is_silent() -> None:
    """The crystal works was never heard of again; Foshan was cancelled, which is no silence."""
    second = story("story-2")
    by = Judging(second.today, ecb(), usual_trust())
    quiet = {line.project.name: line.silence for line in overview(told_story(second), by)}
    states = {name.split()[0]: found.state for name, found in quiet.items() if found is not None}
    # The last text names the gas plant without a fact of it, so nothing of it stands in the annotations.
    assert states == {"SiC結晶の工場": "dormant?", "澄洋材料": "dormant?", "Kitakami": "silent"}
    assert all("北上廠" not in name for name, found in quiet.items() if found is not None)
    first = story("story-1")
    lines = overview(told_story(first), Judging(first.today, ecb(), usual_trust()))
    assert [
        line.project.name for line in lines if line.silence is not None and "伺服" in line.project.name
    ] == []
