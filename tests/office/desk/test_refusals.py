"""Every refusal of the sources room has words in three languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from luodi.office.desk.refusals import told
from luodi.sources.files import receipts
from luodi.sources.refusal import Refusal

BAD: dict[str, bytes] = {
    "empty.txt": b"", "blank.md": b" \n", "nul.txt": b"a\x00b is a text " * 3, "bin.txt": bytes(range(256)) * 9,
    "half.txt": b"text \xff\xfe\xfd caf\xe9", "none": b"text", "a.pdf": b"%PDF", "a.xlsx": b"PK", "a.rar": b"x",
    "empty.html": b"<html></html>", "empty.jsonl": b"", "list.jsonl": b'[{"text": "a"}]',
    "broken.jsonl": b'{"text": \n{"text": 5}\n{}\n{"text": ""}\n[]\n{"text": "a", "x": 1}\n{"text": "a", "title": 1}\n'
    b'{"text": "a", "published": "May"}\n{"text": "a", "language": "fr"}\n{"text": "a", "id": "1\\n2"}\n'
    b'{"text": "a", "id": "1"}\n{"text": "b", "id": "1"}\n{"text": "\\ud800"}\n{"text": "\\u0000"}\n{"text": "\xff"}',
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_of_in_three_languages(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    refused = [row for row in receipts([path]) if isinstance(row, Refusal)]
    assert refused
    for words in (said for row in refused for said in (row.wrong, row.remedy)):
        assert told(words, "en") == words
        for language in ("zh", "ja"):
            assert told(words, language) != words, words


def test_what_nobody_translated_stays() -> None:
    assert told("something new", "ja") == "something new"
