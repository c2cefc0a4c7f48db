"""What the README shows as printed is what is printed."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SNAPSHOT = Path(__file__).parent / "snapshots" / "plant.txt"


def test_the_lines_of_the_page_are_those_of_the_snapshot() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme[readme.index("PROMISED") :].partition("```")[0].splitlines()
    printed = SNAPSHOT.read_text(encoding="utf-8").splitlines()
    assert len(shown) > 5
    assert [line for line in shown if line not in printed] == []
