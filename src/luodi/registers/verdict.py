"""What became of a promise: one table, read from the top, the first row that fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from luodi.registers.compare import ratio
from luodi.registers.model import Said, Verdict
from luodi.registers.rates import RateSource

ENOUGH, ABOUT_ENOUGH = Decimal(1), Decimal("0.95")


@dataclass(frozen=True, slots=True)
class Case:
    """All the table looks at. `enough_on`: the first day on which enough was measured, None if never."""

    today: date
    promised: bool = True
    called_off: bool = False
    conflicting: bool = False
    measured: bool = False
    enough_on: date | None = None
    due: date | None = None
    moved_after_due: bool = False
    in_production: bool = False

    @property
    def due_passed(self) -> bool:
        return self.due is not None and self.due < self.today


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: what the case is like, how to see it, what it is called."""

    name: str
    fits: Callable[[Case], bool]
    verdict: Verdict | None


TABLE = (
    Row("no promise, only the event", lambda c: not c.promised, None),
    Row("the project or the row was cancelled", lambda c: c.called_off, "called off"),
    Row("equally trusted sources lead to different verdicts", lambda c: c.conflicting, "conflicting"),
    Row("enough, by the due day or without one", lambda c: _enough(c) and not _too_late(c), "met"),
    Row("enough, after the due day", lambda c: _enough(c), "met late"),
    Row("measured, not enough, due day passed", lambda c: c.measured and c.due_passed, "partly"),
    Row("measured, not enough, not due", lambda c: c.measured, "not yet due"),
    Row("the day was moved, or given up, after it had passed", lambda c: c.moved_after_due, "missed"),
    Row("nothing measured, due day passed", lambda c: c.due_passed, "no evidence"),
    Row("nothing measured, in production", lambda c: c.due is None and c.in_production, "no evidence"),
    Row("nothing measured, not due", lambda c: True, "not yet due"),
)


def verdict(case: Case) -> Verdict | None:
    """The verdict of the first row that fits."""
    return rule(case).verdict


def rule(case: Case) -> Row:
    """The first row that fits."""
    return next(row for row in TABLE if row.fits(case))


def _enough(case: Case) -> bool:
    return case.enough_on is not None


def _too_late(case: Case) -> bool:
    return case.due is not None and case.enough_on is not None and case.enough_on > case.due


def is_enough(measured: Said, promise: Said, rates: RateSource) -> bool:
    """At least the promise's low end, 95 % of it for "about"; "up to" counts as its number. A milestone
    that happened is enough.
    """
    if promise.low is None:
        return True
    part = ratio(measured, promise, rates)
    return part is not None and part >= (ABOUT_ENOUGH if promise.bound == "about" else ENOUGH)
