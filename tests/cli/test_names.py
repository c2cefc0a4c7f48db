"""`luodi names` as a person runs it: compare, import, lookup, explain, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.run import Ledger, lines

DATA = Path(__file__).parents[1] / "data" / "names"
HEADS = "name,language,kind,official\n"
GLEIF = "LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.OtherEntityNames.OtherEntityName.1,"
GLEIF += "Entity.OtherEntityNames.OtherEntityName.1.xmllang,Entity.OtherEntityNames.OtherEntityName.1.type\n"
LEI = "529900T8BM49AURSDO55"


def pairs(path: Path, *rows: object) -> Path:
    text = "\n".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text(text, encoding="utf-8")
    return path


def test_compare_prints_a_line_for_each_pair_in_order(ledger: Ledger, tmp_path: Path) -> None:
    path = pairs(
        tmp_path / "pairs.jsonl",
        {"id": "1", "a": "三井物産", "b": "Mitsui Products", "kind": "enterprise"},
        {"id": "2", "a": "日产", "b": "日电产", "kind": None, "a_language": "zh-Hans", "context": None},
        {"id": 3, "a": "大洋", "b": "Taiyo", "kind": "enterprise"},
    )
    done = ledger("names", "compare", path, "--format", "jsonl")
    assert done.exit_code == 0
    rows = [json.loads(line) for line in lines(done.stdout)]
    assert [row["id"] for row in rows] == ["1", "2", 3]
    assert [row["same"] for row in rows] == [True, False, None]
    assert all(row.keys() == {"id", "same", "score", "because"} and 0 <= row["score"] <= 1 for row in rows)


def test_a_line_that_is_no_pair_is_refused_and_the_rest_compared(ledger: Ledger, tmp_path: Path) -> None:
    good = {"id": "1", "a": "三井物産", "b": "Mitsui Products"}
    path = pairs(
        tmp_path / "p.jsonl", good, "{", {"id": None, "a": "x", "b": "y"}, {**good, "kind": "ship"}, [1]
    )
    done = ledger("names", "compare", path, "--format", "jsonl")
    assert done.exit_code == 1
    assert len(lines(done.stdout)) == 1
    told = [line for line in lines(done.stderr) if "is no pair" in line]
    assert [line.split("line ")[1][0] for line in told] == ["2", "3", "4", "5"]


def test_imported_names_count(ledger: Ledger, tmp_path: Path) -> None:
    names = tmp_path / "names.csv"
    names.write_text(f"{HEADS}双葉電装株式会社,ja,official,双葉\nFubawire,en,short,双葉\n", encoding="utf-8")
    assert "abstained" in ledger("names", "explain", "Fubawire", "双葉電装").stdout
    done = ledger("names", "import", names)
    assert (done.exit_code, done.stdout) == (0, "names.csv: 2 names of 1 party\n")
    told = ledger("names", "explain", "Fubawire", "双葉電装").stdout
    assert told.startswith("same (0.99, known)")
    assert "names" in told
    found = json.loads(lines(ledger("names", "lookup", "Fubawire", "--format", "jsonl").stdout)[0])
    assert (found["name"], found["standing"]) == ("双葉電装株式会社", "in force")
    assert "nothing new" in ledger("names", "import", names).stdout
    assert ledger("check").exit_code == 0


def test_the_names_file_of_the_tests_is_taken_whole(ledger: Ledger) -> None:
    done = ledger("names", "import", DATA / "names.csv")
    assert (done.exit_code, done.stdout) == (0, "names.csv: 325 names of 82 parties\n")


def test_gleif_and_wikidata_as_published(ledger: Ledger, tmp_path: Path) -> None:
    gleif = tmp_path / "gleif.csv"
    gleif.write_text(
        f'{GLEIF}{LEI},"Anshin Motoren AG",de,Anshinmoto KK,en,PREVIOUS_LEGAL_NAME\n', encoding="utf-8"
    )
    entity = {
        "id": "Q1", "labels": {"ja": {"language": "ja", "value": "安信電装"}, "de": {"language": "de", "value": "X"}},
        "aliases": {"en": [{"language": "en", "value": "Anshinwire"}]},
    }  # fmt: skip
    wikidata = tmp_path / "wikidata.json"
    wikidata.write_text("[\n" + json.dumps(entity) + "\n]", encoding="utf-8")
    done = ledger("names", "import", gleif, wikidata)
    assert (done.exit_code, lines(done.stdout)) == (
        0, ["gleif.csv: 2 names of 1 party", "wikidata.json: 2 names of 1 party"],
    )  # fmt: skip
    assert "same (0.99" in ledger("names", "explain", "Anshinmoto", "Anshin Motoren AG").stdout
    assert "same (0.99" in ledger("names", "explain", "Anshinwire", "安信電装").stdout


BAD = {
    "columns": ("name,language\nA,en\n", "line 1: no column kind"),
    "strange": ("name,language,kind,official,colour\n", "line 1: an unknown or repeated column 'colour'"),
    "short": (f"{HEADS}A,en,official,A\nB,en\n", "line 3: 2 cells for 4 columns"),
    "kind": (f"{HEADS}A,en,nickname,A\n", "line 2: 'nickname' is no kind"),
    "language": (f"{HEADS}A,fr,official,A\n", "line 2: 'fr' is no language"),
    "twice": (f"{HEADS}A,en,official,A\nA,en,short,A\n", "line 3: the same name as in line 2"),
    "lei": ("name,language,kind,official,lei\nA,en,official,A,529900T8BM49AURSDO56\n", "line 2: 529900T8BM49AURSDO56 is no LEI"),
    "uscc": ("name,language,kind,official,uscc\nA,en,official,A,91110000600037341M\n", "line 2: 91110000600037341M is no 统一社会信用代码"),
    "hojin": ("name,language,kind,official,corporate_number\nA,en,official,A,5835678256247\n", "line 2: 5835678256247 is no 法人番号"),
    "shared": (f"name,language,kind,official,lei\nA,en,official,A,{LEI}\nB,en,official,B,{LEI}\n", f"line 3: {LEI} is given to A in line 2 too"),
    "gleif": (f"{GLEIF}{LEI},A,en,,,\n{LEI},B,en,,,\n", f"line 3: {LEI} is in line 2 too"),
    "json": ('{"labels": {}}', "line 1: no entity with an id"),
    "empty": (HEADS, "line 1: no names in it"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_wrong_names_file_is_refused_by_line_and_nothing_is_taken(
    ledger: Ledger, tmp_path: Path, name: str
) -> None:
    text, words = BAD[name]
    path = tmp_path / "bad.csv"
    path.write_text(text, encoding="utf-8")
    good = tmp_path / "good.csv"
    good.write_text(f"{HEADS}安信電装,ja,official,安信電装\n", encoding="utf-8")
    done = ledger("names", "import", path, good)
    assert done.exit_code == 1
    told = [line for line in lines(done.stderr) if line.startswith(str(path))]
    assert len(told) == 1
    assert words in told[0]
    assert "; " in told[0]
    assert done.stdout == "good.csv: 1 name of 1 party\n"
    assert "1 text," in ledger("check").stdout


def test_relations_and_posts_are_told_beside_a_name(ledger: Ledger, tmp_path: Path) -> None:
    text = (
        "大连市市长李江华会见了北斗精机公司总经理佐藤健一。"
        "宏远电池有限公司是江海集团有限公司的全资子公司。宏远电池有限公司将在大连投资5亿元建设工厂。"
        "江海集团有限公司董事长王大海出席。"
    )
    row = {"id": "t1", "text": text, "published": "2024-03-01", "language": "zh-Hans"}
    path = tmp_path / "t.jsonl"
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    assert ledger("add", path).exit_code == 0
    told = ledger("names", "explain", "宏远电池有限公司", "江海集团有限公司").stdout
    assert not told.startswith("same")
    post = ledger("names", "lookup", "李江华").stdout
    assert "市长" in post
    assert "2024-03-01" in post
    kin = ledger("names", "lookup", "宏远电池有限公司").stdout
    assert "is a subsidiary of 江海集团" in kin
    assert "2024-03-01, t1" in kin
