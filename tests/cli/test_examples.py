"""The story in `examples/` holds together: corpus, gold and notes speak of the same texts, to the letter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.run import EXAMPLES, Ledger, lines

GOLD = EXAMPLES / "gold"


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in lines((EXAMPLES / name).read_text(encoding="utf-8"))]


def quotes(gold: object) -> Iterator[str]:
    """Every quote anywhere in a gold file, and every sentence that says what is not disclosed."""
    if isinstance(gold, dict):
        yield from [gold["quote"]] if "quote" in gold else []
        yield from gold.get("undisclosed", [])
        gold = list(gold.values())
    if isinstance(gold, list):
        for part in gold:
            yield from quotes(part)


def test_corpus_and_gold_are_the_same_texts() -> None:
    story = rows("story.jsonl")
    assert {row["id"] for row in story} == {path.stem for path in GOLD.glob("*.json")}
    for row in story:
        gold = json.loads((GOLD / f"{row['id']}.json").read_text(encoding="utf-8"))
        text = (GOLD / f"{row['id']}.txt").read_bytes().decode("utf-8")
        assert text == row["text"]
        assert text.startswith(row["title"] + "\n")
        assert (gold["id"], gold["lang"], gold["published"]) == (row["id"], row["language"], row["published"])


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.json")), ids=lambda path: path.stem)
def test_every_quote_stands_in_its_text(path: Path) -> None:
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    found = list(quotes(json.loads(path.read_text(encoding="utf-8"))))
    assert found
    assert [quote for quote in found if quote not in text] == []


@pytest.mark.parametrize(
    ("part", "whole"), [("middle.jsonl", "story.jsonl"), ("middle-decisions.jsonl", "decisions.jsonl")]
)
def test_the_middle_is_a_part_of_the_story(part: str, whole: str) -> None:
    assert [row for row in rows(whole) if row in rows(part)] == rows(part)


def test_every_note_stands_on_what_is_read(ledger: Ledger) -> None:
    assert ledger("add", EXAMPLES / "story.jsonl").exit_code == 0
    done = ledger("note", "--file", EXAMPLES / "decisions.jsonl")
    assert done.exit_code == 0, done.stderr
    assert len(lines(done.stdout)) == len(rows("decisions.jsonl"))
    assert ledger("check").exit_code == 0
