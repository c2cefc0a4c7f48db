"""When two sayings are one, when the second is sharper, and when it changes the promise."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luodi.ledger.value import Bound
from luodi.registers.compare import relation
from luodi.registers.model import Said
from luodi.registers.rates import ecb


def figure(
    low: str, quote: str, unit: str = "CNY", bound: Bound = "exact", said_on: str = "2020-06-03"
) -> Said:
    number = Decimal(low)
    return Said(
        "investment", "planned", number, number, unit, bound, None, None, said_on, None, "a", quote, 0, 1, "", 1, "",
    )  # fmt: skip


def milestone(date: str | None, bound: Bound = "exact") -> Said:
    return Said(
        "production_start", "planned", None, None, None, bound, date, None, "2020-01-01", None, "a", "", 0, 1, "", 1, "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "is_", "why"),
    [
        (figure("1.2e9", "1.2bn"), figure("1.2e9", "12亿"), "same", None),
        (figure("1.234e9", "12.34亿元"), figure("1.2e9", "1.2 billion"), "same", "rounding"),
        (figure("1.2e9", "1.2 billion"), figure("1.234e9", "12.34亿元"), "same", "rounding"),
        (figure("5.5e10", "55 billion"), figure("1e11", "100 billion"), "changed", None),
        (figure("1e11", "１０００億円"), figure("1.004e11", "1004億円"), "same", "rounding"),
        (figure("1000", "1,000"), figure("1006", "1006"), "same", "rounding"),
        (figure("1000", "1,000"), figure("1007", "1007"), "changed", None),
        # A reteller drops "about"; the promise stays what it was.
        (figure("700", "about 700", bound="about"), figure("700", "700"), "same", None),
        # One printed digit may round 1.8 to 2 only where it says so.
        (figure("1.8e9", "18亿"), figure("2e9", "roughly 2 billion", bound="about"), "same", "rounding"),
        (figure("1.8e9", "18亿"), figure("2e9", "2 billion"), "changed", None),
        (figure("65000", "6.5ha", "m2"), figure("66115.8", "約2萬坪", "m2", "about"), "same", "rounding"),
        (figure("20000", "2万枚", "unit/mo"), figure("240000", "240,000", "unit/a"), "same", None),
        (figure("12000", "1.2万枚", "unit/mo"), figure("240000", "240,000", "unit/a"), "changed", None),
        (figure("1e11", "x", "JPY"), figure("920640000", "y", "USD"), "same", "currency"),
        (figure("1e11", "x", "JPY"), figure("500000000", "y", "USD"), "changed", None),
        (figure("1e6", "x", "t/a"), figure("1e6", "y", "unit/a"), "changed", None),
    ],
)
def test_figures(old: Said, new: Said, is_: str, why: str | None) -> None:
    found = relation(old, new, ecb())
    assert (found.is_, found.why) == (is_, why)


@pytest.mark.parametrize(
    ("old", "new", "is_", "kind", "by"),
    [
        ("2021", "2021", "same", "restated", None),
        ("2021", "2021-04", "sharper", "restated", None),
        ("2021-04", "2021", "same", "restated", None),
        ("2021-04", "2021-06", "changed", "postponed", 61),
        ("2021-Q2", "2021-03-31", "changed", "advanced", -91),
        (None, "2021", "sharper", "restated", None),
        ("2021", None, "unlike", "restated", None),
        ("--04", "--06", "unlike", "restated", None),
    ],
)
def test_dates(old: str | None, new: str | None, is_: str, kind: str, by: int | None) -> None:
    found = relation(milestone(old), milestone(new), ecb())
    assert (found.is_, found.kind, found.by) == (is_, kind, by)
