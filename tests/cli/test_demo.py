"""The page of the plant after the first four texts, held as a snapshot; `make snapshots` renews it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cli.run import EXAMPLES, Ledger, luodi

SNAPSHOT = Path(__file__).parent / "snapshots" / "plant.txt"


def test_the_page_of_the_plant(story: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    assert story("note", "--file", EXAMPLES / "middle-decisions.jsonl").exit_code == 0
    monkeypatch.setenv("COLUMNS", "100")
    result = story("show", "Nidec", "--today", "2020-12-31")
    assert result.exit_code == 0, result.output
    page = result.stdout.rstrip() + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        SNAPSHOT.parent.mkdir(exist_ok=True)
        SNAPSHOT.write_text(page, encoding="utf-8")
    assert page == SNAPSHOT.read_text(encoding="utf-8")
    assert len(page.splitlines()) <= 50  # one screen


def test_the_demo_shows_what_became_of_the_promises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "110")
    told = luodi("demo")
    assert told.exit_code == 0, told.output
    assert "16 texts" in told.stdout
    table = told.stdout[told.stdout.index("$ luodi promises") :]
    assert "raised +79 %" in table and "met late" in table
