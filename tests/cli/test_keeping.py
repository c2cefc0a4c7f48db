"""The ledger as a whole: out and in again, computed anew, read again, as it was known, and a text taken out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.run import STORY, Ledger, lines, luodi
from tests.ledger.histories import Project, reading, tell
from tests.postgresql import Server

from luodi.ledger.append import add, judge
from luodi.ledger.rows import Receipt
from luodi.office.database import open_store

CITY = "zh-2020-03-05-city"


@pytest.fixture
def exported(story: Ledger, tmp_path: Path) -> Path:
    path = tmp_path / "export.jsonl"
    done = story("export", path)
    assert (done.exit_code, done.stdout) == (0, "")
    return path


def test_export_and_import_give_the_same_bytes_in_a_file_and_on_a_server(
    exported: Path, tmp_path: Path, server: Server
) -> None:
    for ledger in (tmp_path / "new.db", server.new_database()):
        done = luodi("import", exported, "--ledger", ledger)
        assert done.exit_code == 0 and "lines imported" in done.stdout
        assert luodi("export", "--ledger", ledger).stdout_bytes == exported.read_bytes()
        assert luodi("check", "--ledger", ledger).exit_code == 0
        assert "the same as the ledger shows" in luodi("rebuild", "--ledger", ledger).stdout


def test_an_export_never_writes_over_a_file(story: Ledger, exported: Path) -> None:
    before = exported.read_bytes()
    done = story("export", exported)
    assert done.exit_code == 1 and "there is such a file already; name another" in done.stderr
    assert exported.read_bytes() == before and list(exported.parent.glob("*.part")) == []


def test_an_export_that_cannot_be_written_leaves_no_file(story: Ledger, tmp_path: Path) -> None:
    done = story("export", tmp_path / "none" / "x.jsonl")
    assert done.exit_code == 1 and "cannot be written (No such file or directory)" in done.stderr


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda data: b"", "it is empty"),
        (lambda data: STORY.read_bytes(), "this is no export of a ledger"),
        (lambda data: data[: len(data) // 2], "is damaged or cut off"),
        (lambda data: b"".join(data.splitlines(keepends=True)[:-1]), "the rest is missing"),
        (lambda data: data.replace(b"Nidec", b"Nidek", 1), "some line is not what was exported"),
        (
            lambda data: data.replace(b'"format": 1', b'"format": 2', 1),
            "a newer version of Luodi wrote this export",
        ),
    ],
)
def test_a_bad_export_is_one_line_and_makes_no_ledger(
    exported: Path, tmp_path: Path, spoil: Callable[[bytes], bytes], words: str
) -> None:
    exported.write_bytes(spoil(exported.read_bytes()))
    done = luodi("import", exported, "--ledger", tmp_path / "new.db")
    assert done.exit_code == 1 and not (tmp_path / "new.db").exists()
    (told,) = lines(done.stderr)
    assert words in told and told.startswith(f"Error: {exported}: ")


def test_import_wants_an_empty_ledger_and_a_file(story: Ledger, exported: Path, tmp_path: Path) -> None:
    done = story("import", exported)
    assert done.exit_code == 1 and "this ledger is not empty; import into a new one" in done.stderr
    assert story("export").stdout_bytes == exported.read_bytes()
    done = luodi("import", tmp_path / "none.jsonl", "--ledger", tmp_path / "new.db")
    assert done.exit_code == 1 and "cannot be read (No such file or directory)" in done.stderr


def test_rebuild_says_what_it_did(story: Ledger) -> None:
    done = story("rebuild")
    assert done.exit_code == 0
    assert done.stdout.startswith("4 texts, 4 receipts, 4 readings, ")
    assert "kept for the policy open" in done.stdout and "the same as the ledger shows" in done.stdout


def test_rebuild_finds_a_row_that_was_tampered_with(story: Ledger, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as raw:
        raw.execute("DROP TRIGGER statement_no_update")
        raw.execute("UPDATE statement SET quote = 'never said' WHERE seq = 5")
        raw.commit()
    done = story("rebuild")
    assert done.exit_code == 1 and done.stdout == ""
    (_, told) = lines(done.stderr)
    assert "the quote is not in the text to the letter" in told and "put back your last copy" in told


def test_a_redacted_text_is_gone_from_everything(story: Ledger, tmp_path: Path) -> None:
    done = story("redact", CITY, "--because", "a request\nof 3 June", "--by", "li", "--yes")
    assert done.exit_code == 0 and "(li: a request of 3 June)" in done.stdout
    assert f"{CITY} (" in done.stderr and "1 receipt, " in done.stderr
    for words in (["export"], ["promises", "--format", "jsonl"], ["promises", "--known-at", "2026-11-01"]):
        out = story(*words).stdout
        assert CITY not in out and "1000亿日元" not in out
    assert '"row": "redaction"' in story("export").stdout
    assert "1 redacted text" in story("check").stdout
    again = story("add", STORY)
    assert (
        again.exit_code == 1
        and "may not come in again" in again.stderr
        and "(3 known before)" in again.stdout
    )
    sha = next(json.loads(x)["text_sha256"] for x in lines(story("export").stdout) if '"redaction"' in x)
    assert "was redacted before" in story("redact", sha[:8], "--because", "b", "--yes").stderr
    story("export", tmp_path / "out.jsonl")
    luodi("import", tmp_path / "out.jsonl", "--ledger", tmp_path / "new.db")
    assert luodi("export", "--ledger", tmp_path / "new.db").stdout == story("export").stdout


def test_redact_asks_first_and_names_what_else_may_hold_the_words(story: Ledger) -> None:
    story("note", "same_as", f"{CITY}#p1", "ja-2020-03-05-city#p1", "--because", "one plant", "--by", "li")
    before = story("export").stdout
    done = story("redact", CITY, "--because", "a request")  # nobody answers
    assert done.exit_code == 1 and "This cannot be undone." in done.stderr
    assert "note-1 speaks of it" in done.stderr
    assert story("export").stdout == before


@pytest.mark.parametrize(
    ("ref", "words"), [("none", "no text has this id"), ("ffffff", "no text has this id")]
)
def test_redact_wants_one_text(story: Ledger, ref: str, words: str) -> None:
    done = story("redact", ref, "--because", "a request", "--yes")
    assert done.exit_code == 1 and words in done.stderr
    assert story("redact", CITY, "--because", " ", "--yes").exit_code == 1
    assert story("redact", CITY).exit_code == 2


def test_two_texts_of_one_id_are_told_apart_by_their_hash(ledger: Ledger, tmp_path: Path) -> None:
    for words in ("Nidec plans to invest USD 500 million.", "Nidec plans to invest USD 900 million."):
        (tmp_path / "news.txt").write_text(words, encoding="utf-8")
        ledger("add", tmp_path / "news.txt")
    done = ledger("redact", "news", "--because", "a request", "--yes")
    assert done.exit_code == 1 and "several texts are called so" in done.stderr
    sha = done.stderr.rpartition(": ")[2].split()[0]
    assert ledger("redact", sha, "--because", "a request", "--yes").exit_code == 0
    assert "1 text, " in ledger("check").stdout


def test_known_at_leaves_out_what_was_recorded_later(story: Ledger) -> None:
    done = story("promises", "--known-at", "2020-01-01", "--format", "jsonl")
    assert done.stdout == "" and "4 receipts left out" in done.stderr
    now = story("promises", "--format", "jsonl")
    assert story("promises", "--known-at", "2999-01-01T00:00Z", "--format", "jsonl").stdout == now.stdout
    both = story("promises", "--known-at", "2999-01-01", "--as-of", "2019-12-31", "--format", "jsonl")
    assert both.stdout == story("promises", "--as-of", "2019-12-31", "--format", "jsonl").stdout
    assert story("show", "Nidec", "--known-at", "2020-01-01").exit_code == 1
    for wrong in ("yesterday", "2020-02-30", "2020-01-01T25:00"):
        done = story("promises", "--known-at", wrong)
        assert done.exit_code == 2 and "is no time; write 2020-03-05, or" in done.stderr


@pytest.fixture
def older(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger in which an older version of the rules read a text, and an officer accepted a statement."""
    told = tell("en", [Project("Nidec", "a plant", 500, 70)])
    store = open_store(f"sqlite:///{tmp_path / 'ledger.db'}")
    add(store, Receipt("a", told.text, language="en"), reading(told.drafts, "0"))
    judge(store, store.statements()[2].seq, "accept", officer="li", because="seen")
    store.close()
    return ledger


def test_reread_says_what_changed_and_keeps_verdicts(older: Ledger) -> None:
    before = older("export").stdout
    dry = older("reread", "--dry-run")
    assert dry.exit_code == 0 and dry.stdout.endswith("(nothing was recorded)\n")
    assert older("export").stdout == before
    done = older("reread", "--format", "jsonl")
    rows = [json.loads(row) for row in lines(done.stdout)]
    assert done.exit_code == 0 and "1 text read again: " in done.stderr
    assert {row["change"] for row in rows} <= {"gained", "lost", "changed"} and rows
    assert all(row["source"] == "a" and row["sentence"] for row in rows)
    assert any((row["before"] or row["after"])["value"][0] == "party" for row in rows)
    assert len(lines(dry.stdout)) == 2 * len(rows) + 2
    assert [
        row["says"] for row in map(json.loads, lines(older("export").stdout)) if row["row"] == "verdict"
    ] == ["accept"]
    assert "nothing was read again" in older("reread").stdout
    assert "the same as the ledger shows" in older("rebuild").stdout
