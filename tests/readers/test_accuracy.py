"""The reader may not fall behind what it reads today; `docs/accuracy.md` tells how far that is."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from subprocess import run

import pytest

import luodi

ROOT = Path(__file__).parents[2]
SCORER = ROOT.parent / "shared" / "announcements" / "score.py"
FLOORS = {"tests/data/dev": 0.86, "tests/data/blind": 0.64, "examples/gold": 0.58}


@pytest.mark.skipif(not SCORER.exists(), reason="../shared/announcements/score.py is not at hand")
@pytest.mark.parametrize("folder", FLOORS)
def test_mean_f1_stays_above_its_floor(folder: str, tmp_path: Path) -> None:
    lines = []
    for path in sorted((ROOT / folder).glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        lines.append(
            json.dumps(luodi.read(text, published=gold["published"], id=gold["id"]), ensure_ascii=False)
        )
    out = tmp_path / "readings.jsonl"
    out.write_text("\n".join(lines), encoding="utf-8")
    printed = run(
        [sys.executable, SCORER, out, ROOT / folder], capture_output=True, text=True, check=True
    ).stdout
    found = re.search(r"mean F1 over 8 tasks: ([\d.]+)", printed)
    assert found is not None
    assert float(found[1]) >= FLOORS[folder]
