"""A larger unit or word is used only where it costs no digit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.language.scaling import digits, in_larger_unit, scaled

MILLION = ((Decimal(10) ** 6, "million"),)


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("m2", ("28", "km2", "")),
        ("m2/a", ("28000000", "m2", "a")),
        ("W/a", ("28", "MW", "a")),
        ("t", ("28000000", "t", "")),
    ],
)
def test_the_largest_unit_that_is_usual(unit: str, told: tuple[str, str, str]) -> None:
    low, high, base, period = in_larger_unit(Decimal(28_000_000), Decimal(28_000_000), unit)
    assert low == high
    assert (f"{low:f}", base, period) == told


def test_a_digit_is_never_lost() -> None:
    assert in_larger_unit(Decimal(28_123_456), Decimal(28_123_456), "m2")[2] == "m2"
    assert scaled(Decimal(3_617_001), MILLION) == (Decimal(3_617_001), "")
    assert scaled(Decimal(3_600_000), MILLION) == (Decimal("3.6"), "million")


@given(st.decimals(-(10**15), 10**15, places=4))
def test_what_is_written_is_the_number(number: Decimal) -> None:
    least, word = scaled(number, MILLION)
    assert least * (10**6 if word else 1) == number
    assert Decimal(digits(least).replace(",", "")) == least
