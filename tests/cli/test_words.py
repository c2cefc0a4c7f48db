"""Numbers and lines for people."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from luodi.commands.cells import clip, columns, wrap
from luodi.commands.numbers import change, counted, figure, percent
from luodi.commands.output import plain


@pytest.mark.parametrize(
    ("low", "high", "unit", "bound", "words"),
    [
        (10**11, 10**11, "JPY", "exact", "JPY 100 bn"),
        (Decimal("3.6e6"), Decimal("3.6e6"), "unit/a", "exact", "3.6 million unit/a"),
        (400_000, 400_000, "m2", "exact", "400,000 m²"),
        (28_000_000, 28_000_000, "m2", "about", "about 28 km²"),
        (700, 700, "person", "at_least", "at least 700 people"),
        (1_234_567, 1_234_567, "EUR", "at_most", "up to EUR 1,234,567"),
        (1_234_500_000, 1_234_500_000, "JPY", "exact", "JPY 1,234.5 million"),
        (10**9, 2 * 10**9, "CNY", "range", "CNY 1 bn to 2 bn"),
        (None, 10**9, "CNY", "at_most", "up to CNY 1 bn"),
        (5, None, "unit", "at_least", "at least 5 unit"),
        (0.5, 0.5, "%", "exact", "0.5 %"),
        (2 * 10**9, 2 * 10**9, "CNY/a", "exact", "CNY 2 bn/a"),
        (20_500_000_000, 20_500_000_000, "Wh/a", "exact", "20.5 GWh/a"),
        (0, 0, "JPY", "exact", "JPY 0"),
    ],
)
def test_figures(low: object, high: object, unit: str, bound: str, words: str) -> None:
    assert figure(low, high, unit, bound) == words


def test_parts() -> None:
    assert (counted(1, "text"), counted(0, "text"), counted(1200, "text")) == (
        "1 text",
        "0 texts",
        "1,200 texts",
    )
    assert (percent(0.42), percent(None), change(0.79), change(-0.2)) == ("42 %", "-", "+79 %", "-20 %")


def test_words_of_a_text_on_one_line() -> None:
    assert plain("a\n b\t\x1b[31mc") == "a b \\x1b[31mc"
    assert plain(None) == plain("") == "-"


MIXED = st.text(st.sampled_from("ab c 大连，。[1] \u00a0"), max_size=80)


@given(MIXED, st.integers(2, 30))
def test_lines_are_never_too_wide_and_lose_nothing(words: str, width: int) -> None:
    lines = wrap(words, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "").replace("\u00a0", "")


@given(MIXED, st.integers(4, 30), MIXED)
def test_a_clipped_text_fits(words: str, width: int, around: str) -> None:
    assert cell_len(clip(words, width, [around])) <= width


def test_clipping_keeps_what_it_is_cut_around() -> None:
    words = "前" * 50 + "投入1000亿日元" + "后" * 50
    assert "投入1000亿日元" in clip(words, 40, ["投入1000亿日元"])
    assert clip(words, 40, ["not there"]).startswith("前前")


def test_a_number_stays_beside_its_figure() -> None:
    assert wrap("about JPY 100 bn\u00a0[1] or so", 14) == ["about JPY 100", "bn [1] or so"]
    assert columns("a", 3, "bb cc", 7) == ["a    bb", "     cc"]
