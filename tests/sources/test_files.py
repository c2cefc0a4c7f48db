"""What is taken in, under which id, and what is refused with which words."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from luodi.ledger.rows import Receipt
from luodi.sources.files import count, expand, receipts
from luodi.sources.refusal import Refusal

ONE = "Nidec plans to invest USD 500 million.\r\nIt opens in 2021.\n"


def read(*paths: Path, published: str | None = None) -> list[Receipt | Refusal]:
    return list(receipts(paths, published=published))


def taken(*paths: Path) -> list[Receipt]:
    return [row for row in read(*paths) if isinstance(row, Receipt)]


def refused(*paths: Path) -> list[Refusal]:
    found = [row for row in read(*paths) if isinstance(row, Refusal)]
    assert all(len(str(row).splitlines()) == 1 for row in found)
    return found


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def corpus(path: Path, *lines: object) -> Path:
    return write(path, "".join(json.dumps(line) + "\n" for line in lines))


def test_a_text_file_keeps_its_line_ends_and_loses_its_byte_order_mark(tmp_path: Path) -> None:
    (row,) = taken(write(tmp_path / "a.b.TXT", "\ufeff" + ONE))
    assert (row.id, row.text, row.published) == ("a.b", ONE, None)


def test_published_serves_one_file(tmp_path: Path) -> None:
    one, two = write(tmp_path / "a.txt", ONE), write(tmp_path / "b.md", ONE)
    (row,) = read(one, published="2020-03")
    assert isinstance(row, Receipt)
    assert row.published == "2020-03"
    with pytest.raises(ValueError, match="one file"):
        receipts([one, two], published="2020-03")
    with pytest.raises(ValueError, match="no date"):
        receipts([one], published="March")


def test_a_folder_is_read_in_order_with_all_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "z/c.txt", ".hidden/d.txt", ".e.txt", "picture.png", "y/none.bin"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write(tmp_path / name, ONE)
    assert [row.id for row in taken(tmp_path)] == ["a", "b", "c"]
    assert refused(tmp_path) == []


def test_a_folder_with_nothing_to_read_says_so(tmp_path: Path) -> None:
    assert "no text file in this folder" in str(*refused(tmp_path))


@pytest.mark.parametrize("ending", ["pdf", "docx", "eml", "xlsx", "csv"])
def test_later_endings_are_refused_with_that_word(tmp_path: Path, ending: str) -> None:
    path = write(tmp_path / f"a.{ending}", ONE)
    assert "comes with a later version; " in str(*refused(path))
    assert "comes with a later version; " in str(*refused(tmp_path))


@pytest.mark.parametrize(
    ("name", "data", "wrong"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b"\xef\xbb\xbf \n", "the file is empty"),
        ("a.jsonl", b"\n \n", "the file is empty"),
        ("a.txt", bytes(range(256)) * 40, "a binary file"),
        ("a.jsonl", bytes(range(256)) * 40, "a binary file"),
        ("a.txt", "Nidec 大连".encode("gb18030"), "not UTF-8 at byte 6 (0xB4)"),
        ("a.txt", b"\xef\xbb\xbfabc\xff", "not UTF-8 at byte 6 (0xFF)"),
        ("a.txt", b"one\x00 and two", "the text holds U+0000 at character 3"),
        ("a.jsonl", b'[{"text": "a"}]', "one JSON list"),
        ("a.xyz", b"a", "files ending in .xyz are not read"),
        ("a", b"a", "a file without an ending"),
    ],
)
def test_a_file_refused_whole(tmp_path: Path, name: str, data: bytes, wrong: str) -> None:
    path = write(tmp_path / name, data)
    (row,) = refused(path)
    assert taken(path) == []
    assert row.file == str(path)
    assert wrong in row.wrong
    assert row.remedy


def test_what_is_not_there_or_no_file(tmp_path: Path) -> None:
    assert "no such file" in str(*refused(tmp_path / "none.txt"))
    fifo = tmp_path / "pipe.txt"
    os.mkfifo(fifo)
    assert "not a file" in str(*refused(fifo))


def test_a_text_over_20_megabytes(tmp_path: Path) -> None:
    for size in (20_000_001, 20_000_004, 30_000_000):
        assert "the text is over 20 MB; " in str(*refused(write(tmp_path / "a.txt", b"x" * size)))
    assert len(taken(write(tmp_path / "a.txt", b"x" * 20_000_000))) == 1


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (b'{"text": "a"', "line 2 is not JSON"),
        (b'"text"', "line 2 is no JSON object"),
        (b'{"text": "\xff"}', "line 2: not UTF-8 at byte 34 (0xFF)"),
        (b'{"title": "a"}', "line 2 has no text"),
        (b'{"text": null}', "line 2 has no text"),
        (b'{"text": 3}', 'line 2: "text" is a number, not a string'),
        (b'{"text": " "}', "line 2: the text is empty"),
        (b'{"text": "a\\u0000b"}', "line 2: the text holds U+0000 at character 1"),
        (b'{"text": "a\\ud800b"}', "line 2: the text holds half a surrogate pair (U+D800) at character 1"),
        (b'{"text": "a", "title": "\\udfff"}', 'line 2: "title" holds half a surrogate pair'),
        (b'{"text": "a", "titel": "b"}', 'line 2 has an unknown field "titel"'),
        (b'{"text": "a", "id": 7}', 'line 2: "id" is a number'),
        (b'{"text": "a", "id": "a\\nb"}', 'line 2: "id" is more than one line'),
        (b'{"text": "a", "audience": ["x"]}', 'line 2: "audience" is a list'),
        (b'{"text": "a", "published": "5 March"}', 'line 2: "published" is no date ("5 March")'),
        (b'{"text": "a", "published": "2020-02-30"}', 'line 2: "published" is no date'),
        (b'{"text": "a", "language": "klingon"}', 'line 2: "language" is "klingon"'),
        (b'{"text": "a", "id": "one"}', 'line 2: the id "one" belongs to another text'),
    ],
)
def test_one_bad_line_in_the_middle(tmp_path: Path, line: bytes, wrong: str) -> None:
    check_bad_line(tmp_path, line, wrong)


def test_a_line_that_is_too_much(tmp_path: Path) -> None:
    check_bad_line(tmp_path, b"[" * 100_000, "line 2 is not JSON")
    check_bad_line(tmp_path, b'{"a":' * 100_000, "line 2 is not JSON")
    check_bad_line(tmp_path, b'{"text": ' + b"1" * 5000 + b"}", "line 2 is not JSON")
    check_bad_line(tmp_path, b'{"text": "' + b"x" * 20_000_001 + b'"}', "line 2: the text is over 20 MB")


def check_bad_line(tmp_path: Path, line: bytes, wrong: str) -> None:
    first = b'{"text":"1","id":"one"}\n'
    path = write(tmp_path / "a.jsonl", first + line + b'\n{"text": "last"}\n')
    rows = read(path)
    assert [type(row) for row in rows] == [Receipt, Refusal, Receipt]
    (row,) = refused(path)
    assert wrong in row.wrong
    last = rows[2]
    assert isinstance(last, Receipt)
    assert (last.id, last.text) == ("a#3", "last")


def test_the_first_line_may_be_the_bad_one(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", b'\xef\xbb\xbfoops\n\n{"text": "two"}')
    assert "line 1 is not JSON" in str(*refused(path))
    assert [row.id for row in taken(path)] == ["a#2"]


def test_ids_of_a_corpus_file(tmp_path: Path) -> None:
    several = corpus(tmp_path / "many.jsonl", {"text": "a"}, {"text": "b", "id": "x"}, {"text": "c"})
    assert [row.id for row in taken(several)] == ["many#1", "x", "many#3"]
    assert [row.id for row in taken(corpus(tmp_path / "one.jsonl", {"text": "a"}))] == ["one"]


def test_the_same_text_twice_under_one_id_is_no_mistake(tmp_path: Path) -> None:
    line = {"text": "a", "id": "x"}
    assert len(taken(corpus(tmp_path / "a.jsonl", line, line))) == 2


def test_a_corpus_line_keeps_all_it_says(tmp_path: Path) -> None:
    fields = {
        "id": "i", "text": "t", "title": "T", "published": "2020-03-05", "publisher": "P",
        "url": "U", "language": "zh-Hans", "audience": "public",
    }  # fmt: skip
    (row,) = taken(corpus(tmp_path / "a.jsonl", fields))
    assert {name: getattr(row, name) for name in fields} == fields
    (empty,) = taken(corpus(tmp_path / "b.jsonl", {**dict.fromkeys(fields), "text": "t"}))
    assert (empty.id, empty.title, empty.published) == ("b", None, None)


def test_published_of_a_corpus_file_serves_lines_without_their_own(tmp_path: Path) -> None:
    path = corpus(tmp_path / "a.jsonl", {"text": "a"}, {"text": "b", "published": "2019"})
    rows = read(path, published="2020")
    assert [row.published for row in rows if isinstance(row, Receipt)] == ["2020", "2019"]


def test_counting_for_a_progress_bar(tmp_path: Path) -> None:
    corpus(tmp_path / "a.jsonl", {"text": "a"}, {"no": "text"})
    write(tmp_path / "b.txt", ONE)
    write(tmp_path / "c.pdf", ONE)
    assert count(expand([tmp_path])) == len(read(tmp_path)) == 4


def test_a_file_name_of_two_lines_still_makes_one_line(tmp_path: Path) -> None:
    path = write(tmp_path / "a\nb.txt", b"")
    assert "a\\nb.txt: the file is empty; " in str(*refused(path))
