"""Cutting: two characters are enough, widths and accents do not matter, and what is marked is what was asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.office.search.cuts import Phrase, cut, phrases
from luodi.office.search.spots import extracts, spots

_SIGNS = st.text(st.sampled_from("宁德时代投资電産ガカニﾞ々 ａb1９é-。\n㎡"), max_size=24)


def tokens(text: str) -> list[str]:
    return [token.text for token in cut(text)]


def test_a_run_gives_its_pairs_and_the_last_alone() -> None:
    assert tokens("宁德时代 CATL 2020年") == ["宁德", "德时", "时代", "代", "catl", "2020", "年"]
    assert tokens("５Ｇ・Café ｶﾞｽ ㎡") == ["5g", "cafe", "ガス", "ス", "m2"]
    assert tokens("ガ") != tokens("カ")


def test_a_question_asks_for_words_that_may_go_on() -> None:
    assert phrases("投资 电 Nide 100") == [
        Phrase(("投资",), False),
        Phrase(("电",), True),
        Phrase(("nide",), True),
        Phrase(("100",), False),
    ]
    assert phrases("R&D中心A") == [Phrase(("r", "d", "中心", "心", "a"), True)]
    assert phrases(" ，。 ") == []


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("日本电产投资1000亿日元", "电产", ["电产"]),
        ("日本电产投资1000亿日元", "电", ["电"]),
        ("日本電産はガス工場を建設", "ガス 工場", ["ガス工場"]),
        ("Nidec Corporation in Dalian", "nide DALIAN", ["Nidec", "Dalian"]),
        ("1000 and 100", "100", ["100"]),
        ("面积 28 km²", "km2", ["km²"]),
        ("投资", "投资额", []),
    ],
)
def test_what_is_found_is_what_was_asked(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in spots(text, phrases(words))] == found


@given(_SIGNS)
def test_every_token_stands_where_it_says(text: str) -> None:
    told = cut(text)
    assert all(0 <= one.start < one.first_end <= one.end <= len(text) for one in told)
    assert [one.start for one in told] == sorted(one.start for one in told)
    assert told == cut(text)


@given(_SIGNS, _SIGNS, st.data())
def test_a_piece_of_a_text_finds_it(before: str, after: str, data: st.DataObject) -> None:
    """Whatever piece of a run, or whole word, one asks for: it stands in the text."""
    word = data.draw(st.text("宁德时代投资", min_size=1, max_size=6))
    text = f"{before}{word}{after}"
    assert all(spots(text, [phrase]) for phrase in phrases(word) if after[:1] not in "ﾞ" or not after)


def test_a_long_sentence_is_cut_around_the_word_and_loses_nothing_else() -> None:
    text = "first. " + "word " * 200 + "needle " + "word " * 200
    (found,) = extracts(text, phrases("needle"), 3)
    assert "".join(piece for piece, _ in found.pieces) == text[found.start : found.end]
    assert [piece for piece, marked in found.pieces if marked] == ["needle"]
    assert len(text[found.start : found.end]) <= 240
