"""An office's own exchange rates, for currencies the European Central Bank does not quote.

A CSV in the bank's own shape: `Date,TWD,VND`, then a row a day, each cell the units of that currency for one
euro. Rows need not be banking days, but no two may lie more than seven days apart: nothing is interpolated.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path

from luodi.errors import InputRefused
from luodi.registers.rates import FURTHEST, Rate, RateSource
from luodi.sources.decode import decode
from luodi.sources.refusal import Refusal

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CURRENCY = re.compile(r"[A-Z]{3}")
_REMEDY = "mend it; no rate of this file is used"
_SHAPE = "write Date,TWD,… above, a row a day below, each rate the units for one euro"


@dataclass(frozen=True)
class FileRates:
    """The rates of a file by day, each with the file's name as its source."""

    source: str
    days: dict[date, dict[str, Decimal]]

    def rate(self, currency: str, day: date) -> Rate | None:
        """As `RateSource` asks."""
        for back in range(FURTHEST.days + 1):
            on = day - timedelta(days=back)
            if currency in self.days.get(on, {}):
                return Rate(self.days[on][currency], on, self.source)
        return None


@dataclass(frozen=True)
class Several:
    """The first of these sources that has the rate."""

    sources: tuple[RateSource, ...]

    def rate(self, currency: str, day: date) -> Rate | None:
        """As `RateSource` asks."""
        found = (source.rate(currency, day) for source in self.sources)
        return next((rate for rate in found if rate is not None), None)


def read_rates(path: Path) -> tuple[FileRates | None, list[Refusal]]:
    """The rates of a file; None and every line that is wrong if there is one."""
    try:
        text = decode(str(path), path.read_bytes())
    except InputRefused as error:
        return None, [Refusal.of(error)]
    except OSError as error:
        return None, [Refusal(str(path), f"cannot be read ({error.strerror})", "check the path")]
    rows = [(number, row) for number, row in enumerate(csv.reader(text.splitlines()), start=1) if any(row)]
    wrong = [Refusal(str(path), f"line {number}: {what}", remedy) for number, what, remedy in _wrong(rows)]
    return (None, wrong) if wrong else (FileRates(path.name, _days([row for _, row in rows])), [])


Wrong = tuple[int, str, str]


def _wrong(rows: Sequence[tuple[int, list[str]]]) -> Iterator[Wrong]:
    """(line number, what is wrong, what to do)."""
    if len(rows) < 2 or not _is_head(rows[0][1]):
        yield (rows[0][0] if rows else 1), "no rates", _SHAPE
        return
    head, before = rows[0][1], None
    for number, row in rows[1:]:
        yield from ((number, what, _REMEDY) for what in _wrong_cells(head, row))
        day = _day(row[0])
        if day is None:
            yield number, f"{row[0]!r} is no day; write it as 2020-03-05", _REMEDY
        elif before is not None and not timedelta(0) < day - before <= FURTHEST:
            yield number, _order(before, day), _REMEDY
        before = day or before


def _is_head(row: list[str]) -> bool:
    codes = row[1:]
    fits = bool(codes) and all(_CURRENCY.fullmatch(code) for code in codes)
    return fits and row[0] == "Date" and len(set(codes)) == len(codes)


def _wrong_cells(head: list[str], row: list[str]) -> Iterator[str]:
    if len(row) != len(head):
        yield f"{len(row)} cells under {len(head)} columns"
    for code, cell in zip(head[1:], row[1:], strict=False):
        if _rate(cell) is None:
            yield f"a gap: no rate for {code}" if not cell.strip() else f"{cell!r} is no rate for {code}"


def _order(before: date, day: date) -> str:
    if day <= before:
        return f"{day} does not come after {before}"
    return f"a gap: no rate between {before} and {day}"


def _day(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell) if _DAY.fullmatch(cell) else None
    except ValueError:
        return None


def _rate(cell: str) -> Decimal | None:
    try:
        rate = Decimal(cell.strip())
    except InvalidOperation:
        return None
    return rate if rate.is_finite() and rate > 0 else None


def _days(rows: list[list[str]]) -> dict[date, dict[str, Decimal]]:
    head = rows[0][1:]
    return {
        date.fromisoformat(row[0]): {code: Decimal(c.strip()) for code, c in zip(head, row[1:], strict=True)}
        for row in rows[1:]
    }
