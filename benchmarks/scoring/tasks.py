"""The eight tasks of the announcement gold, for one text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from benchmarks.scoring import matching as m
from benchmarks.scoring.facts import Fact, Facts
from benchmarks.scoring.fields import score_fields
from benchmarks.scoring.load import Json, facts
from benchmarks.scoring.projects import judged_investors, link, votes
from benchmarks.scoring.tally import Tally

VALUE, FULL, PLACED = "figure value", "figure full", "figure in its project"
STAGE, DATED = "milestone stage", "milestone dated"
INVESTOR, AGREEMENT, ENCOUNTER = "project investor", "agreement", "encounter"
TASKS = (VALUE, FULL, PLACED, STAGE, DATED, INVESTOR, AGREEMENT, ENCOUNTER)

F = TypeVar("F", bound=Fact)


def score(tally: Tally, gold_json: Json, reading: Json, text: str) -> None:
    """Add one text's counts. Both in the shape of the gold; a reading without a fact is an empty object."""
    group = str(gold_json["id"]).split("-")[0]
    gold, printed = facts(gold_json, text), facts(reading, text)
    values = _score(tally, group, VALUE, gold.figures, printed.figures, m.same_value)
    _score(tally, group, FULL, gold.figures, printed.figures, m.same_figure)
    stages = _score(tally, group, STAGE, gold.milestones, printed.milestones, m.same_stage)
    _score(tally, group, DATED, gold.milestones, printed.milestones, m.same_milestone)
    _score(tally, group, AGREEMENT, gold.agreements, printed.agreements, m.same_agreement)
    _score(tally, group, ENCOUNTER, gold.encounters, printed.encounters, m.same_encounter)
    _score_projects(tally, group, gold, printed, values, stages)
    score_fields(tally, group, gold, printed, values, stages)


def _score(
    tally: Tally, group: str, task: str, gold: Sequence[F], printed: Sequence[F], same: m.Same[F]
) -> m.Pairs:
    found = m.pairs(gold, printed, same)
    hit = {j for _, j in found}
    wrong = sum(j not in hit and _is_wrong(fact, gold) for j, fact in enumerate(printed))
    tally.add(group, task, len(found), len(gold), len(printed), wrong)
    return found


def _is_wrong(printed: Fact, gold: Sequence[Fact]) -> bool:
    return printed.span is None or any(m.attempted(fact, printed) for fact in gold)


def _score_projects(
    tally: Tally, group: str, gold: Facts, printed: Facts, values: m.Pairs, stages: m.Pairs
) -> None:
    figures = (values, gold.figures, printed.figures)
    linked = link(
        votes(figures, (stages, gold.milestones, printed.milestones)), gold.investors, printed.investors
    )
    placed = sum(linked.get(gold.figures[i].project) == printed.figures[j].project for i, j in values)
    tally.add(group, PLACED, placed, len(gold.figures), len(printed.figures), len(values) - placed)
    right, wrong = judged_investors(linked, gold.investors, printed.investors)
    tally.add(group, INVESTOR, right, len(gold.investors), len(printed.investors), wrong)
