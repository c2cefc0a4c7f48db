"""Values: what their canonical text holds, and that a table gives them back."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.ledger.value import (
    Bound,
    Claims,
    Code,
    Date,
    Party,
    Quantity,
    Text,
    Value,
    dump,
    fold_name,
    load,
    plain_decimal,
)

BOUNDS = st.sampled_from(get_args(Bound))
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False)
WORDS = st.text(max_size=20)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.builds(Quantity, NUMBERS, NUMBERS, st.sampled_from(["CNY", "m2", "unit/a"]), BOUNDS),
    st.builds(Date, st.none() | WORDS, BOUNDS),
    st.builds(Party, WORDS),
    st.builds(Code, WORDS),
    st.builds(Text, WORDS),
    st.builds(Claims, st.lists(WORDS, max_size=3).map(tuple)),
)


@given(VALUES)
def test_a_dumped_value_is_one_line_and_loads_back(value: Value) -> None:
    line = dump(value)
    assert "\n" not in line
    assert load(line) == value
    assert dump(load(line)) == line


@given(VALUES)
def test_a_loaded_value_has_the_canonical_text_of_the_first(value: Value) -> None:
    assert load(dump(value)).canonical() == value.canonical()


@given(NUMBERS, st.integers(0, 6))
def test_how_a_number_was_written_does_not_show(number: Decimal, zeros: int) -> None:
    digits = format(number, "f")
    padded = Decimal(digits + ("" if "." in digits else ".") + "0" * zeros)
    assert plain_decimal(padded) == plain_decimal(number)
    assert Decimal(plain_decimal(number)) == number


@pytest.mark.parametrize(
    "value, text",
    [
        (Quantity(Decimal("1E+11"), Decimal("1E+11"), "JPY"), "quantity 100000000000 100000000000 JPY exact"),
        (Quantity(Decimal("0.50"), Decimal("-0.0"), "m2", "about"), "quantity 0.5 0 m2 about"),
        (Date("2020-03-04"), "date 2020-03-04 exact"),
        (Date(None, "at_most"), "date - at_most"),
        (Party("Nidec Corporation"), "party nidec"),
        (Party("日本電産（株式会社）"), "party 日本電産"),
        (Code("framework"), "code framework"),
        (Text("The Dalian Plant"), "text dalianplant"),
        (Claims(("b", "a")), "claims b a"),
    ],
)
def test_canonical_texts_never_change(value: Value, text: str) -> None:
    """They are in the claim keys of every ledger there is."""
    assert value.canonical() == text


@pytest.mark.parametrize(
    "name, same",
    [
        ("Honda Motor Co., Ltd.", "HONDA MOTOR"),
        ("日本電産株式会社", "日本電産"),
        ("日本电产（大连）有限公司", "日本电产(大连)"),
        ("Ｎｉｄｅｃ", "nidec"),
        ("the Dalian plant", "Dalian Plant"),
        ("SAP AG", "SAP"),
    ],
)
def test_a_legal_form_or_width_makes_no_other_name(name: str, same: str) -> None:
    assert fold_name(name) == fold_name(same)


@pytest.mark.parametrize("name", ["Limited", "株式会社", "…", "AG"])
def test_a_name_is_never_folded_to_nothing(name: str) -> None:
    assert fold_name(name)


@pytest.mark.parametrize("one, other", [("日产", "日电产"), ("Magna", "Magnag"), ("Incheon", "heon")])
def test_folding_never_joins_other_names(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "5",
        "[]",
        '{"quantity": 1}',
        '["quantity"]',
        '["quantity", "ten", "10", "CNY", "exact"]',
        '["quantity", 10, 10, "CNY", "exact"]',
        '["quantity", "10", "10", "CNY", "roughly"]',
        '["date", 2020, "exact"]',
        '["party", null]',
        '["claims", 1]',
        '["colour", "red"]',
    ],
)
def test_anything_else_is_no_value(line: str) -> None:
    with pytest.raises(ValueError):
        load(line)
