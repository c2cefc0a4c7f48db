"""`projects`, `conflicts`, `silent` and `why`: for people and for programs, and what they refuse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.run import EXAMPLES, Ledger, lines, luodi

COMMANDS = ("projects", "conflicts", "silent", "why")


@pytest.fixture
def plant(story: Ledger) -> Ledger:
    """The demo's texts with its notes: one plant."""
    assert story("note", "--file", EXAMPLES / "middle-decisions.jsonl").exit_code == 0
    return story


def rows(plant: Ledger, *words: object) -> list[dict[str, Any]]:
    done = plant(*words, "--format", "jsonl")
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in lines(done.stdout)]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples(command: str) -> None:
    assert f"luodi {command}" in luodi(command, "--help").output.partition("Examples:")[2]


def test_projects(plant: Ledger) -> None:
    [row] = rows(plant, "projects", "--today", "2020-12-31")
    assert len(row["texts"]) == 4
    assert (row["first_said"], row["last_said"], row["silence"]) == ("2019-04-28", "2020-03-05", None)
    assert row["verdicts"]["not yet due"] >= 5
    assert "2019-04-28" in plant("projects", "--today", "2020-12-31").stdout


def test_conflicts_are_open_unless_all_are_asked_for(plant: Ledger) -> None:
    found = rows(plant, "conflicts")
    assert found and all(row["open"] for row in found)
    every = rows(plant, "conflicts", "--all")
    assert {row["why"] for row in every} > {row["why"] for row in found}
    [old] = [row for row in found if row["property"] == "investment"]
    assert [claim["unit"] for claim in old["claims"]] == ["USD", "JPY"]
    assert (old["exchange"]["from"], old["exchange"]["date"]) == ("USD", "2019-04-26")
    shown = plant("conflicts", "--all").stdout
    assert "unexplained" in shown and "closed" in shown


def test_silent(plant: Ledger) -> None:
    [row] = rows(plant, "silent", "--today", "2021-03-05")
    assert (row["state"], row["months"]) == ("silent", 12)
    assert rows(plant, "silent", "--today", "2021-03-04") == []
    [row] = rows(plant, "silent", "--today", "2021-03-05", "--after", "3", "--dormant-after", "6")
    assert row["state"] == "dormant?"
    assert "no live project is silent" in plant("silent", "--today", "2020-03-05").stdout


def test_why_tells_every_statement_the_rule_and_the_rate(plant: Ledger) -> None:
    [whole, _] = rows(plant, "why", "Nidec", "investment", "--today", "2022-06-30")
    made = [statement["made"] for statement in whole["statements"]]
    assert made[0] == "first" and {"again", "revision", "before"} <= set(made)
    assert (whole["verdict"], whole["rule"]) == ("no evidence", "nothing measured, due day passed")
    assert (whole["due"], whole["due_by"]) == ("2021-12-31", "the promise of production start")
    [raised] = [s for s in whole["statements"] if s["made"] == "revision"]
    assert (raised["kind"], raised["exchange"]["to"], raised["exchange"]["source"]) == (
        "raised",
        "JPY",
        "ECB",
    )
    shown = " ".join(plant("why", "Nidec", "investment", "--today", "2022-06-30").stdout.split())
    assert "rule: nothing measured, due day passed" in shown and "raised +79 %" in shown


def test_why_of_one_part(plant: Ledger) -> None:
    [row] = rows(plant, "why", "Nidec", "investment", "--scope", "by:affiliates")
    assert row["scope"] == ["by:affiliates"]


def test_why_of_what_nobody_told(plant: Ledger) -> None:
    done = plant("why", "Nidec", "tax")
    assert done.exit_code == 1
    assert "tax: nothing of the kind is told of this project; there is investment" in done.stderr
    assert plant("why", "Nidec").exit_code == 2


def test_an_empty_ledger_says_so(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing of note.", encoding="utf-8")
    assert ledger("add", tmp_path / "a.txt").exit_code == 0
    assert "no project" in ledger("projects").stdout
    assert "nothing differs" in ledger("conflicts").stdout
    assert ledger("why", "Nidec", "investment").exit_code == 1


def test_a_bad_rates_file_is_refused_by_line(plant: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "rates.csv"
    path.write_text("Date,TWD\n2022-06-13,\n2022-06-31,31\n", encoding="utf-8")
    done = plant("promises", "--rates", path)
    assert (done.exit_code, done.stdout) == (1, "")
    assert ["line 2: a gap" in done.stderr, "line 3: '2022-06-31' is no day" in done.stderr] == [True, True]
    path.write_text("Date,TWD\n2022-06-13,30.97\n", encoding="utf-8")
    assert plant("promises", "--rates", path).exit_code == 0


def test_a_bad_file_of_ranks_is_refused(plant: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "trust.toml"
    path.write_text("[[rank]]\n", encoding="utf-8")
    done = plant("conflicts", "--trust", path)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "a name of its own" in done.stderr


@pytest.mark.parametrize("words", [("projects", "--joins"), ("names", "joins")])
def test_joins_say_which_policy_and_why(story: Ledger, words: tuple[str, ...]) -> None:
    found = rows(story, *words)
    assert {row["policy"] for row in found} == {"projects-1" if words[0] == "projects" else "signs-2"}
    assert found[0]["standing"] == "in force" and found[0]["id"] == found[0]["other"]
    assert all(row["because"].endswith(".") and 0 < row["score"] <= 1 for row in found)
    assert "in force" in story(*words).stdout


def test_the_page_says_which_texts_a_rule_joined(story: Ledger) -> None:
    shown = story("show", rows(story, "projects", "--joins")[0]["id"]).stdout
    assert "joined by projects-1: " in shown
