"""Each bad input gets one clear line and exit code 1; the rest is read, and the ledger stays whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.run import STORY, Ledger, lines, luodi

GOOD = "Nidec plans to invest USD 500 million in a new plant in Dalian.\n"


def corpus(path: Path, *rows: object) -> Path:
    text = "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text(text, encoding="utf-8")
    return path


def bad_inputs(folder: Path) -> dict[str, tuple[Path, str]]:
    """What the issue names: each as a file, and a word of what must be said of it."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 100)
    (folder / "large.txt").write_bytes(GOOD.encode() * 470_000)
    (folder / "broken.txt").write_bytes(GOOD.encode() + "大连".encode("gb18030"))
    corpus(folder / "line.jsonl", {"text": GOOD}, '{"text": ', {"text": GOOD + "2"})
    corpus(folder / "twice.jsonl", {"id": "a", "text": GOOD}, {"id": "a", "text": "Another."})
    wrong = {
        "empty.txt": "the file is empty", "binary.txt": "a binary file", "large.txt": "over 20 MB",
        "broken.txt": f"not UTF-8 at byte {len(GOOD)}", "line.jsonl": "line 2 is not JSON",
        "twice.jsonl": 'the id "a" belongs to another text',
    }  # fmt: skip
    return {name: (folder / name, words) for name, words in wrong.items()}


NAMES = ["empty.txt", "binary.txt", "large.txt", "broken.txt", "line.jsonl", "twice.jsonl"]
KEPT = {"line.jsonl": 2, "twice.jsonl": 1}


@pytest.mark.parametrize("name", NAMES)
def test_one_line_and_exit_code_1_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    path, words = bad_inputs(tmp_path)[name]
    done = luodi("read", path, STORY, "--format", "jsonl")
    assert done.exit_code == 1
    (told,) = lines(done.stderr)
    assert told.startswith(f"{path}: ")
    assert words in told
    what_to_do = told.partition("; ")[2]
    assert what_to_do
    assert len(lines(done.stdout)) == KEPT.get(name, 0) + 4


def test_all_of_them_at_once_leave_the_ledger_whole(ledger: Ledger, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    bad_inputs(folder)
    (folder / "good.txt").write_text(GOOD + "3", encoding="utf-8")
    done = ledger("add", folder)
    assert done.exit_code == 1
    _, *told = lines(done.stderr)  # the first line says which ledger
    assert len(told) == len(NAMES)
    # GOOD alone stands in two files, and is one text; GOOD2 and GOOD3 are others
    assert lines(done.stdout)[0].startswith("4 texts")
    checked = ledger("check")
    assert checked.exit_code == 0
    assert "the ledger is whole: 3 texts" in checked.stdout


def test_what_is_refused_leaves_nothing_behind(ledger: Ledger, tmp_path: Path) -> None:
    path = corpus(tmp_path / "a.jsonl", {"text": "a\ud800b"}, {"text": "a\x00b"}, {"text": GOOD})
    assert ledger("add", path).exit_code == 1
    assert "whole: 1 text," in ledger("check").stdout


def test_a_text_that_the_door_refuses_stops_no_other(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from luodi.ledger import append

    door = append.add

    def refuse_first(store, receipt, draft):  # type: ignore[no-untyped-def]
        if receipt.id == "a#1":
            raise ValueError("the text holds U+0000")
        return door(store, receipt, draft)

    monkeypatch.setattr(append, "add", refuse_first)
    done = ledger("add", corpus(tmp_path / "a.jsonl", {"text": "x"}, {"text": GOOD}))
    assert done.exit_code == 1
    assert lines(done.stderr)[1].startswith("a#1: the text holds U+0000; ")
    assert "1 text, " in done.stdout


def test_a_folder_of_later_files_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    done = luodi("read", tmp_path)
    assert done.exit_code == 1
    assert "comes with a later version" in done.stderr
