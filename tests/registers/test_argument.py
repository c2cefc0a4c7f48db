"""The whole argument: every statement once, in order, with what was made of it and the rate it was compared at."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.registers.build import TextBuilder, quantity, view_of

from luodi.registers.argument import Argument, argument
from luodi.registers.promises import Judging, promises
from luodi.registers.rates import ecb
from luodi.registers.rates_file import FileRates, Several
from luodi.registers.trust import usual_trust

BY = Judging(date(2026, 11, 20), ecb(), usual_trust())


def plan(id: str, published: str | None, number: int, unit: str, modality: str = "planned") -> TextBuilder:
    text = TextBuilder(id, f"Acme Plant by Acme {id}: {number}", published, "The Daily").project(
        "p1", "Acme Plant", "Acme"
    )
    return text.say("p1", "investment", quantity(number, unit), str(number), modality)  # type: ignore[arg-type]


def argued(*texts: TextBuilder, by: Judging = BY) -> Argument:
    [row] = promises(view_of(*texts), today=by.today, rates=by.rates)
    return argument(row, by)


def test_every_statement_stands_in_it_once_in_order() -> None:
    made = argued(
        plan("c", "2022-01-01", 90, "CNY", "actual"), plan("b", "2021-01-01", 80, "CNY"),
        plan("a", "2020-01-01", 100, "CNY"), plan("d", None, 70, "CNY"),
    )  # fmt: skip
    assert [(p.number, p.step.said.source, p.step.made, p.against) for p in made.points] == [
        (1, "a", "first", None), (2, "b", "revision", 1), (3, "c", "measured", None), (4, "d", "undated", None),
    ]  # fmt: skip
    assert {point.rank for point in made.points} == {"press"}
    assert made.row.rule == "enough, by the due day or without one"


def test_the_rate_is_shown_with_its_day_and_source() -> None:
    made = argued(plan("a", "2020-06-01", 10**11, "JPY"), plan("b", "2020-06-03", 920_640_000, "USD"))
    [_, retold] = made.points
    assert retold.exchange is not None
    shown = retold.exchange.as_json()
    assert (shown["from"], shown["to"], shown["date"], shown["source"]) == ("JPY", "USD", "2020-06-01", "ECB")
    assert retold.step.why == "currency"


def test_what_was_delivered_in_another_currency_has_its_rate_too() -> None:
    made = argued(
        plan("a", "2020-06-01", 10**11, "JPY"), plan("b", "2022-06-03", 460_000_000, "USD", "actual")
    )
    assert made.exchange is not None and made.exchange.day == date(2020, 6, 1)
    assert made.as_json()["exchange"]["source"] == "ECB"


def test_no_rate_is_guessed_and_an_offices_own_is_used() -> None:
    texts = plan("a", "2022-06-15", 31_010_000, "TWD"), plan("b", "2022-06-16", 1_000_000, "EUR")
    assert [point.exchange for point in argued(*texts).points] == [None, None]
    own = FileRates("own.csv", {date(2022, 6, 15): {"TWD": Decimal("31.01")}})
    made = argued(*texts, by=Judging(BY.today, Several((own, ecb())), BY.trust))
    assert made.points[1].step.why == "currency"
    assert made.points[1].exchange is not None and "own.csv" in made.points[1].exchange.source
