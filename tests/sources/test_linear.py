"""Four times as much takes about four times as long, not sixteen."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from luodi.sources.decode import decode
from luodi.sources.files import count, expand, receipts

SENTENCE = "日本电产将投入1000亿日元在大连兴建新工厂，"  # and no full stop: one line, one sentence
MUCH = 4 * 10**6  # bytes
STEP, MOST = 4, 9  # between linear (4) and quadratic (16)


def seconds(work: Callable[[], object]) -> float:
    """Of three runs the quickest: what the work takes when nobody disturbs."""
    taken = []
    for _ in range(3):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return max(min(taken), 0.001)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16-le"])
def test_decoding_a_text_of_one_line(codec: str) -> None:
    def data(size: int) -> bytes:
        unit = SENTENCE.encode(codec)
        return unit * (size // len(unit))

    small, large = data(MUCH // STEP), data(MUCH)
    assert seconds(lambda: decode("a", large)) < MOST * seconds(lambda: decode("a", small))


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html"])
def test_reading_a_file_of_one_line(tmp_path: Path, name: str) -> None:
    def write(folder: str, size: int) -> Path:
        words = SENTENCE * (size // len(SENTENCE.encode()))
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / name
        page = f"<html><head><title>T</title></head><body><p>{words}</p></body></html>"
        kinds = {"a.txt": words, "a.jsonl": json.dumps({"text": words}), "a.html": page}
        path.write_text(kinds[name], encoding="utf-8")
        return path

    small, large = write("small", MUCH // STEP), write("large", MUCH)
    assert seconds(lambda: list(receipts([large]))) < MOST * seconds(lambda: list(receipts([small])))


def test_walking_a_folder(tmp_path: Path) -> None:
    def folder(name: str, files: int) -> Path:
        for n in range(files):
            path = tmp_path / name / f"{n % 20:02}" / f"{n}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(SENTENCE, encoding="utf-8")
        return tmp_path / name

    small, large = folder("small", 300), folder("large", 300 * STEP)
    assert seconds(lambda: list(receipts([large]))) < MOST * seconds(lambda: list(receipts([small])))
    assert seconds(lambda: count(expand([large]))) < MOST * seconds(lambda: count(expand([small])))


def test_a_corpus_of_many_lines(tmp_path: Path) -> None:
    def corpus(name: str, lines: int) -> Path:
        path = tmp_path / name
        rows = (json.dumps({"text": f"{SENTENCE}{n}", "id": str(n)}) for n in range(lines))
        path.write_text("\n".join(rows), encoding="utf-8")
        return path

    small, large = corpus("small.jsonl", 1000), corpus("large.jsonl", 1000 * STEP)
    assert seconds(lambda: list(receipts([large]))) < MOST * seconds(lambda: list(receipts([small])))
