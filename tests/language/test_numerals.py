from __future__ import annotations

from decimal import Decimal

import pytest

from luodi.language.numerals import numerals


def _values(text: str) -> list[Decimal | None]:
    return [numeral.value for numeral in numerals(f" {text}")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,000", 1000),
        ("1,50,000", 150000),
        ("1'000'000", 1000000),
        ("1.234.567", 1234567),
        ("1.234,5", "1234.5"),
        ("3.6 million", 3600000),
        ("1.5 lakh crore", 1500000000000),
        ("two and a half million", 2500000),
        ("2 and a half million", 2500000),
        ("one hundred and twenty", 120),
        ("3億5000万", 350000000),
        ("3千5百万", 35000000),
        ("2万8250", 28250),
        ("1.2万亿", 1200000000000),
        ("5个亿", 500000000),
        ("二十億", 2000000000),
        ("二〇二五", 2025),
        ("三百二十", 320),
        ("一千零五十", 1050),
        ("三点五亿", 350000000),
    ],
)
def test_one_number(text: str, value: int | str) -> None:
    assert _values(text) == [Decimal(value)]


@pytest.mark.parametrize(
    "text",
    [
        "1,23,45",
        "数十亿",
        "十几万",
        "七八百",
        "三亿五",
        "3万5",
        "两万五",
        "several hundred",
        "dozens",
        "1万1万",
        "上百",
    ],
)
def test_seen_and_not_understood(text: str) -> None:
    assert _values(text) == [None]


@pytest.mark.parametrize("text", ["10:30", "007", "数据", "万元", "零件", "one-off".replace("one", "no")])
def test_no_number(text: str) -> None:
    assert _values(text) == []


def test_megawatts_keep_their_prefix() -> None:
    assert _values("50兆瓦") == [Decimal(50)]
    assert _values("50兆") == [Decimal(50 * 10**12)]
