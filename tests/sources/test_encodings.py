"""Texts in every encoding come back character by character, or are refused; never as something else."""

from __future__ import annotations

import json
from contextlib import suppress
from encodings.aliases import aliases
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.errors import InputRefused
from luodi.ledger.rows import Receipt
from luodi.sources.decode import decode
from luodi.sources.encodings import known
from luodi.sources.files import count, expand, receipts
from luodi.sources.refusal import Refusal

HANS = (
    "3月4日，日本电产（大连）有限公司在大连金普新区动工兴建新工厂。", "项目总投资50亿元人民币，占地面积约400亩。",
    "预计2021年建成投产，届时年产能可达360万台！", "市长李明会见了该公司董事长永守重信一行。", "双方签署了《投资合作协议》；",
    "该项目将带动就业1000人，年销售额有望突破20亿元。", "Nidec 是全球最大的电机制造商之一。", "园区已有“世界500强”企业27家……",
)  # fmt: skip
HANT = (
    "台灣積體電路公司宣布在臺南科學園區興建新廠。", "總投資金額約新臺幣500億元，預計2024年量產。", "雙方簽署合作備忘錄，經濟部長出席儀式。",
    "該計畫將創造2000個就業機會。", "公司董事長表示，「我們對前景充滿信心。」",
)  # fmt: skip
JA = (
    "当社は、熊本県菊池郡に新工場を建設することを決定しました。", "投資額は約120億円、操業開始は2023年4月の予定です。",
    "県庁で行われた調印式には、知事と社長が出席した。", "これにより約200名を新たに雇用する見込みである。", "「ものづくりの拠点として期待している」と述べた。",
    "中国・大連市の工業団地に第2工場を設ける。", "株式会社サンプル（本社：東京都千代田区）", "㈱例示は①用地取得、②着工を発表。",
)  # fmt: skip
ENCODINGS = {
    "zh-Hans": (HANS, ["gb18030", "gbk", "utf-16-le", "utf-16-be", "utf-8"]),
    "zh-Hant": (HANT, ["big5", "cp950", "gb18030", "utf-16-le", "utf-16-be", "utf-8"]),
    "ja": (JA, ["cp932", "euc_jis_2004", "iso2022_jp_3", "gb18030", "utf-16-le", "utf-16-be", "utf-8"]),
}
CASES = [(parts, codec) for parts, codecs in ENCODINGS.values() for codec in codecs]


def back(data: bytes) -> str | None:
    """The decoded text, or None if it was refused."""
    try:
        return decode("a.txt", data)
    except InputRefused:
        return None


def encoded(text: str, codec: str) -> bytes:
    """What the encoding has no character for is left out."""
    return text.encode(codec, "ignore")


@pytest.mark.parametrize(("parts", "codec"), CASES)
@given(data=st.data())
def test_two_sentences_are_enough_and_fewer_are_never_wrong(
    parts: tuple[str, ...], codec: str, data: st.DataObject
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(parts), min_size=2, max_size=12, unique=len(parts) > 12))
    text = data.draw(st.sampled_from(["", "\n", "\r\n\r\n"])).join(chosen)
    raw = encoded(text, codec)
    assert back(raw) == raw.decode(codec)
    piece = text[data.draw(st.integers(0, len(text) - 1)) :][: data.draw(st.integers(1, 20))]
    if piece.strip() and codec != "utf-8":
        raw = encoded(piece, codec)
        assert back(raw) in (None, raw.decode(codec)) or is_utf8(raw) or not raw.strip()


