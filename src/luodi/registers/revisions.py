"""The life of a promise: first said, revised, as it stands, and the one it is judged by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from luodi.registers.compare import Relation, relation
from luodi.registers.model import Revision, Said
from luodi.registers.rates import RateSource

Due = Callable[[Said], date | None]


@dataclass(frozen=True, slots=True)
class History:
    """`judged` is the last promise made in time; a postponement after the due day changes `current` only.
    `late` holds the revisions that came too late.
    """

    first: Said | None = None
    current: Said | None = None
    judged: Said | None = None
    revisions: tuple[Revision, ...] = ()
    late: tuple[Revision, ...] = ()


def history(said: list[Said], due: Due, rates: RateSource) -> History:
    """The history of one row's planned and superseded sayings; undated ones are left out."""
    line = promise_line(said)
    old = before_all(said, line)
    if not line:
        return History(first=old)
    return _walk([old, *line] if old is not None else line, due, rates)


def promise_line(said: list[Said]) -> list[Said]:
    """Dated promises in the order they were made, those that a later text reports with their day too."""
    dated = [s for s in said if s.said() is not None and (s.modality == "planned" or _is_reported(s))]
    return sorted(dated, key=_when)


def before_all(said: list[Said], line: list[Said]) -> Said | None:
    """The superseded value that is first: only where no dated promise is older than its text."""
    told = sorted((s for s in said if is_undated_old(s) and s.said() is not None), key=_when)
    if not told or (line and promise_then(line, told[0]) is not None):
        return None
    return told[0]


def promise_then(line: list[Said], told: Said) -> Said | None:
    """The promise of the time before a text that calls a value replaced; None if there is none."""
    days = told.said()
    older = [s for s in line if days is not None and (was := s.said()) is not None and was[1] < days[0]]
    return older[-1] if older else None


def is_undated_old(said: Said) -> bool:
    """Called replaced by its text, which does not say when it was promised."""
    return said.modality == "superseded" and not said.reported


def same_time(a: Said, b: Said) -> bool:
    """May they have been said on one day? Then neither revises the other."""
    one, other = a.said(), b.said()
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def _walk(line: list[Said], due: Due, rates: RateSource) -> History:
    first = current = judged = line[0]
    revisions: list[Revision] = []
    late: list[Revision] = []
    for new in line[1:]:
        found = relation(current, new, rates)
        if found.is_ == "sharper":
            judged = new if judged is current else judged
            current = new
        elif found.is_ == "changed" and (is_undated_old(current) or not same_time(current, new)):
            revisions.append(_revision(found, new))
            if _in_time(judged, new, due):
                judged = new
            else:
                late.append(revisions[-1])
            current = new
    return History(first, current, judged, tuple(revisions), tuple(late))


def _revision(found: Relation, new: Said) -> Revision:
    return Revision(found.kind, found.by, new)


def _in_time(old: Said, new: Said, due: Due) -> bool:
    day, days = due(old), new.said()
    return day is None or days is None or days[0] <= day


def _is_reported(said: Said) -> bool:
    return said.modality == "superseded" and said.reported


def _when(said: Said) -> tuple[date, date, int]:
    first, last = said.said() or (date.max, date.max)
    return last, first, said.seq
