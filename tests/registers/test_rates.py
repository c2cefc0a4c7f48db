"""Exchange rates: the day's, the last banking day's, or none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from luodi.registers.rates import convert, ecb


@pytest.mark.parametrize(
    ("currency", "day", "per_euro", "of"),
    [
        ("USD", date(2019, 4, 26), "1.1133", date(2019, 4, 26)),
        ("JPY", date(2019, 4, 28), "124.45", date(2019, 4, 26)),
        ("EUR", date(2019, 4, 28), "1", date(2019, 4, 28)),
    ],
)
def test_rate(currency: str, day: date, per_euro: str, of: date) -> None:
    rate = ecb().rate(currency, day)
    assert rate is not None
    assert (rate.per_euro, rate.day, rate.source) == (Decimal(per_euro), of, "ECB")


@pytest.mark.parametrize(
    ("currency", "day"), [("TWD", date(2019, 4, 26)), ("USD", date(1998, 12, 31)), ("USD", date(2999, 1, 1))]
)
def test_no_rate(currency: str, day: date) -> None:
    assert ecb().rate(currency, day) is None


def test_convert() -> None:
    day = date(2019, 4, 28)
    yen = convert(Decimal(500_000_000), "USD", "JPY", day, ecb())
    assert yen is not None and round(yen / 10**9, 1) == Decimal("55.9")
    assert convert(Decimal(1), "USD/a", "JPY/a", day, ecb()) is not None
    assert convert(Decimal(1), "USD/a", "JPY", day, ecb()) is None
    assert convert(Decimal(1), "TWD", "JPY", day, ecb()) is None
