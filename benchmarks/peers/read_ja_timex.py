"""ja-timex: dates in Japanese."""

from __future__ import annotations

import re
from calendar import monthrange
from difflib import SequenceMatcher
from typing import Any

import pendulum
from harness import Mention, Reader
from ja_timex import TimexParser

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d|XX)-(\d\d|XX)")


def reader(language: str, kinds: list[str]) -> Reader:
    def read(text: str, published: str) -> Any:
        year, month, day = map(int, published.split("-"))
        parser = TimexParser(reference=pendulum.datetime(year, month, day))
        return year, month, parser.parse(text), parser

    return read, _mentions


def _mentions(found: Any) -> list[Mention]:
    year, month, timexes, parser = found
    dated = [(timex, _span(timex.value or "", year, month)) for timex in timexes if timex.type == "DATE"]
    place = _places(parser.processed_text, parser.raw_text)
    return [[*map(place.__getitem__, timex.span), "date", [span]] for timex, span in dated if span]


def _places(processed: str, raw: str) -> list[int]:
    """Where each place of the text with its numerals turned to digits stands in the text as given."""
    places = [0] * (len(processed) + 1)
    for _, raw_start, raw_end, start, end in SequenceMatcher(
        None, raw, processed, autojunk=False
    ).get_opcodes():
        for at in range(start, end):
            places[at] = min(raw_start + at - start, max(raw_end - 1, raw_start))
    places[-1] = len(raw)
    return places


def _span(value: str, year: int, month: int) -> list[str] | None:
    """A year or month that the text leaves out is that of the reference, as the library itself takes it."""
    match = _DAY.fullmatch(value)
    if match is None or value.startswith("XXXX-XX-XX"):
        return None
    whole = year if match[1] == "XXXX" else int(match[1])
    first = last = None
    if match[2] != "XX" or match[3] != "XX":
        first = last = month if match[2] == "XX" else int(match[2])
    return _days(whole, first or 1, last or 12, match[3])


def _days(year: int, first: int, last: int, day: str) -> list[str] | None:
    if not (1 <= first <= last <= 12 and year >= 1):
        return None
    from_day, to_day = ("01", f"{monthrange(year, last)[1]:02}") if day == "XX" else (day, day)
    return [f"{year:04}-{first:02}-{from_day}", f"{year:04}-{last:02}-{to_day}"]
