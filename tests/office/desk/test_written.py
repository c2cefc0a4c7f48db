"""Numbers and days as people write them, and never less than they are."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.office.desk import written

_WORDS = {"trillion": 12, "billion": 9, "million": 6, "万亿": 12, "亿": 8, "万": 4, "兆": 12, "億": 8}


@pytest.mark.parametrize(
    ("number", "unit", "en", "zh", "ja"),
    [
        ("100000000000", "JPY", "100 billion yen", "1000亿日元", "1,000億円"),
        ("500000000", "USD", "500 million US dollars", "5亿美元", "5億米ドル"),
        ("1234567", "JPY", "1,234,567 yen", "1,234,567日元", "1,234,567円"),
        ("3600000", "unit/a", "3.6 million units a year", "每年360万台（件）", "年間360万台（個）"),
        ("1119", "person", "1,119 people", "1119人", "1,119人"),
        ("28000000", "m2", "28 km²", "28平方公里", "28km²"),
        ("0.5", "%", "0.5 %", "0.5%", "0.5%"),
        ("5000000", "ZMW", "ZMW 5 million", "ZMW 500万", "ZMW 500万"),
    ],
)
def test_a_quantity(number: str, unit: str, en: str, zh: str, ja: str) -> None:
    told = [
        written.quantity(Decimal(number), Decimal(number), unit, "exact", one) for one in ("en", "zh", "ja")
    ]
    assert told == [en, zh, ja]


def test_how_exact_it_is_said_to_be() -> None:
    low, high = Decimal(300), Decimal(400)
    assert written.quantity(low, high, "person", "range", "en") == "300–400 people"
    assert written.quantity(low, low, "person", "at_least", "zh") == "至少300人"
    assert written.quantity(low, low, "person", "about", "ja") == "約300人"


@pytest.mark.parametrize(
    ("iso", "en", "zh", "ja"),
    [
        ("2020-03-05", "5 Mar 2020", "2020年3月5日", "2020年3月5日"),
        ("2021-06", "Jun 2021", "2021年6月", "2021年6月"),
        ("2021", "2021", "2021年", "2021年"),
        ("2021-Q2", "Q2 2021", "2021年第二季度", "2021年第2四半期"),
        ("2021-H1", "first half of 2021", "2021年上半年", "2021年上半期"),
        ("FY2025", "FY2025", "2025财年", "2025年度"),
        ("--03-04", "--03-04", "--03-04", "--03-04"),
    ],
)
def test_a_day(iso: str, en: str, zh: str, ja: str) -> None:
    assert [written.day(iso, one) for one in ("en", "zh", "ja")] == [en, zh, ja]


@given(st.decimals(0, 10**15, allow_nan=False, places=3), st.sampled_from(("en", "zh", "ja")))
def test_no_digit_is_lost(number: Decimal, language: str) -> None:
    told = written.quantity(number, number, "XTS", "exact", language).removeprefix("XTS ")
    digits, word = re.fullmatch(r"([\d.,]+)\s*(\D*)", told).groups()  # type: ignore[union-attr]
    assert Decimal(digits.replace(",", "")).scaleb(_WORDS.get(word, 0)) == number