def is_utf8(data: bytes) -> bool:
    """A few characters in UTF-16 may be bytes that are text as they are."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize(
    "codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "gb18030"]
)
@pytest.mark.parametrize("text", ["落", "Nidec", "日本"])
def test_a_byte_order_mark_says_it_of_one_character(codec: str, text: str) -> None:
    given_ = text if codec in ("utf-8-sig", "utf-16", "utf-32") else "\ufeff" + text
    assert decode("a.txt", given_.encode(codec), "Big5") == text


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfNidec \xb4\xf3", b"\xff\xfe\x00\xd8", b"\xff\xfea"])
def test_a_mark_is_believed_and_what_does_not_follow_it_refused(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"not UTF-(8|16) at byte"):
        decode("a.txt", data)


@pytest.mark.parametrize(
    ("data", "may_be"),
    [
        ("Nidec 大连".encode("gb18030"), "and may be GB18030"),
        ("大连签约".encode("gb18030"), "and may be GB18030"),
        ("日本".encode("euc_jp"), "and may be EUC-JP or Big5"),
        ("Nidec’s “new” plant, a café".encode("cp1252"), "at byte 5 (0x92); name"),
        ("현대자동차는 조지아주에 전기차 공장을 건설한다.".encode("euc_kr") * 9, "at byte 0 (0xC7); name"),
        ("Компания вложит 500 миллионов в новый завод.".encode("cp1251") * 9, "at byte 0 (0xCA)"),
    ],
)
def test_two_candidates_or_none_are_refused(data: bytes, may_be: str) -> None:
    with pytest.raises(InputRefused) as caught:
        decode("a.txt", data)
    assert may_be in str(caught.value)
    assert "--encoding" in caught.value.remedy


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("GB18030", "Nidec 大连".encode("gb18030")), ("gb2312", "大连签约".encode("gb18030")),
        ("Shift_JIS", "日本㈱".encode("cp932")), ("EUC-JP", "日本".encode("euc_jp")), ("big5", "臺北".encode("big5")),
        ("utf-16", "日本".encode("utf-16-le")), ("UTF-16BE", "日本".encode("utf-16-be")), ("EUC-KR", "현대".encode("euc_kr")),
        ("windows-1252", "Nidec’s café".encode("cp1252")),
    ],
)  # fmt: skip
def test_a_named_encoding_settles_it(name: str, data: bytes) -> None:
    assert decode("a.txt", data, name) in (
        "Nidec 大连",
        "大连签约",
        "日本㈱",
        "日本",
        "臺北",
        "현대",
        "Nidec’s café",
    )


def test_a_name_for_a_whole_folder_spoils_no_utf_8_and_two_characters_prove_nothing() -> None:
    assert decode("a.txt", HANS[0].encode(), "GB18030") == HANS[0]
    chance = "一小".encode("gb18030")  # is UTF-8 as well, of Cyrillic letters
    assert decode("a.txt", chance, "GB18030") == "一小"


def test_a_named_encoding_is_held_to() -> None:
    with pytest.raises(InputRefused, match=r"not Shift_JIS at byte 2 \(0x81\)"):
        decode("a.txt", b"ab\x81", "sjis")


@pytest.mark.parametrize(
    ("name", "as_printed"),
    [("gbk", "GB18030"), ("cp932", "Shift_JIS"), ("windows-31j", "Shift_JIS"), ("BIG5", "Big5"),
     ("latin1", "CP1252"), ("utf8", "UTF-8"), ("hex", None), ("idna", None), ("unicode_escape", None), ("utf-7", None), ("klingon", None), ("", None)],
)  # fmt: skip
def test_names(name: str, as_printed: str | None) -> None:
    assert known(name) == as_printed


@given(st.binary(max_size=60), st.sampled_from([None, *sorted(set(aliases.values()))]))
def test_any_bytes_under_any_name_give_a_text_or_a_refusal(data: bytes, name: str | None) -> None:
    named = known(name) if name else None
    for said, declared in [(named, None), (None, named)]:
        with suppress(InputRefused):
            assert decode("a.txt", data, said, declared).strip()


def rows(path: Path, encoding: str | None = None) -> list[Receipt | Refusal]:
    found = list(receipts([path], encoding=encoding))
    assert count(expand([path]), encoding) == len(found)
    return found


def corpus(path: Path, codec: str, *texts: str) -> Path:
    lines = [json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in texts]
    path.write_bytes("".join(lines).encode(codec))
    return path


@pytest.mark.parametrize("codec", ["gb18030", "utf-16", "utf-16-le", "utf-8", "utf-8-sig"])
def test_a_corpus_file_in_another_encoding(tmp_path: Path, codec: str) -> None:
    found = rows(corpus(tmp_path / "a.jsonl", codec, *HANS))
    assert [row.text for row in found if isinstance(row, Receipt)] == list(HANS)


def test_a_corpus_file_that_proves_nothing_needs_its_name(tmp_path: Path) -> None:
    path = corpus(tmp_path / "a.jsonl", "gb18030", "Nidec", "大连")
    one, two = rows(path)
    assert isinstance(one, Receipt)
    assert "line 2: not UTF-8 at byte 28 (0xB4); name the encoding with --encoding" in str(two)
    assert [row.text for row in rows(path, "gbk") if isinstance(row, Receipt)] == ["Nidec", "大连"]


def test_a_line_that_is_not_in_the_encoding_of_the_others(tmp_path: Path) -> None:
    path = corpus(tmp_path / "a.jsonl", "cp932", *JA)
    path.write_bytes(path.read_bytes() + b'{"text": "\x81"}\n')
    *_, last = rows(path)
    assert "not UTF-8 at byte" in str(last) or "not Shift_JIS at byte" in str(last)


def test_a_utf_16_corpus_that_breaks_off_is_refused_whole(tmp_path: Path) -> None:
    path = corpus(tmp_path / "a.jsonl", "utf-16", *HANS)
    path.write_bytes(path.read_bytes()[:-1])
    assert "not UTF-16 at byte" in str(*rows(path))


def test_no_such_encoding() -> None:
    with pytest.raises(ValueError, match="no encoding: 'klingon'"):
        receipts([], encoding="klingon")
