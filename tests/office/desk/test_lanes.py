"""Lanes: every saying has its mark, inside the picture, in the order of time."""

from __future__ import annotations

from datetime import date

from tests.office.desk.conftest import TODAY, book_now

from luodi.office.desk.lanes import HEIGHT, scale
from luodi.office.desk.promise_card import PromiseCard, promise_cards, promised
from luodi.office.store import DjangoStore

PLANT = "p-891296ee"


def _cards(id: str) -> list[PromiseCard]:
    known = book_now()
    page = known.project(id)
    rows = promised(page)
    return promise_cards(known, page, rows, scale(rows, TODAY), "en")


def test_every_mark_lies_inside_and_has_its_line_in_the_list(desk: DjangoStore) -> None:
    for line in book_now().lines:
        for card in _cards(line.project.id):
            numbers = {told.mark for told in card.told if told.mark is not None}
            assert {mark.number for mark in card.lane.marks} <= numbers
            for mark in card.lane.marks:
                assert 0 < float(mark.x.rstrip("%")) < 100 and 0 < mark.y < HEIGHT


def test_a_raised_promise_is_a_step_upwards(desk: DjangoStore) -> None:
    investment = next(card for card in _cards(PLANT) if card.title == "Investment")
    assert [told.label for told in investment.told] == ["first promised", "promised now"]
    assert investment.told[1].change == "raised +79 %"
    first, now = investment.lane.marks
    assert float(now.x.rstrip("%")) > float(first.x.rstrip("%")) and now.y < first.y


def test_planned_stands_above_actual(desk: DjangoStore) -> None:
    start = next(card for card in _cards(PLANT) if card.title == "Production start")
    planned = {mark.y for mark in start.lane.marks if mark.kind == "promise"}
    actual = {mark.y for mark in start.lane.marks if mark.kind == "fact"}
    assert max(planned) < min(actual)
    assert any(line.kind == "gap" for line in start.lane.lines)


def test_an_empty_scale_is_of_today() -> None:
    found = scale([], date(2026, 11, 20))
    assert found.start < date(2026, 11, 20) < found.end and found.today is not None
