"""The page of the demo's plant, held as a snapshot; `make snapshots` renews it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from tests.cli.run import luodi

SNAPSHOT = Path(__file__).parent / "snapshots" / "plant.txt"


def test_the_page_of_the_plant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "100")
    result = luodi("demo")
    assert result.exit_code == 0, result.output
    page = re.sub(r"--ledger \S+", "--ledger LEDGER", result.output)
    page = page[page.index("$ luodi show") : page.index("Next:")].rstrip() + "\n"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        SNAPSHOT.parent.mkdir(exist_ok=True)
        SNAPSHOT.write_text(page, encoding="utf-8")
    assert page == SNAPSHOT.read_text(encoding="utf-8")
    assert len(page.splitlines()) <= 51  # the command line and one screen
