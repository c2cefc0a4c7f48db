"""JioNLP: money and times in Chinese."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import jionlp
from harness import Mention, Reader
from units import currency

_DAY = re.compile(r"(\d{1,4})-(\d\d-\d\d)")


def reader(language: str, kinds: list[str]) -> Reader:
    def read(text: str, published: str) -> Any:
        day = date.fromisoformat(published)
        base = {"year": day.year, "month": day.month, "day": day.day}
        money = jionlp.ner.extract_money(text, with_parsing=True)
        return money, jionlp.ner.extract_time(text, time_base=base, with_parsing=True), published

    return read, _mentions


def _mentions(found: Any) -> list[Mention]:
    money, times, today = found
    days = [[*entry["offset"], "date", [span]] for entry in times if (span := _span(entry, today))]
    return [mention for entry in money if (mention := _amount(entry))] + days


def _amount(entry: Any) -> Mention | None:
    number, code = entry["detail"]["num"], currency(entry["detail"]["case"])
    low, high = number if isinstance(number, list) else (number, number)
    return [*entry["offset"], "money", [[float(low), float(high), code]]] if code else None


def _span(entry: Any, today: str) -> list[str] | None:
    """First and last day of a point or span in time, the last alone for "by then", which begins today.

    None for a length of time or an open end.
    """
    if entry["type"] not in ("time_point", "time_span"):
        return None
    days = [_DAY.match(str(moment)) for moment in entry["detail"]["time"]]
    first, last = (f"{int(day[1]):04}-{day[2]}" if day else "" for day in days)
    return [last if first == today else first, last] if first and last else None
