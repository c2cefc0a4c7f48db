"""The two documents the mission began with, where they are at hand; they are not ours and not copied here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import luodi

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = SHARED / "seeds"
PUBLISHED = {"000_bd5b01fd748b83d9": "2019-04-28", "003_571a42d986ab71f2": "2020-03-05"}

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not at hand")


def score(gold: Path, tmp_path: Path, published: dict[str, str]) -> str:
    """What score.py prints for our readings of the texts in a folder."""
    lines = [
        luodi.read((gold / f"{name}.txt").read_bytes().decode(), published=day, id=name)
        for name, day in published.items()
    ]
    out = tmp_path / "readings.jsonl"
    out.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    command = [sys.executable, str(SHARED / "announcements" / "score.py"), str(out), str(gold)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_the_two_seeds_are_read(tmp_path: Path) -> None:
    printed = score(SEEDS, tmp_path, PUBLISHED)
    head = re.search(r"mean F1 over 8 tasks: ([\d.]+)", printed)
    assert head is not None
    assert float(head[1]) >= 0.97
    for task in (
        "figure value",
        "figure full",
        "figure in its project",
        "milestone stage",
        "milestone dated",
    ):
        row = next(line for line in printed.splitlines() if line.startswith(task))
        assert row.split()[-2] == "1.000", row
