"""Projects without news: which are live, since when, and what to ask."""

from __future__ import annotations

from datetime import date

import pytest
from tests.registers.build import TextBuilder, day, quantity, view_of

from luodi.registers.overview import ProjectLine, overview
from luodi.registers.promises import Judging
from luodi.registers.rates import ecb
from luodi.registers.trust import usual_trust


def plant(id: str, published: str | None, words: str) -> TextBuilder:
    return TextBuilder(id, f"Acme Plant of Acme, {id}: {words}", published, "The Daily").project(
        "p1", "Acme Plant", "Acme"
    )


PLAN = plant("a", "2023-09-12", "100 jobs, opens in 2025")
PLAN.say("p1", "jobs", quantity(100, "person"), "100 jobs", "planned")
PLAN.say("p1", "production_start", day("2025"), "opens in 2025", "planned")


def line(*texts: TextBuilder, today: date = date(2026, 6, 30)) -> ProjectLine:
    [found] = overview(view_of(*texts), Judging(today, ecb(), usual_trust()))
    return found


@pytest.mark.parametrize(
    ("today", "state", "months"),
    [
        (date(2024, 9, 11), None, None),
        (date(2024, 9, 12), "silent", 12),
        (date(2025, 9, 11), "silent", 23),
        (date(2025, 9, 12), "dormant?", 24),
    ],
)
def test_silent_after_a_year_and_dormant_after_two(
    today: date, state: str | None, months: int | None
) -> None:
    quiet = line(PLAN, today=today).silence
    assert (quiet and quiet.state, quiet and quiet.months) == (state, months)


def test_the_question_names_the_latest_stage() -> None:
    quiet = line(PLAN).silence
    assert quiet is not None
    assert quiet.question == (
        "Ask Acme: production start was promised (2025; 2023-09-12, The Daily); has it happened, or for when is it planned?"
    )
    assert quiet.as_json()["last_said"] == "2023-09-12"


def test_news_of_any_kind_ends_the_silence() -> None:
    news = plant("b", "2026-03-01", "will employ 100 people").say(
        "p1", "jobs", quantity(100, "person"), "100 people", "planned"
    )
    assert line(PLAN, news).silence is None


@pytest.mark.parametrize("stage", ["cancelled", "closed"])
def test_what_has_ended_is_not_live(stage: str) -> None:
    off = plant("b", "2024-01-01", "it is over").say("p1", stage, day("2024-01-01"), "it is over")
    assert line(PLAN, off).silence is None


def test_what_has_kept_its_promises_is_not_live() -> None:
    opened = plant("b", "2024-01-01", "opened with 120 people")
    opened.say("p1", "production_start", day("2024-01-01"), "opened").say(
        "p1", "jobs", quantity(120, "person"), "120 people"
    )
    assert line(PLAN, opened).silence is None


def test_only_undated_texts_say_nothing_of_silence() -> None:
    undated = plant("a", None, "100 jobs").say("p1", "jobs", quantity(100, "person"), "100 jobs", "planned")
    found = line(undated)
    assert (found.silence, found.first_said, found.texts) == (None, None, ("a",))


def test_a_line_counts_texts_verdicts_and_what_is_open() -> None:
    other = plant("b", "2023-09-12", "80 jobs").say(
        "p1", "jobs", quantity(80, "person"), "80 jobs", "planned"
    )
    found = line(PLAN, other)
    assert (found.texts, found.verdicts, len(found.open)) == (("a", "b"), {"no evidence": 2}, 1)
