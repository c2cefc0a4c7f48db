"""What was measured: on which day, which of two measurements counts, and which contradict each other."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from luodi.language.periods import Interval
from luodi.ledger.value import fold_name
from luodi.registers.compare import relation
from luodi.registers.model import Said
from luodi.registers.rates import RateSource

SAME_TIME = timedelta(days=92)
"""A figure told without its day, this near to another, is of the same time."""

MAY_REPEAT = frozenset({"announced", "agreed", "approved", "land_acquired", "suspended"})
"""Stages that one undertaking may pass several times: three signings are three days, and no contradiction."""


def measured_on(said: Said, today: date) -> date:
    """The first day it may have been true on: late is only what is surely late. Undated: by today."""
    days = _days(said)
    return today if days is None else days[0]


def rivals(a: Said, b: Said, rates: RateSource) -> bool:
    """Do two measurements of one time (most milestones happen once) say different things?"""
    if a.property in MAY_REPEAT or relation(a, b, rates).is_ != "changed":
        return False
    return a.low is None or _one_time(a, b)


def trusted(measured: list[Said], investors: Iterable[str], rates: RateSource) -> list[Said]:
    """Without those that the investor's own word of the same time contradicts."""
    names = [fold_name(name) for name in investors]
    own = [said for said in measured if _is_own(said, names)]
    return [s for s in measured if s in own or not any(rivals(s, word, rates) for word in own)]


def last_measured(measured: list[Said], today: date) -> Said | None:
    """The figure of the latest day; of a milestone's dates the most exact, else the first told."""
    if not measured:
        return None
    if measured[0].low is None:
        return min(measured, key=_vagueness)
    return max(measured, key=lambda said: (measured_on(said, today), said.seq))


def _is_own(said: Said, names: list[str]) -> bool:
    speaker = fold_name(said.speaker) if said.speaker else ""
    return any(name in speaker for name in names)


def _days(said: Said) -> Interval | None:
    """Of a milestone its date, of a figure the day it is for; else the day it was told."""
    return said.days(said.date if said.low is None else said.about) or said.said()


def _one_time(a: Said, b: Said) -> bool:
    one, other = _days(a), _days(b)
    if one is None or other is None:
        return True
    apart = max(one[0] - other[1], other[0] - one[1], timedelta())
    return not apart or (apart <= SAME_TIME and (a.about is None or b.about is None))


def _vagueness(said: Said) -> tuple[int, date, int]:
    days = said.days(said.date)
    told = said.said()
    length = (days[1] - days[0]).days if days is not None else 10_000
    return length, told[1] if told is not None else date.max, said.seq
