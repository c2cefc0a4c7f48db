"""`luodi text`, `--encoding`, and what is said of new editions and of texts in a fourth language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.run import STORY, Ledger, lines, luodi

TEXT = "3月4日，日本电产在大连动工兴建新工厂。\r\n项目总投资1000亿日元。"
SHORT = "大连签约"
GERMAN = (
    "Das Unternehmen wird nach eigenen Angaben 500 Millionen Euro in ein neues Werk für Batterien in Thüringen "
    "investieren. Die Übergabe des Grundstücks ist für März geplant, und die Produktion soll im Jahr 2025 beginnen."
)


def write(path: Path, text: str, codec: str = "utf-8") -> Path:
    path.write_bytes(text.encode(codec))
    return path


def page(words: str) -> str:
    link = '<link rel="canonical" href="https://example.org/1">'
    return f"<html><head>{link}<title>T</title></head><body><nav><a href=x>Home</a></nav><p>{words}</p></body></html>"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_the_text_is_printed_character_by_character(tmp_path: Path, codec: str) -> None:
    done = luodi("text", write(tmp_path / "a.txt", TEXT, codec))
    assert done.exit_code == 0
    assert done.stdout_bytes == (TEXT + "\n").encode()


def test_the_text_of_a_page_is_the_one_offsets_count(tmp_path: Path) -> None:
    path = write(tmp_path / "a.html", page("Nidec plans to invest USD 500 million in a new plant in Dalian."))
    assert luodi("text", path).stdout == "Nidec plans to invest USD 500 million in a new plant in Dalian.\n"
    (line,) = map(json.loads, lines(luodi("read", path, "--format", "jsonl", "--with-text").stdout))
    assert line["text"] + "\n" == luodi("text", path).stdout
    assert line["extractor"].startswith("trafilatura ")
    figure = line["projects"][0]["figures"][0]
    assert line["text"][figure["start"] : figure["end"]] == figure["quote"]


def test_several_texts_have_their_ids_over_them() -> None:
    ids = [json.loads(line)["id"] for line in lines(STORY.read_text(encoding="utf-8"))]
    assert [line[3:] for line in lines(luodi("text", STORY).stdout) if line.startswith("== ")] == ids


def test_what_changed_since_an_older_file(tmp_path: Path) -> None:
    old, new = (
        write(tmp_path / "a.txt", TEXT),
        write(tmp_path / "b.txt", TEXT.replace("1000", "500") + "完。"),
    )
    done = luodi("text", new, "--against", old)
    assert lines(done.stdout) == ["- 项目总投资1000亿日元。", "+ 项目总投资500亿日元。", "+ 完。"]
    assert luodi("text", new, "--against", new).stdout == ""
    assert luodi("text", new, "--against", tmp_path / "none.txt").exit_code == 1
    assert luodi("text", new, "--against", STORY).exit_code == 2


def test_an_encoding_that_must_be_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", SHORT, "gb18030")
    refused = luodi("text", path)
    assert refused.exit_code == 1
    assert "name the encoding with --encoding" in refused.stderr
    assert luodi("text", path, "--encoding", "gb2312").stdout == SHORT + "\n"
    assert luodi("read", path, "--encoding", "GB18030").exit_code == 0
    wrong = luodi("read", path, "--encoding", "klingon")
    assert wrong.exit_code == 2
    assert "'klingon' is no encoding" in wrong.stderr


def test_a_new_edition_is_told_and_both_are_kept(ledger: Ledger, tmp_path: Path) -> None:
    one = write(tmp_path / "a.html", page("Nidec plans a plant. It will cost USD 500 million."))
    two = write(
        tmp_path / "b.html", page("Nidec plans a plant. It will cost USD 900 million. It opens in 2021.")
    )
    assert len(lines(ledger("add", one).stderr)) == 1
    (told,) = lines(ledger("add", two).stderr)[1:]
    assert told == "b: a new edition of https://example.org/1: 1 sentence gone, 2 new; a is kept beside it"
    assert len(lines(ledger("add", one, two).stderr)) == 1
    assert "2 texts" in ledger("check").stdout


def test_a_text_in_a_fourth_language_is_named_and_no_error(ledger: Ledger, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", GERMAN)
    done = luodi("read", path)
    assert done.exit_code == 0
    assert "seems to be German" in done.stdout
    (line,) = map(json.loads, lines(luodi("read", path, "--format", "jsonl").stdout))
    assert [problem["code"] for problem in line["problems"]].count("language") == 1
    added = ledger("add", path)
    assert added.exit_code == 0
    assert "a: the text seems to be German" in added.stderr
