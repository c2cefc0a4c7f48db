"""Whether a line tells of a project that runs or is finished: its figures are measured, not promised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from luodi.readers.cues import cues_of
from luodi.readers.elsewhere import is_elsewhere
from luodi.readers.milestone import Milestone
from luodi.readers.modality import marked
from luodi.readers.page import Line, Page, once_a_line, once_a_page
from luodi.readers.stages_told import stages_of, stages_told

# The title and the lead tell of the project as a whole.
_LEAD = 3
# How far a word of promise reaches over commas.
_FAR = 40
_DONE = re.compile("已|成功|去年|前年")
# "begun" is what every project has been before it runs, "starting" what none is any more.
State = Literal["running", "starting", "begun"]
# A site that is closed has run.
_RUNS = ("production_start", "full_capacity", "closed")
_BUILT = ("construction_end",)
_BEGUN = ("construction_start", "agreed", "approved", "land_acquired")
# What a finished building does not have before it runs.
_BY_WEIGHT: tuple[State, ...] = ("starting", "begun", "running")
_OF_BUILDING = ("investment", "floor_area", "site_area")
_OF_WORK = ("capacity", "jobs", "output_value", "tax")


@dataclass(frozen=True, slots=True)
class _Event:
    """How far the project, or a part of it, has come, as the words at a place of a line say."""

    place: int
    state: State
    of_part: bool = False


def is_running(
    page: Page, line: Line, clause: tuple[int, int], emits: str | None = None, *, own: bool = False
) -> bool:
    """What its clause or sentence tells of the project, else those before it in the paragraph, else the title; `own`
    asks its sentence alone."""
    # A Japanese sentence tells at its end that all of it is planned.
    promised = (line.start, line.end) if page.language == "ja" else clause
    if marked(page, line, "planned", *promised) or marked(page, line, "full", line.start, clause[1]):
        return False
    if emits in _OF_WORK and page.language != "ja" and _only_built(page):
        return False
    here = _at(_events(page, line), clause)
    if own:
        return here == "running"
    told = (*reversed(page.earlier(line)), *page.lines[:_LEAD])
    state = here or next((state for other in told if (state := _known(page, other))), None)
    if state in ("starting", "begun") and emits in _OF_BUILDING and page.language == "ja" and _is_built(page):
        return True
    if state == "begun":
        return _known(page, page.lines[0]) == "running"
    return (state or _of_page(page)) == "running"


def _at(events: Sequence[_Event], clause: tuple[int, int]) -> State | None:
    """What the clause says; else what was said last before it; else what the rest of the sentence says."""
    here = {e.state for e in events if clause[0] <= e.place < clause[1]}
    if len(here) == 1:
        return here.pop()
    before = [e for e in events if e.place < clause[0]]
    return before[-1].state if before and not here else _whole(events)


def _whole(events: Sequence[_Event]) -> State | None:
    states = [e.state for e in events if not e.of_part]
    if "starting" not in states and states[-1:] == ["running"]:
        return "running"  # "started construction in 2021 and was completed and put into use in 2022"
    return next((state for state in _BY_WEIGHT if state in states), None)


def _known(page: Page, line: Line) -> State | None:
    return _whole(_events(page, line))


@once_a_page
def _is_built(page: Page) -> bool:
    """The building stands, and no other is told to be built."""
    stones = [s for s in stages_told(page) if s.stage in ("construction_start", *_BUILT)]
    ahead = any(s.modality == "planned" for s in stones)
    return not ahead and any(s.modality == "actual" and s.stage in _BUILT for s in stones)


@once_a_page
def _only_built(page: Page) -> bool:
    """The building stands, but no line of it runs yet."""
    if any(stone.stage == "closed" for stone in stages_told(page)):
        return False
    starts = {stone.modality for stone in stages_told(page) if stone.stage in _RUNS}
    return "planned" in starts and "actual" not in starts


@once_a_page
def _of_page(page: Page) -> State | None:
    """What all of the page agrees on."""
    states = {e.state for line in page.lines for e in _events(page, line)}
    return states.pop() if len(states) == 1 else None


@once_a_line
def _events(page: Page, line: Line) -> list[_Event]:
    """What a line says of the project's state, in order."""
    return sorted([*_by_words(page, line), *_by_stages(page, line)], key=lambda e: e.place)


def _by_stages(page: Page, line: Line) -> Iterator[_Event]:
    for stone in stages_of(page, line):
        state = _state(stone)
        if state is not None:
            yield _Event(stone.start, state, stone.of is not None)


def _state(stone: Milestone) -> State | None:
    if stone.modality == "actual" and stone.stage in (*_RUNS, *_BUILT):
        return "running"
    if stone.stage == "closed":
        return "running"
    if stone.modality == "actual" and stone.stage in _BEGUN:
        return "begun"
    ahead = stone.modality == "planned" and stone.stage in (*_RUNS, *_BUILT, *_BEGUN, "trial_production")
    return "starting" if ahead else None


def _by_words(page: Page, line: Line) -> Iterator[_Event]:
    for cue in cues_of(page, line, "mark.starting"):
        yield _Event(cue.start, "begun")
    for cue in cues_of(page, line, "mark.running"):
        left, right = page.clause(line, cue.start, cue.end)
        if page.language == "zh" and not _DONE.match(page.folded, cue.start):
            # "预计2026年完工，2027年正式投产": the promise reaches over the comma.
            left = max(line.start, cue.start - _FAR)
        ahead = any(s.start <= cue.start < s.end and s.modality == "planned" for s in stages_of(page, line))
        another = page.language == "en" and is_elsewhere(page, line, cue.start, cue.end)
        if (
            not ahead
            and not another
            and not any(marked(page, line, id, left, right) for id in ("planned", "full"))
        ):
            yield _Event(cue.start, "running")
