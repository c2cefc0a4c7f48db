"""What stands beside a number: spans, floors between neighbours, prices, flags."""

from __future__ import annotations

import pytest

from luodi.language.fold import fold
from luodi.language.quantities import Mention, quantities


def _read(text: str) -> list[Mention]:
    folded = fold(text)
    return quantities(folded, 0, len(folded))[0]


def _said(text: str) -> list[str]:
    return [f"{m.low:f} {m.unit} {m.bound}" for m in _read(text) if m.kind not in ("other", "number")]


def test_spans_take_in_signs_bounds_units_and_periods() -> None:
    text = "It makes more than 3.6 million units a year for about US$1.2bn (RMB 8bn)."
    assert [text[m.start : m.end] for m in _read(text)] == [
        "more than 3.6 million units a year", "about US$1.2bn", "RMB 8bn",
    ]  # fmt: skip


def test_offsets_count_from_the_text_and_not_from_the_sentence() -> None:
    folded = "First. It needs 300 people."
    [mention] = quantities(folded, 7, len(folded))[0]
    assert (mention.start, mention.numeral, folded[mention.start : mention.end]) == (16, 16, "300 people")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("6,500 tons per year and more than 80 people", ["6500 t exact", "80 person at_least"]),
        ("投资3亿美元300人", ["300000000 USD exact", "300 person exact"]),
        ("raised from 3 to 5 billion yuan", ["3000000000 CNY exact", "5000000000 CNY exact"]),
        ("5400平方メートルから5970平方メートルに広がった", ["5400 m2 exact", "5970 m2 exact"]),
        ("a $50 million real estate fund", ["50000000 USD exact"]),
        ("500 worker dormitories", []),
        ("invest $5 million a year ago", ["5000000 USD exact"]),
        ("A320, COVID-19, G20, 第3, No.5, 10:30", []),
        ("two billion-dollar plants", []),
        ("公司一成立就亮相，零部件、一体化", []),
    ],
)
def test_neighbours_do_not_mix(text: str, said: list[str]) -> None:
    assert _said(text) == said


@pytest.mark.parametrize("text", ["500元/吨", "每吨500元", "$500 a ton", "3万元/亩", "¥500 per person"])
def test_money_for_one_is_a_price_and_no_amount(text: str) -> None:
    assert [m.kind for m in _read(text)] == ["price"]


@pytest.mark.parametrize(
    ("text", "bare"), [("$5", True), ("5亿元", True), ("US$5", False), ("新台幣5億元", False)]
)
def test_shared_signs_are_marked(text: str, bare: bool) -> None:
    assert [m.bare for m in _read(text)] == [bare]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3億ユーロから1億8,000万ユーロへ減らす", ["300000000 EUR exact", "180000000 EUR exact"]),
        ("能力を50万台から30万台へ", ["500000 unit exact", "300000 unit exact"]),
        ("raise output by 20,000 tons to 70,000 tons", ["20000 t exact", "70000 t exact"]),
        ("lift the capacity of 24,000 tires to 32,000 tires", ["24000 unit exact", "32000 unit exact"]),
        ("from $300 million to $200 million", ["300000000 USD exact", "200000000 USD exact"]),
        ("between 24,000 tires to 32,000 tires", ["24000 unit range"]),
    ],
)
def test_a_change_is_two_amounts_and_no_range(text: str, said: list[str]) -> None:
    assert _said(text) == said
