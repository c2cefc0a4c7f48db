"""Who invests: every weight names a trait that says what it is, and names are chosen and explained by them."""

from __future__ import annotations

import pytest

from luodi.readers import explain_text
from luodi.readers.firm_traits import said_of, weights
from luodi.readers.guesses import guesses
from luodi.readers.investors import investors
from luodi.readers.page import open_page

CHOSEN = [
    (
        "Tyre plant opens\n\nThe plant of Acme Rubber cost $40 million. It stands near Bolton.",
        "Acme Rubber",
    ),
    ("松澜越南厂动工\n\n松澜10日宣布，越南厂已动工，投资5000万美元。", "松澜"),
    ("新工場を建設\n\n木工のみどり家具は山形市に工場を置く。投資額は8億円。", "みどり家具"),
]


def test_every_weight_is_of_a_trait_that_says_what_it_is() -> None:
    for table in weights().values():
        assert all(said_of(trait) for trait in table if trait != "start")


@pytest.mark.parametrize(("text", "name"), CHOSEN)
def test_the_one_who_acts_is_chosen(text: str, name: str) -> None:
    assert {i.name.text for i in investors(open_page(text))} == {name}


def test_a_name_no_list_knows_is_guessed_where_the_title_says_it_too() -> None:
    page = open_page(CHOSEN[1][0])
    assert "松澜" in {name.text for line in page.lines for name in guesses(page, line)}


def test_a_choice_says_its_reasons() -> None:
    told = {one.quote: one for one in explain_text(CHOSEN[0][0]).names}
    assert told["Acme Rubber"].fact == "investor"
    assert "it" in told["Acme Rubber"].why
    assert told["Acme Rubber"].why.count("(") >= 3
