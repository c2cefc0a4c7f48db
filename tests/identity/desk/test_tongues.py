"""Korean, Vietnamese and Southern Min names, and the manners of writing that one name may mix."""

from __future__ import annotations

import pytest

from luodi.identity.desk.book import Book
from luodi.identity.desk.compare import Pair, compare
from luodi.identity.desk.reading import manner
from luodi.identity.desk.script import one_form
from luodi.identity.desk.tongues import TONGUES, readings

NOBODY = Book(())


@pytest.mark.parametrize(
    "han, latin",
    [
        ("李健熙", "Lee Kun-hee"),
        ("文在寅", "Moon Jae-in"),
        ("崔泰源", "Chey Tae-won"),
        ("阮富仲", "Nguyễn Phú Trọng"),
        ("范明政", "Pham Minh Chinh"),
        ("武元甲", "Vo Nguyen Giap"),
        ("陳嘉庚", "Tan Kah Kee"),
        ("吴庆瑞", "Goh Keng Swee"),
        ("李显龙", "Lee Hsien Loong"),
        ("陳水扁", "Chen Shui-bian"),
        ("馬英九", "Ma Ying-jeou"),
        ("宋美龄", "Soong Mei-ling"),
    ],
)
def test_a_name_read_outside_mandarin(han: str, latin: str) -> None:
    verdict = compare(Pair(han, latin, "person"), NOBODY)
    assert (verdict.same, verdict.sign) == (True, "reading_long"), verdict


def test_one_name_is_read_in_one_manner() -> None:
    assert manner((("金", "kim"), ("民俊", "minjun"))) == ("korean",)
    assert manner((("陈", "chen"), ("水", "shui"), ("扁", "bian"))) == ("pinyin",)
    assert manner((("铃木", "suzuki"), ("小平", "xiaoping"))) is None
    assert compare(Pair("金民俊", "Kim Xiaojun", "person"), NOBODY).same is not True


@pytest.mark.parametrize("tongue", TONGUES)
def test_a_reading_is_told_of_every_form(tongue: str) -> None:
    for han in one_form("李黃國") if tongue != "customary" else one_form("李黃華"):
        assert all(spelling.isascii() and spelling.islower() for spelling in readings(han, tongue))
    assert readings("卐", tongue) == frozenset()
