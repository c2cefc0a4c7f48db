"""What was measured: on which day, which of two measurements counts, and which contradict each other."""

from __future__ import annotations

import re
from datetime import date, timedelta

from luodi.language.periods import Interval
from luodi.registers.compare import relation
from luodi.registers.model import Said
from luodi.registers.rates import RateSource

SAME_TIME = timedelta(days=92)
"""A figure told without its day, this near to another, is of the same time."""

MAY_REPEAT = frozenset({"announced", "agreed", "approved", "land_acquired", "suspended"})
"""Stages that one undertaking may pass several times: three signings are three days, and no contradiction."""

_CAN = re.compile(
    r"\bcan\b|\bcould\b|\bable to\b|capab\w+|capacity of|nameplate"
    r"|能力|能够|能夠|可年|可月|可达|可達|可实现|できる|可能",
    re.I,
)
_MADE = re.compile(
    r"produc(?:ed|tion of)|\bmade\b|turned out|\boutput\b|生产了|生產了|产量|產量|生産量|生産し|実績", re.I
)


def is_capability(said: Said) -> bool:
    """Does a text say what the plant could make, not what it made? Only a capacity is told so."""
    if said.property != "capacity" or said.modality != "actual":
        return False
    if _CAN.search(said.quote):
        return True
    return said.about is None and not _MADE.search(said.quote)


def measured_on(said: Said, today: date) -> date:
    """The first day it may have been true on: late is only what is surely late. Undated: by today."""
    days = _days(said)
    return today if days is None else days[0]


def rivals(a: Said, b: Said, rates: RateSource) -> bool:
    """Do two measurements of one time (most milestones happen once) say different things?"""
    if a.property in MAY_REPEAT or relation(a, b, rates).is_ != "changed":
        return False
    return a.low is None or _one_time(a, b)


def trusted(measured: list[Said], rates: RateSource) -> list[Said]:
    """Without those that the word of someone more trusted, of the same time, contradicts."""
    return [s for s in measured if contradicts(measured, s, rates) is None]


def contradicts(measured: list[Said], said: Said, rates: RateSource) -> Said | None:
    """The more trusted measurement that this one contradicts."""
    better = (other for other in measured if other.trust < said.trust)
    return next((other for other in better if rivals(said, other, rates)), None)


def last_measured(measured: list[Said], today: date) -> Said | None:
    """The figure of the latest day; of a milestone's dates the most exact, else the first told."""
    if not measured:
        return None
    if measured[0].low is None:
        return min(measured, key=_vagueness)
    return max(
        measured,
        key=lambda said: (measured_on(said, today), -said.trust, said.beside, said.source, said.start),
    )


def _days(said: Said) -> Interval | None:
    """Of a milestone its date, of a figure the day it is for; else the day it was told."""
    return said.days(said.date if said.low is None else said.about) or said.said()


def _one_time(a: Said, b: Said) -> bool:
    """Of overlapping days; or so near that a missing day, or less trust in the later, leaves it open."""
    one, other = _days(a), _days(b)
    if one is None or other is None:
        return True
    apart = max(one[0] - other[1], other[0] - one[1], timedelta())
    if not apart:
        return True
    sooner, later = (a, b) if one[1] < other[0] else (b, a)
    return apart <= SAME_TIME and (a.about is None or b.about is None or sooner.trust < later.trust)


def _vagueness(said: Said) -> tuple[int, date, int, int, str, int]:
    days = said.days(said.date)
    told = said.said()
    length = (days[1] - days[0]).days if days is not None else 10_000
    return (
        length,
        told[1] if told is not None else date.max,
        said.trust,
        -said.beside,
        said.source,
        said.start,
    )
