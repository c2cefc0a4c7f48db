"""A capacity told in three languages is one row; two products of one text are two."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from luodi.registers.products import joined

MOTORS, GLASS = frozenset({"product:motors"}), frozenset({"product:电机"})


def said(source: str) -> Any:
    return cast(Any, SimpleNamespace(source=source))


def test_one_product_in_two_languages_is_one_row() -> None:
    one, other = said("a"), said("b")
    assert joined({("capacity", MOTORS): [one], ("capacity", GLASS): [other]}) == {
        ("capacity", MOTORS): [one, other]
    }


def test_a_capacity_told_without_its_product_joins_the_one_with_it() -> None:
    one, other = said("a"), said("b")
    assert joined({("capacity", None): [one], ("capacity", MOTORS): [other]}) == {
        ("capacity", MOTORS): [one, other]
    }


def test_two_products_of_one_text_stay_two_rows() -> None:
    rows: dict[Any, Any] = {("capacity", MOTORS): [said("a")], ("capacity", GLASS): [said("a")]}
    assert joined(rows) == rows


def test_other_parts_are_never_joined() -> None:
    rows: dict[Any, Any] = {
        ("capacity", frozenset({"phase:1"})): [said("a")],
        ("capacity", None): [said("b")],
    }
    assert joined(rows) == rows
