"""Foreign names in characters and kana, heard beside the word they render."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.identity.desk.heard import like


@pytest.mark.parametrize(
    "rendered, word",
    [
        ("沃伦", "Warren"),
        ("巴菲特", "Buffett"),
        ("扎克伯格", "Zuckerberg"),
        ("唐纳德", "Donald"),
        ("约翰", "John"),
        ("盖茨", "Gates"),
        ("バフェット", "Buffett"),
        ("ウォーレン", "Warren"),
        ("卡洛斯", "カルロス"),
        ("近平", "ジンピン"),
    ],
)
def test_a_rendering(rendered: str, word: str) -> None:
    assert like(rendered, word.lower() if word.isascii() else word) > 0


@pytest.mark.parametrize(
    "rendered, word",
    [("巴菲特", "gates"), ("希拉里", "clinton"), ("扎克伯格", "buffett"), ("トランプ", "biden")],
)
def test_no_rendering(rendered: str, word: str) -> None:
    assert like(rendered, word) == 0


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_word_sounds_like_itself_as_far_as_it_has_consonants(word: str) -> None:
    assert like(word, word) <= len(word) + word.count("x") + word.count("q")


@given(st.text(max_size=10), st.text(max_size=10))
def test_any_two_words_can_be_heard(rendered: str, word: str) -> None:
    assert like(rendered, word) >= 0
