"""The life of a promise: first said, revised, as it stands, and the one it is judged by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from luodi.registers.compare import Relation, agree, relation
from luodi.registers.model import Made, Revision, Said, Step, Why
from luodi.registers.rates import RateSource
from luodi.registers.sound import sound

Due = Callable[[Said], date | None]


@dataclass(frozen=True, slots=True)
class History:
    """`judged` is the last promise made in time; a postponement after the due day changes `current` only.
    `late` holds the revisions that came too late, `steps` what was made of each saying, in order.
    """

    first: Said | None = None
    current: Said | None = None
    judged: Said | None = None
    revisions: tuple[Revision, ...] = ()
    late: tuple[Revision, ...] = ()
    steps: tuple[Step, ...] = ()


def history(promised: list[Said], all_: list[Said], due: Due, rates: RateSource) -> History:
    """The history of one row's planned and superseded sayings; undated ones are left out. Where two figures
    cannot both be meant, `all_` the sayings of the row tell which one is.
    """
    line, aside = sound(promise_line(promised), all_, rates)
    old = before_all(promised, line)
    if not line:
        return History(first=old, steps=tuple(aside))
    walk = _Walk(old if old is not None else line[0], due, rates)
    for new in line if old is not None else line[1:]:
        walk.take(new)
    return walk.history(aside)


def promise_line(said: list[Said]) -> list[Said]:
    """Dated promises in the order they were made, those that a later text reports with their day too."""
    dated = [s for s in said if s.said() is not None and (s.modality == "planned" or _is_reported(s))]
    return sorted(dated, key=when)


def before_all(said: list[Said], line: list[Said]) -> Said | None:
    """The superseded value that is first: only where no dated promise is older than its text."""
    told = sorted((s for s in said if is_undated_old(s) and s.said() is not None), key=when)
    if not told or (line and _older(line, told[0])):
        return None
    return told[0]


def promise_then(line: list[Said], told: Said, rates: RateSource) -> Said | None:
    """The promise of the time before a text that calls a value replaced, and before what the same text says
    has replaced it; None if there is none.
    """
    new = [s for s in line if s.text_sha256 == told.text_sha256]
    older = _older(line, told)
    other = [s for s in older if not any(agree(s, n, rates) for n in new)]
    left = other or older
    return next((s for s in left if same_time(s, left[-1]) and agree(s, left[-1], rates)), None)


def is_undated_old(said: Said) -> bool:
    """Called replaced by its text, which does not say when it was promised."""
    return said.modality == "superseded" and not said.reported


def same_time(a: Said, b: Said) -> bool:
    """May they have been said on one day? Then neither revises the other."""
    one, other = a.said(), b.said()
    return one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]


def when(said: Said) -> tuple[date, date, int, int, str, int]:
    """The order of what was said: by day; of one day the more trusted first, then the text that tells more;
    never by arrival.
    """
    first, last = said.said() or (date.max, date.max)
    return last, first, said.trust, -said.beside, said.source, said.start


@dataclass
class _Walk:
    """From the first promise through all later sayings."""

    first: Said
    due: Due
    rates: RateSource
    revisions: list[Revision] = field(default_factory=list)
    late: list[Revision] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.current = self.judged = self.first
        self.replaced: list[Said] = []
        self.steps = [Step(self.first, "first")]

    def take(self, new: Said) -> None:
        """One more saying, not older than those before."""
        found = relation(self.current, new, self.rates)
        if found.is_ == "sharper":
            self._note(new, "sharper")
            self._sharpen(new)
        elif found.is_ == "changed":
            self._changed(new, found)
        else:
            self._note(new, "again", found.why)

    def history(self, aside: list[Step]) -> History:
        return History(
            self.first, self.current, self.judged, tuple(self.revisions), tuple(self.late),
            tuple(sorted([*aside, *self.steps], key=lambda step: when(step.said))),
        )  # fmt: skip

    def _changed(self, new: Said, found: Relation) -> None:
        if not is_undated_old(self.current) and same_time(self.current, new):
            self._note(new, "beside")
            if new.trust < self.current.trust:
                self._sharpen(new)
        elif self._is_retold(new):
            self._note(new, "set aside", "retelling")
        elif not new.may_replace(self.current):
            self._note(new, "set aside", "unexplained")
        else:
            self._revise(new, found)

    def _is_retold(self, new: Said) -> bool:
        """Someone less trusted says again what has been replaced since."""
        less = new.trust > self.current.trust
        return less and any(agree(old, new, self.rates) for old in self.replaced)

    def _sharpen(self, new: Said) -> None:
        """`new` takes the place of the current saying, without being a revision of it."""
        self.judged = new if self.judged is self.current else self.judged
        self.current = new

    def _revise(self, new: Said, found: Relation) -> None:
        in_time = _in_time(self.judged, new, self.due)
        self.steps.append(
            Step(new, "revision" if in_time else "too late", self.current, kind=found.kind, by=found.by)
        )
        self.revisions.append(Revision(found.kind, found.by, new))
        if in_time:
            self.judged = new
        else:
            self.late.append(self.revisions[-1])
        self.replaced.append(self.current)
        self.current = new

    def _note(self, new: Said, made: Made, why: Why | None = None) -> None:
        self.steps.append(Step(new, made, self.current, why))


def _older(line: list[Said], told: Said) -> list[Said]:
    days = told.said()
    return [s for s in line if days is not None and (was := s.said()) is not None and was[1] < days[0]]


def _in_time(old: Said, new: Said, due: Due) -> bool:
    day, days = due(old), new.said()
    return day is None or days is None or days[0] <= day


def _is_reported(said: Said) -> bool:
    return said.modality == "superseded" and said.reported
