"""What each command prints where, and how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.cells import cell_len
from tests.cli.run import EXAMPLES, STORY, Ledger, lines, luodi

from luodi.cli import COMMANDS, main

ON_A_LEDGER = ["add", "promises", "show", "note", "check"]
FIRST, LAST = "en-2019-04-28-agency#p1", "zh-2020-03-05-city#p1"


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines(text)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_has_examples_that_fit(name: str) -> None:
    done = luodi(name, "--help")
    assert done.exit_code == 0
    assert re.search(rf"^  Examples:\n    luodi {name}\b", done.stdout, re.MULTILINE)


def test_the_group_lists_its_commands_and_examples() -> None:
    done = luodi("--help")
    assert "Examples:\n    luodi demo " in done.stdout
    assert all(re.search(rf"^  {name} +\S", done.stdout, re.MULTILINE) for name in COMMANDS)


@pytest.mark.parametrize(
    "words",
    [
        ["nothing"],
        ["read"],
        ["read", "a.txt", "b.txt", "--published", "2020"],
        ["read", "a.txt", "--published", "yesterday"],
        ["read", "a.txt", "--format", "yaml"],
        ["promises", "--as-of", "2020"],
        ["promises", "--today", "2020-02-30"],
        ["promises", "--policy", "closed"],
        ["show"],
        ["note"],
        ["note", "same_as", "a#p1", "--because", "x"],
        ["note", "same_as", "a#p1", "b#p1"],
        ["note", "likes", "a#p1", "b#p1", "--because", "x"],
        ["note", "same_as", "--file", "x.jsonl"],
    ],
)
def test_wrong_usage_is_2(words: list[str]) -> None:
    assert luodi(*words).exit_code == 2


@pytest.mark.parametrize("words", [["promises"], ["show", "Nidec"], ["check"]])
def test_reading_a_ledger_that_is_not_there(words: list[str], tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    done = luodi(*words, "--ledger", path)
    assert done.exit_code == 1
    assert str(path) in done.stderr
    assert "no ledger yet" in done.stderr
    assert done.stdout == ""
    assert not path.exists()


def test_which_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    own, named, given = tmp_path / "data/luodi/ledger.db", tmp_path / "named.db", tmp_path / "given.db"
    assert lines(luodi("add", STORY).stderr) == [f"ledger: {own}"]
    monkeypatch.setenv("LUODI_DATABASE_URL", f"sqlite:///{named}")
    assert lines(luodi("add", STORY).stderr) == [f"ledger: {named}"]
    assert lines(luodi("add", STORY, "--ledger", given).stderr) == [f"ledger: {given}"]
    assert lines(luodi("add", STORY, "--ledger", f"sqlite:///{given}").stderr) == [f"ledger: {given}"]
    assert own.is_file()
    assert named.is_file()
    assert given.is_file()


def test_without_a_data_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert lines(luodi("add", STORY).stderr) == [f"ledger: {tmp_path}/.local/share/luodi/ledger.db"]


def test_a_password_is_never_printed() -> None:
    done = luodi("add", STORY, "--ledger", "postgresql://office:secret@127.0.0.1:1/luodi")
    assert done.exit_code == 1
    assert "secret" not in done.stderr + done.stdout
    assert lines(done.stderr)[0] == "ledger: postgresql://office@127.0.0.1:1/luodi"


@pytest.mark.parametrize("words", [["promises"], ["show", "Nidec"], ["check"]])
def test_every_command_says_which_ledger(story: Ledger, words: list[str]) -> None:
    done = story(*words)
    assert done.exit_code == 0
    assert lines(done.stderr)[0].startswith("ledger: /")


def test_read_prints_a_line_a_text_in_the_order_given() -> None:
    done = luodi("read", STORY, "--format", "jsonl")
    assert done.exit_code == 0
    assert done.stderr == ""
    given = [json.loads(line)["id"] for line in lines(STORY.read_text(encoding="utf-8"))]
    assert [row["id"] for row in rows(done.stdout)] == given


def test_with_text_the_offsets_can_be_followed() -> None:
    for row in rows(luodi("read", STORY, "--format", "jsonl", "--with-text").stdout):
        text, projects = row["text"], row["projects"]
        assert isinstance(text, str)
        assert isinstance(projects, list)
        figures = [figure for project in projects for figure in project["figures"]]
        assert all(text[figure["start"] : figure["end"]] == figure["quote"] for figure in figures)


def test_read_for_people_keeps_to_the_width() -> None:
    for width in (60, 100):
        done = luodi("read", STORY, env={"COLUMNS": str(width)})
        tables = [
            line for line in lines(done.stdout) if "·" not in line and not line.startswith("  not read")
        ]
        assert max(map(cell_len, tables)) <= width
        assert "USD 500 million" in re.sub(r"\s+", " ", done.stdout)


def test_jsonl_does_not_change_with_the_terminal(story: Ledger) -> None:
    for words in (["read", STORY], ["promises", "--today", "2020-12-31"]):
        plain = story(*words, "--format", "jsonl").stdout_bytes
        assert b"\x1b" not in plain
        assert plain
        for env in ({"COLUMNS": "20"}, {"FORCE_COLOR": "1", "COLUMNS": "300"}, {"TERM": "dumb"}):
            assert luodi(*words, "--format", "jsonl", env=env).stdout_bytes == plain


def test_adding_twice_changes_nothing(story: Ledger) -> None:
    before = story("promises", "--format", "jsonl").stdout
    done = story("add", STORY)
    assert done.exit_code == 0
    assert lines(done.stdout) == ["4 texts (4 known before), 0 statements added"]
    assert story("promises", "--format", "jsonl").stdout == before


def test_promises_as_tables(story: Ledger) -> None:
    for width in (60, 100):
        done = luodi("promises", "--today", "2020-12-31", env={"COLUMNS": str(width)})
        assert done.exit_code == 0
        tables = [line for line in lines(done.stdout) if "·" not in line]
        assert max(map(cell_len, tables)) <= width
        assert "policy: open" in done.stdout


def test_as_of_counts_the_undated(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("Nidec plans to invest USD 500 million in a new plant in Dalian.", encoding="utf-8")
    ledger("add", path, STORY)
    done = ledger("promises", "--as-of", "2019-12-31", "--format", "jsonl")
    assert lines(done.stderr)[1] == "as of 2019-12-31: 1 undated text left out"
    said = {row["current"]["source"] for row in rows(done.stdout) if row["current"]}  # type: ignore[index]
    assert "zh-2020-03-05-city" not in said


def test_show_by_id_prefix_and_words(story: Ledger) -> None:
    story("note", "same_as", FIRST, LAST, "--because", "one plant", "--by", "wang")
    promised = rows(story("promises", "--format", "jsonl").stdout)
    id = str(next(row["project"] for row in promised if row["property"] == "investment"))
    page = story("show", id, "--today", "2020-12-31").stdout
    assert id in lines(page)[0] + lines(page)[1]
    assert story("show", id[:7], "--today", "2020-12-31").stdout == page


def test_show_what_is_not_there_or_not_clear(story: Ledger) -> None:
    for words in ("Toyota", "p-00000000"):
        done = story("show", words)
        assert done.exit_code == 1
        assert done.stdout == ""
        assert len(lines(done.stderr)) == 2
    assert "p-" in story("show", "Toyota").stderr


def test_notes_one_by_one(story: Ledger) -> None:
    before = {row["project"] for row in rows(story("promises", "--format", "jsonl").stdout)}
    done = story("note", "different_from", FIRST, LAST, "--because", "two plants", "--by", "wang")
    assert done.exit_code == 0
    assert re.fullmatch(rf"[0-9a-f]{{8}} different_from {FIRST} {LAST}\n", done.stdout)
    parted = {row["project"] for row in rows(story("promises", "--format", "jsonl").stdout)}
    assert len(parted) == len(before) + 1
    assert story("note", "retracts", done.stdout[:8], "--because", "one after all").exit_code == 0
    assert {row["project"] for row in rows(story("promises", "--format", "jsonl").stdout)} == before
    assert story("check").exit_code == 0


def test_a_note_on_what_is_not_there(story: Ledger) -> None:
    done = story("note", "same_as", FIRST, "nowhere#p1", "--because", "x")
    assert done.exit_code == 1
    assert "nowhere#p1" in lines(done.stderr)[1]


def test_notes_from_a_file(story: Ledger, tmp_path: Path) -> None:
    good = {"note": "same_as", "claims": [FIRST, LAST], "because": "one plant", "by": "wang"}
    bad = ["no json", json.dumps({**good, "note": "likes"}), json.dumps({**good, "claims": [FIRST, "x#p1"]})]
    path = tmp_path / "decisions.jsonl"
    path.write_text("\n".join([*bad, "", json.dumps(good)]), encoding="utf-8")
    done = story("note", "--file", path)
    assert done.exit_code == 1
    _, *told = lines(done.stderr)
    assert [line.startswith(f"{path}: line {n}") for n, line in enumerate(told, start=1)] == [True] * 3
    assert len(lines(done.stdout)) == 1


def test_a_file_of_notes_that_is_none(story: Ledger, tmp_path: Path) -> None:
    assert story("note", "--file", tmp_path / "none.jsonl").exit_code == 1
    (tmp_path / "empty.jsonl").write_bytes(b"")
    assert story("note", "--file", tmp_path / "empty.jsonl").exit_code == 1


def test_an_empty_ledger_is_said_to_be(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.", encoding="utf-8")
    ledger("add", tmp_path / "a.txt")
    assert "nothing promised" in ledger("promises").stdout
    assert ledger("promises", "--format", "jsonl").stdout == ""
    assert ledger("show", "Nidec").exit_code == 1


def test_rules_prints_the_manual() -> None:
    done = luodi("rules")
    assert done.exit_code == 0
    assert done.stdout.strip()


def test_text_is_never_taken_for_markup_or_let_to_steer_the_terminal(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    text = "Nidec plans to invest USD 500 million in a new plant in Dalian."
    path.write_text(json.dumps({"id": "[bold]a[/x]", "title": "\x1b[31mred", "text": text}), encoding="utf-8")
    done = ledger("read", path)
    assert "[bold]a[/x]" in done.stdout
    assert "\x1b" not in done.stdout


def test_a_terminal_of_another_encoding_is_no_reason_to_fail() -> None:
    done = CliRunner(charset="ascii").invoke(main, ["read", str(STORY)])
    assert done.exit_code == 0
    assert "\\u65e5" in done.stdout
    lines_ = CliRunner(charset="ascii").invoke(main, ["read", str(STORY), "--format", "jsonl"]).stdout_bytes
    assert "日本電産" in lines_.decode("utf-8")


@pytest.mark.skipif(
    not (EXAMPLES / "middle-decisions.jsonl").is_file(), reason="the demo has no decisions yet"
)
def test_the_demo_tells_the_same_story_every_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    for name in ("one", "two"):
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / name))
        done = luodi("demo", env={"COLUMNS": "100"})
        assert done.exit_code == 0
        assert lines(done.stderr) == [f"ledger: {tmp_path / name}/luodi/demo.db"]
        told.append(done.stdout.replace(str(tmp_path / name), "DATA"))
    assert told[0] == told[1]
    assert all(words in told[0] for words in ("SENTENCES", "PROMISED", "Next:", "2026-11-20"))


def test_the_demo_without_its_examples(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from luodi.commands import demo

    monkeypatch.setattr(demo, "__file__", str(tmp_path / "a/b/c/demo.py"))
    done = luodi("demo")
    assert done.exit_code == 1
    assert "runs from a checkout" in done.stderr


def test_promises_of_one_project_and_of_none(story: Ledger) -> None:
    every = lines(story("promises", "--format", "jsonl").stdout)
    one = lines(story("promises", "Nidec", "--format", "jsonl").stdout)
    assert one and {row["project"] for row in map(json.loads, one)} < {
        r["project"] for r in map(json.loads, every)
    } | {""}
    unknown = story("promises", "p-00000000")
    assert unknown.exit_code == 1 and "no project p-00000000" in unknown.stderr
