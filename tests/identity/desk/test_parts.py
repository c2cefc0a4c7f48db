"""Every part of a name is tried on its own example; every name is taken apart without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luodi.identity.desk.align import align
from luodi.identity.desk.book import Book
from luodi.identity.desk.parts import Part, parts
from luodi.identity.desk.script import one_form
from luodi.identity.desk.words import cut

NOBODY = Book(())


def by_example() -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = {}
    for part in parts().all:
        found.setdefault(part.example, []).append(part)
    return found


@pytest.mark.parametrize("example", by_example())
def test_a_part_makes_its_example_one_name(example: str) -> None:
    a, b = example.split(" = ")
    laid = align(cut(a), cut(b), NOBODY)
    assert laid is not None
    assert laid.whole, (laid.left, laid.over)
    used = {step.wide for step in laid.steps} | {word for step in laid.steps for word in step.words}
    forms = {form for part in by_example()[example] for form in (*part.han, *part.kana)}
    assert any(form in wide or wide in form for form in forms for wide in used)


def test_parts_are_written_in_the_shared_form() -> None:
    assert [form for part in parts().all for form in part.han if one_form(form) != form] == []


@given(st.text(max_size=40))
def test_any_text_can_be_cut(text: str) -> None:
    assert cut(text) == cut(text)


@given(st.text(max_size=20))
def test_the_shared_form_is_reached_in_one_step_and_keeps_length(text: str) -> None:
    once = one_form(text.replace("々", ""))
    assert len(once) == len(text.replace("々", ""))
    assert one_form(once) == once
