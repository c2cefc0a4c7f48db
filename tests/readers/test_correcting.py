"""What an officer marks or writes, read as texts are."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from luodi.ledger.claim import claim_key
from luodi.ledger.rows import DraftStatement, Modality
from luodi.ledger.value import Code, Date, Party, Quantity
from luodi.readers import read_text
from luodi.readers.correcting import Correction, choices, corrected, place

TEXT = (
    "Nidec will invest 50 billion yen in Dalian.\r\nIn all, 100 billion yen will be spent and 1,000 people"
    " employed. Production starts in June 2021, 100 billion yen later."
)


def _said(property: str) -> DraftStatement:
    found = read_text(TEXT, "en", "2020-03-05").draft.statements
    return next(row for row in found if row.property == property)


def _by(said: DraftStatement, **changes: object) -> Correction:
    return replace(
        Correction(said.quote, said.start, said.property, said.modality, about=said.about or ""),
        **changes,  # type: ignore[arg-type]
    )


def test_marked_words_are_read_at_the_place_nearest_to_the_mark() -> None:
    said = _said("investment")
    found = corrected(TEXT, said, _by(said, quote="100 billion yen", near=50))
    assert isinstance(found, DraftStatement)
    assert found.value == Quantity(Decimal(10**11), Decimal(10**11), "JPY")
    assert (found.quote, found.start) == ("100 billion yen", TEXT.index("100"))
    assert found.anchor == found.start and (found.subject, found.home) == (said.subject, said.home)
    assert place(TEXT, "100 billion yen", len(TEXT)) == (TEXT.rindex("100"), TEXT.rindex(" later"))


@pytest.mark.parametrize(
    ("written", "low", "high", "unit", "bound"),
    [
        ("1000亿日元", 10**11, 10**11, "JPY", "exact"),
        ("5-6 million US dollars", 5 * 10**6, 6 * 10**6, "USD", "range"),
        ("300", 300, 300, "JPY", "exact"),
    ],
)
def test_a_written_value(written: str, low: int, high: int, unit: str, bound: str) -> None:
    said = _said("investment")
    found = corrected(TEXT, said, _by(said, written=written))
    assert isinstance(found, DraftStatement)
    assert found.value == Quantity(Decimal(low), Decimal(high), unit, bound)  # type: ignore[arg-type]
    assert found.anchor == said.anchor


@pytest.mark.parametrize("written", ["June 2022", "2022-06", "2022年6月"])
def test_a_written_day(written: str) -> None:
    said = _said("production_start")
    found = corrected(TEXT, said, _by(said, written=written))
    assert isinstance(found, DraftStatement) and found.value == Date("2022-06")


def test_a_property_a_modality_and_the_day_it_is_for() -> None:
    said = _said("investment")
    modality: Modality = "actual"
    by = _by(said, property="registered_capital", modality=modality, about="2021年")
    found = corrected(TEXT, said, by)
    assert isinstance(found, DraftStatement)
    assert (found.property, found.modality, found.about) == ("registered_capital", "actual", "2021")
    assert found.value == said.value


def test_another_reading_of_the_same_claim_keeps_its_key() -> None:
    said = _said("investment")
    found = corrected(TEXT, said, _by(said, about="2021"))
    assert isinstance(found, DraftStatement)
    assert claim_key("0", found) == claim_key("0", said)


def test_a_name_and_a_kind() -> None:
    said = _said("investor")
    found = corrected(TEXT, said, _by(said, quote="Dalian", near=0))
    assert isinstance(found, DraftStatement)
    assert (found.value, found.anchor) == (Party("Dalian"), TEXT.index("Dalian"))
    kind = replace(said, property="kind", value=Code("act"))
    told = corrected(TEXT, kind, _by(kind, written="memorandum"))
    assert isinstance(told, DraftStatement) and told.value == Code("memorandum")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"quote": "not there"}, "quote"),
        ({"quote": " "}, "quote"),
        ({"quote": "Dalian"}, "number"),
        ({"written": "much"}, "number"),
        ({"written": "3 million dollars and 4 people"}, "number"),
        ({"property": "closed"}, "property"),
        ({"about": "some day"}, "date"),
        ({}, "same"),
    ],
)
def test_what_cannot_stand(changes: dict[str, object], fault: str) -> None:
    said = _said("investment")
    assert corrected(TEXT, said, _by(said, **changes)) == fault


def test_line_ends_may_differ_between_the_browser_and_the_text() -> None:
    assert place(TEXT, "Dalian.\nIn all", 0) == (TEXT.index("Dalian"), TEXT.index(", 100 billion"))


def test_choices_are_of_one_kind() -> None:
    assert "jobs" in choices(_said("investment")) and "closed" in choices(_said("production_start"))
    assert choices(_said("investor")) == ("investor",)
