"""The table of verdicts, row by row, and each row through real statements."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.registers.build import TextBuilder, day, ledger, quantity, view_of

from luodi.ledger.asof import view
from luodi.ledger.notes import write_note
from luodi.registers.model import PromiseRow
from luodi.registers.promises import promises
from luodi.registers.verdict import TABLE, Case, verdict

TODAY = date(2024, 1, 1)
BEFORE, AFTER = date(2023, 6, 30), date(2025, 6, 30)


@pytest.mark.parametrize(
    ("case", "row", "expected"),
    [
        (Case(TODAY, promised=False, called_off=True, measured=True), 0, None),
        (Case(TODAY, called_off=True, conflicting=True, enough_on=BEFORE), 1, "called off"),
        (Case(TODAY, conflicting=True, measured=True, enough_on=BEFORE), 2, "conflicting"),
        (Case(TODAY, measured=True, enough_on=BEFORE), 3, "met"),
        (Case(TODAY, measured=True, enough_on=BEFORE, due=BEFORE), 3, "met"),
        (Case(TODAY, measured=True, enough_on=TODAY, due=BEFORE), 4, "met late"),
        (Case(TODAY, measured=True, due=BEFORE, moved_after_due=True), 5, "partly"),
        (Case(TODAY, measured=True, due=AFTER), 6, "not yet due"),
        (Case(TODAY, measured=True, due=TODAY), 6, "not yet due"),
        (Case(TODAY, measured=True, in_production=True), 6, "not yet due"),
        (Case(TODAY, due=BEFORE, moved_after_due=True), 7, "missed"),
        (Case(TODAY, due=BEFORE), 8, "no evidence"),
        (Case(TODAY, in_production=True), 9, "no evidence"),
        (Case(TODAY, due=AFTER, in_production=True), 10, "not yet due"),
        (Case(TODAY), 10, "not yet due"),
    ],
)
def test_the_first_row_that_fits(case: Case, row: int, expected: str | None) -> None:
    assert verdict(case) == expected
    assert [r.fits(case) for r in TABLE].index(True) == row


def test_every_row_is_tested() -> None:
    assert len(TABLE) == 11


def plan(text: str = "Acme Plant by Acme: 100 jobs, opens 2023") -> TextBuilder:
    return TextBuilder("plan", text, "2022-01-10").project("p1", "Acme Plant", "Acme")


def news(id: str, published: str, text: str) -> TextBuilder:
    return TextBuilder(id, f"Acme Plant, Acme: {text}", published).project("p1", "Acme Plant", "Acme")


def row(property: str, *texts: TextBuilder, today: date = TODAY) -> PromiseRow:
    return next(r for r in promises(view_of(*texts), today=today) if r.property == property)


def jobs(number: int, bound: str = "exact", about: str | None = "2023-06-30") -> TextBuilder:
    text = plan(f"Acme Plant by Acme: {number} jobs by June 2023")
    value = quantity(number, "person", bound)  # type: ignore[arg-type]
    return text.say("p1", "jobs", value, f"{number} jobs", "planned", about=about)


def hired(number: int, published: str, id: str = "news") -> TextBuilder:
    return news(id, published, f"{number} people hired").say(
        "p1", "jobs", quantity(number, "person"), f"{number} people"
    )


@pytest.mark.parametrize(
    ("promise", "fact", "today", "expected", "rate"),
    [
        (jobs(100), hired(100, "2023-05-01"), TODAY, "met", 1.0),
        (jobs(100, about=None), hired(120, "2023-05-01"), TODAY, "met", 1.2),
        (jobs(100), hired(100, "2023-09-01"), TODAY, "met late", 1.0),
        (jobs(100), hired(95, "2023-05-01"), TODAY, "partly", 0.95),
        (jobs(100, "about"), hired(95, "2023-05-01"), TODAY, "met", 0.95),
        (jobs(100, "about"), hired(94, "2023-05-01"), TODAY, "partly", 0.94),
        (jobs(100, "at_most"), hired(95, "2023-05-01"), TODAY, "partly", 0.95),
        (jobs(100), hired(60, "2023-05-01"), date(2023, 6, 30), "not yet due", 0.6),
        (jobs(100, about=None), hired(60, "2023-05-01"), TODAY, "not yet due", 0.6),
    ],
)
def test_measured_against_promised(
    promise: TextBuilder, fact: TextBuilder, today: date, expected: str, rate: float
) -> None:
    found = row("jobs", promise, fact, today=today)
    assert (found.verdict, found.rate_first, found.rate_current) == (expected, rate, rate)


def test_nothing_measured() -> None:
    assert row("jobs", jobs(100)).verdict == "no evidence"
    assert row("jobs", jobs(100), today=date(2023, 6, 30)).verdict == "not yet due"
    assert row("jobs", jobs(100, about=None)).verdict == "not yet due"


def test_a_figure_without_a_day_is_due_when_the_project_is() -> None:
    opening = news("open", "2022-02-01", "opens in 2022").say(
        "p1", "production_start", day("2022"), "opens in 2022", "planned"
    )
    found = row("jobs", jobs(100, about=None), opening)
    assert (found.due, found.verdict) == (date(2022, 12, 31), "no evidence")


def test_a_project_in_production_without_a_due_day() -> None:
    opened = news("open", "2022-02-01", "has opened").say(
        "p1", "production_start", day("2022-02-01"), "has opened"
    )
    assert row("jobs", jobs(100, about=None), opened).verdict == "no evidence"


def test_only_the_event() -> None:
    opened = news("open", "2022-02-01", "has opened").say(
        "p1", "production_start", day("2022-02-01"), "has opened"
    )
    found = row("production_start", opened)
    assert (found.first, found.current, found.verdict) == (None, None, None)
    assert found.delivered is not None and found.delivered.date == "2022-02-01"


def test_called_off() -> None:
    off = news("off", "2023-02-01", "is off").say("p1", "cancelled", day("2023-01"), "is off")
    found = row("jobs", jobs(100), hired(100, "2023-01-05"), off)
    assert (found.verdict, [r.kind for r in found.revisions]) == ("called off", ["called_off"])
    assert row("cancelled", jobs(100), off).verdict is None


def opens(id: str, published: str, raw: str) -> TextBuilder:
    return news(id, published, f"opens {raw}").say(
        "p1", "production_start", day(raw), f"opens {raw}", "planned"
    )


def opened(id: str, published: str, raw: str, speaker: str | None = None) -> TextBuilder:
    text = news(id, published, f"opened {raw}")
    return text.say("p1", "production_start", day(raw), f"opened {raw}", speaker=speaker)


def test_moved_in_time_and_moved_too_late() -> None:
    in_time = row("production_start", opens("a", "2022-01-01", "2022-06"), opens("b", "2022-06-30", "2025"))
    assert in_time.verdict == "not yet due"
    late = row("production_start", opens("a", "2022-01-01", "2022-06"), opens("b", "2022-07-01", "2025"))
    assert (late.verdict, late.due) == ("missed", date(2022, 6, 30))
    assert late.current is not None and late.current.date == "2025"
    assert [(r.kind, r.by) for r in late.revisions] == [("postponed", 1280)]


def test_a_day_that_is_called_replaced_after_it_passed_was_missed() -> None:
    said = news("b", "2022-07-01", "not in 2022-06").say(
        "p1", "production_start", day("2022-06"), "2022-06", "superseded"
    )
    assert row("production_start", opens("a", "2022-01-01", "2022-06"), said).verdict == "missed"
    before = news("b", "2022-03-01", "not in 2022-06").say(
        "p1", "production_start", day("2022-06"), "2022-06", "superseded"
    )
    assert row("production_start", opens("a", "2022-01-01", "2022-06"), before).verdict == "no evidence"


def test_met_and_met_late_by_the_month() -> None:
    plans = opens("a", "2020-06-05", "2021-04")
    assert row("production_start", plans, opened("b", "2021-05-01", "2021-04")).verdict == "met"
    assert row("production_start", plans, opened("b", "2021-07-01", "2021-06")).verdict == "met late"
    assert row("production_start", plans, opened("b", "2021-07-01", "2021")).verdict == "met"


def test_conflicting_until_the_office_goes_by_one() -> None:
    store = ledger(
        opens("a", "2020-06-05", "2021-04"),
        opened("b", "2021-07-01", "2021-04-02"),
        opened("c", "2021-07-02", "2021-06"),
    )
    [found] = promises(view(store), today=TODAY)
    assert (found.verdict, [(c.why, c.open) for c in found.conflicts]) == (
        "conflicting",
        [("unexplained", True)],
    )
    right, wrong = (said.claim for said in found.conflicts[0].claims)
    write_note(store, "goes_by", (right, wrong), officer="li", because="saw the licence")
    [found] = promises(view(store), today=TODAY)
    assert (found.verdict, [(c.why, c.open) for c in found.conflicts]) == ("met", [("unexplained", False)])


def test_the_investors_own_word_counts_before_another() -> None:
    own, zone = (
        opened("b", "2021-07-01", "2021-06", speaker="Acme Co."),
        opened("c", "2021-07-02", "2021-04-02"),
    )
    found = row("production_start", opens("a", "2020-06-05", "2021-04"), own, zone)
    assert (found.verdict, len(found.conflicts)) == ("met late", 1)
    assert found.delivered is not None and found.delivered.speaker == "Acme Co."


def test_growing_is_no_contradiction() -> None:
    found = row("jobs", jobs(100), hired(60, "2022-05-01", "n1"), hired(110, "2023-05-01", "n2"))
    assert (found.verdict, found.rate_first, found.conflicts) == ("met", 1.1, ())
    assert found.delivered is not None and found.delivered.low == Decimal(110)


def test_two_signings_are_no_contradiction() -> None:
    first = news("a", "2018-10-26", "signed 2018").say("p1", "agreed", day("2018-10-25"), "signed 2018")
    second = news("b", "2019-04-28", "signed 2019").say("p1", "agreed", day("2019-04"), "signed 2019")
    assert row("agreed", first, second).conflicts == ()
