"""The annotated folders of the repository, and reading them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.scoring import Tally, score

import luodi

ROOT = Path(__file__).parents[1]
FOLDERS = {
    "tests/data/apart": "Invented announcements, written and annotated before the rules by writers who had "
    "not seen the program; only scored: nobody at work on the rules saw a text or a miss",
    "tests/data/blind": "Delegation reports and ground-breakings in office English, kept apart in that way",
    "tests/data/dev": "Invented announcements of the same writers, tuned on",
    "tests/data/minis": "Invented cuttings, a title and a few sentences each, dense in ways of saying; "
    "written and annotated by writers who had not seen the program, then tuned on",
    "tests/data/given": "True announcements the work began with, tuned on",
    "examples/gold": "The story of the README, tuned on",
}


def annotated(folder: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each gold of a folder with its text, to the letter: two files, or a line of JSON that holds both."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        yield json.loads(path.read_text(encoding="utf-8")), text
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            yield gold, gold["text"]


def scored(folder: Path) -> Tally:
    """What the rule reader gets right in a folder."""
    tally = Tally()
    for gold, text in annotated(folder):
        reading = luodi.read(text, published=gold["published"], id=gold["id"])
        score(tally, gold, reading, text)
    return tally
