"""The desk on names of its own: every sign, every veto, and what it abstains from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luodi.identity.desk.book import Alias, Book, Party
from luodi.identity.desk.compare import Pair, compare
from luodi.identity.desk.finding import Kind

NOBODY = Book(())


def party(id: str, *names: str, kind: Kind = "enterprise") -> Party:
    return Party(
        id,
        kind,
        tuple(Alias(name, None, "short" if n else "official", "a file") for n, name in enumerate(names)),
    )


BOOK = Book(
    (
        party("a", "福寿電装株式会社", "Fukuju Wiring Co., Ltd.", "フクジュ"),
        party("b", "双葉", "Futaba"),
        party("c", "東亜製薬", "KOA"),
        party("d", "光亜工業", "KOA"),
    )
)

SAME: list[tuple[str, str, Kind | None, str]] = [
    ("鈴鹿電子株式会社", "铃鹿电子", "enterprise", "script"),
    ("（株）鈴鹿電子", "鈴鹿電子㈱", "enterprise", "script"),
    ("ＡＢＣ工業", "ABC工业", "enterprise", "script"),
    ("鈴鹿自動車", "铃鹿汽车", "enterprise", "parts"),
    ("三井物産", "Mitsui Products", "enterprise", "reading_and_meaning"),
    ("川崎重工業", "Kawasaki Heavy Industries, Ltd.", "enterprise", "reading_and_meaning"),
    ("東京大学", "University of Tokyo", "institution", "reading_and_meaning"),
    ("鈴鹿市", "Suzuka City", "place", "reading_and_meaning"),
    ("阿部信三", "Shinzo Abe", "person", "reading_long"),
    ("阿部信三", "Abu Xinsan", "person", "reading_long"),
    ("李嘉誠", "Li Ka-shing", "person", "reading_long"),
    ("蒋经国", "Chiang Ching-kuo", "person", "reading_long"),
    ("さいとうけんいち", "斎藤健一", "person", "reading_long"),
    ("阳光电源", "Sunshine Power", "enterprise", "meaning"),
    ("ABE Shinzo", "Shinzo Abe", "person", "words"),
    ("Kōnosuke Ōno", "Konosuke Ohno", "person", "spelling"),
    ("Teng Hsiao-p'ing", "Deng Xiaoping", "person", "spelling"),
    ("Global Advanced Motor Holdings Limited", "GAMH", "enterprise", "initials_long"),
    ("贵州", "貴州省", "place", "level_left_out"),
    ("沃伦·巴菲特", "Warren Buffett", "person", "sound_and_meaning"),
    ("卡洛斯·戈恩", "カルロス・ゴーン", "person", "sound_and_meaning"),
    ("ウォーレン・バフェット", "Warren Buffett", "person", "sound_and_meaning"),
    ("埃隆·马斯克", "Elon Musk", "person", "sound_and_meaning"),
    ("李家超", "John Lee Ka-chiu", "person", "reading_long"),
    ("梁振英", "Leung Chun-ying", "person", "reading_long"),
    ("阿部信三首相", "Prime Minister Shinzo Abe", "person", "reading_long"),
    ("大野光之助", "Mr. Oono Konosuke", "person", "reading_long"),
]

DIFFERENT: list[tuple[str, str, Kind | None]] = [
    ("日产", "日电产", "enterprise"),
    ("三井化学", "三井物産", "enterprise"),
    ("三井化学", "Mitsui Products", "enterprise"),
    ("鈴鹿電子（大連）有限公司", "鈴鹿電子株式会社", "enterprise"),
    ("鈴鹿第一工業", "鈴鹿第二工業", "enterprise"),
    ("鈴鹿ガス", "大津ガス", "enterprise"),
    ("静岡市", "静岡県", "place"),
    ("京都市", "Kyoto Prefecture", "place"),
    ("阿部信三", "阿部健一", "person"),
    ("阿部信三", "Kenichi Abe", "person"),
    ("Yasuo Ono", "Takeo Ono", "person"),
    ("李鹏", "李鹏飞", "person"),
    ("福寿株式会社", "Fukuju GmbH", "enterprise"),
    ("福寿ホールディングス", "福寿工業", "enterprise"),
]

ABSTAINED: list[tuple[str, str, Kind | None]] = [
    ("大洋", "大洋", "enterprise"),
    ("Taiyo", "大洋", "enterprise"),
    ("张伟", "Zhang Wei", "person"),
    ("佐藤", "Sato", "person"),
    ("陈主任", "陈先生", "person"),
    ("开发区", "Development Zone", "place"),
    ("鈴鹿電子", "鈴鹿", "enterprise"),
    ("Jack Suzuki", "鈴木健一", "person"),
    ("特斯拉", "Tesla", "enterprise"),
    ("宮崎駿", "Hayao Miyazaki", "person"),
    ("里根", "雷根", "person"),
    ("恒達石化", "Hengda Petrochemical", "enterprise"),
    ("大同化学工業株式会社", "大同化学工业股份有限公司", "enterprise"),
    ("", "鈴鹿電子", None),
    ("!!!", "???", None),
]


@pytest.mark.parametrize("a, b, kind, sign", SAME)
def test_a_sign_of_sameness(a: str, b: str, kind: Kind | None, sign: str) -> None:
    for pair in (Pair(a, b, kind), Pair(b, a, kind)):
        verdict = compare(pair, NOBODY)
        assert (verdict.same, verdict.sign) == (True, sign), verdict
        assert verdict.because.endswith(".")


@pytest.mark.parametrize("a, b, kind", DIFFERENT)
def test_a_near_miss(a: str, b: str, kind: Kind | None) -> None:
    assert compare(Pair(a, b, kind), NOBODY).same is not True
    assert compare(Pair(b, a, kind), NOBODY).same is not True


@pytest.mark.parametrize("a, b, kind", ABSTAINED)
def test_what_nobody_can_know(a: str, b: str, kind: Kind | None) -> None:
    assert compare(Pair(a, b, kind), NOBODY).same is None


@pytest.mark.parametrize(
    "a, b, same",
    [
        ("フクジュ", "Fukuju Wiring", True),
        ("福寿電装", "Fushou Dianzhuang", True),
        ("Shuangye", "フタバ", None),
        ("Shuangye", "Futaba", True),
        ("フクジュ", "双葉", False),
        ("KOA", "東亜製薬", None),
        ("福寿汽车", "Fukuju Motor", None),
    ],
)
def test_what_the_book_knows(a: str, b: str, same: bool | None) -> None:
    assert compare(Pair(a, b, "enterprise"), BOOK).same is same


def test_parties_of_two_sources_that_share_two_names_are_one() -> None:
    ours = Party("file#1", "enterprise", BOOK.parties[0].aliases[::-1])
    renamed = Party(
        "file#2",
        "enterprise",
        (Alias("フクジュ", "ja", "short", "b"), Alias("Fukuju Wiring", "en", "short", "b")),
    )
    assert len(Book((*BOOK.parties, ours)).parties) == len(BOOK.parties)
    assert len(Book((Party("a#1", "enterprise", BOOK.parties[0].aliases), renamed)).parties) == 1


def test_contexts_that_place_them_apart() -> None:
    assert compare(Pair("中山新区", "中山新區", "place", context="Dalian; Taipei"), NOBODY).same is False
    assert compare(Pair("中山新区", "中山新區", "place", context="Dalian"), NOBODY).same is True


NAMES = st.sampled_from([name for a, b, *_ in (*SAME, *DIFFERENT, *ABSTAINED) for name in (a, b)])


@settings(deadline=None)
@given(NAMES, NAMES, st.sampled_from(["enterprise", "person", "place", "institution", None]))
def test_the_order_does_not_matter(a: str, b: str, kind: Kind | None) -> None:
    assert compare(Pair(a, b, kind), BOOK).same == compare(Pair(b, a, kind), BOOK).same


@settings(deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_texts_have_a_verdict(a: str, b: str) -> None:
    verdict = compare(Pair(a, b), BOOK)
    assert 0 <= verdict.score <= 1
    assert verdict.because
