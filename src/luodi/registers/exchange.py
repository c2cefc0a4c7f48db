"""The rate by which two sayings in different currencies were compared, to be shown beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from luodi.registers.compare import CURRENCY, last, ratio
from luodi.registers.model import Said, number
from luodi.registers.rates import RateSource


@dataclass(frozen=True, slots=True)
class Exchange:
    """One unit of a currency in another: `rate` of the banking day `day`, from `source`."""

    unit: str
    to: str
    rate: Decimal
    day: date
    source: str

    def as_json(self) -> dict[str, Any]:
        """The rate with six significant digits."""
        short = {"from": self.unit, "to": self.to, "rate": number(Decimal(f"{self.rate:.6g}"))}
        return short | {"date": self.day.isoformat(), "source": self.source}

    def __str__(self) -> str:
        return f"1 {self.unit} = {self.rate:.6g} {self.to} on {self.day} ({self.source})"


def exchange(old: Said, new: Said, rates: RateSource) -> Exchange | None:
    """The rate between them: of the day the older was said, or of the other's if they agree only there.

    None if both are in one currency, or there is no rate.
    """
    part, back = ratio(new, old, rates), ratio(old, new, rates)
    only_there = back is not None and abs(back - 1) <= CURRENCY
    if part is not None and abs(part - 1) > CURRENCY and only_there:
        return _between(new, old, rates)
    return _between(old, new, rates)


def _between(said: Said, other: Said, rates: RateSource) -> Exchange | None:
    """At the rates of the last day on which `said` may have been said."""
    (unit, _, _), (to, _, _) = (said.unit or "").partition("/"), (other.unit or "").partition("/")
    day = last(said.said())
    if unit == to or day is None:
        return None
    have, want = rates.rate(unit, day), rates.rate(to, day)
    if have is None or want is None:
        return None
    sources = " and ".join(dict.fromkeys((have.source, want.source)))
    return Exchange(unit, to, want.per_euro / have.per_euro, min(have.day, want.day), sources)
