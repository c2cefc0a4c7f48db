"""Recognizers-Text: currencies, dimensions and dates, in English and Chinese."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from harness import Mention, Reader
from recognizers_date_time import DateTimeRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer
from units import area, currency

_CULTURES = {"en": "en-us", "zh": "zh-cn"}


def reader(language: str, kinds: list[str]) -> Reader:
    units = NumberWithUnitRecognizer(_CULTURES[language])
    money, sizes = units.get_currency_model(), units.get_dimension_model()
    days = DateTimeRecognizer(_CULTURES[language]).get_datetime_model()

    def read(text: str, published: str) -> Any:
        return money.parse(text), sizes.parse(text), days.parse(text, datetime.fromisoformat(published))

    return read, _mentions


def _mentions(found: Any) -> list[Mention]:
    money, sizes, days = found
    amounts = [m for entry in (*money, *sizes) if (m := _amount(entry))]
    dates = [[entry.start, entry.end + 1, "date", _spans(entry)] for entry in days]
    return amounts + [mention for mention in dates if mention[3]]


def _amount(entry: Any) -> Mention | None:
    value, name = entry.resolution.get("value"), str(entry.resolution.get("unit"))
    code, size = entry.resolution.get("isoCurrency") or currency(name), area(name)
    if value is None or not (code or size):
        return None
    number = float(value) * (size or 1)
    kind, unit = ("area", "m2") if size else ("money", code)
    return [entry.start, entry.end + 1, kind, [[number, number, unit]]]


def _spans(entry: Any) -> list[list[str]]:
    """Every day or period it offers."""
    values = (entry.resolution or {}).get("values") or []
    return [span for value in values for span in _span(value)]


def _span(value: dict[str, str]) -> list[list[str]]:
    """A period's end is the day after it; "by the second quarter" ends where that begins: both will do."""
    if value.get("type") in ("date", "datetime") and value.get("value", "").startswith(("1", "2")):
        day = value["value"][:10]
        return [[day, day]]
    first, after = value.get("start"), value.get("end")
    if value.get("type") != "daterange" or not (first or after):
        return []
    if not after:
        return [[first or "", first or ""]]
    last = (date.fromisoformat(after) - timedelta(1)).isoformat()
    return [[first, last]] if first else [[last, last], [after, after]]
