"""The tables of units and currencies hold together."""

from __future__ import annotations

import pytest

from luodi.language.money import currency
from luodi.language.tables import Unit, words

USD, CAD, CNY = Unit("USD", "money"), Unit("CAD", "money"), Unit("CNY", "money")
DOLLAR = Unit("USD", "money", shared=True, others=frozenset({"CAD"}))
YUAN = Unit("CNY", "money", shared=True, others=frozenset({"*"}))
PESO = Unit("", "money", shared=True, others=frozenset({"MXN", "PHP"}))


@pytest.mark.parametrize(
    ("word", "code"),
    [("円", "JPY"), ("美金", "USD"), ("新臺幣", "TWD"), ("kazakhstani tenge", "KZT"), ("xof", "XOF"), ("スイスフラン", "CHF"),
     ("sq. ft.", "m2"), ("公頃", "m2"), ("標準箱", "TEU"), ("个就业岗位", "person"), ("キロワット", "W"), ("wafers per month", "unit")],
)  # fmt: skip
def test_words_of_three_languages(word: str, code: str) -> None:
    found = words().units.starting(word, 0)
    assert found is not None
    assert (found[0], found[1].code) == (len(word), code)


def test_every_currency_in_use_is_known_by_its_code() -> None:
    for code in ("AFN", "BIF", "GYD", "MRU", "TOP", "UZS", "VES", "ZWG"):
        found = words().before.ending(f" {code.lower()}", 4)
        assert found is not None
        assert isinstance(found[1], Unit)
        assert found[1].code == code


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([USD], ("USD", False)),
        ([DOLLAR], ("USD", True)),
        ([DOLLAR, CAD], ("CAD", False)),
        ([CAD, YUAN], ("CAD", False)),
        ([USD, CNY], None),
        ([DOLLAR, YUAN], None),
        ([DOLLAR, CNY], None),
        ([PESO], None),
    ],
)
def test_signs_and_words_on_both_sides(units: list[Unit], expected: tuple[str, bool] | None) -> None:
    assert currency(units) == expected
