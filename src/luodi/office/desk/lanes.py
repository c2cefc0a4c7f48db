"""The picture of one promise over time, as places in an SVG that the server makes.

Across, in percent, is time, the same for all lanes of a page; down, in pixels, a figure's size, or for a
milestone the planned days above and the actual ones below. No script and no style is needed, and the picture
grows and shrinks with the page while its strokes and numbers keep their size.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from luodi.language.periods import interval
from luodi.registers.compare import ratio
from luodi.registers.measured import measured_on
from luodi.registers.model import PromiseRow, Said
from luodi.registers.rates import RateSource

HEIGHT = 104
_TOP, _BOTTOM, _AXIS = 20, 74, 84
_PLANNED, _ACTUAL = 28, 62
_FIRST, _LAST = 3, 96  # percent: room for half a mark at both ends
_TICKS = 6
_BESIDE, _MOST_BESIDE = 3.4, 15  # percent between two marks, and how many may be moved


@dataclass(frozen=True, slots=True)
class Line:
    """`kind` is its class: promise, until, fact, gap."""

    x1: str
    y1: int
    x2: str
    y2: int
    kind: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered point: `kind` is promise, fact or late."""

    x: str
    y: int
    kind: str
    number: int


@dataclass(frozen=True)
class Scale:
    """From a day to percent. `ticks` are (place, year); `today` is None where it lies outside."""

    start: date
    end: date
    ticks: tuple[tuple[str, str], ...]
    today: str | None

    def at(self, day: date) -> str:
        return _percent(self.share(day))

    def share(self, day: date) -> float:
        whole = (self.end - self.start).days or 1
        part = min(max((day - self.start).days / whole, 0.0), 1.0)
        return _FIRST + part * (_LAST - _FIRST)


@dataclass
class Lane:
    """What to draw. Marks are numbered as the sayings were given."""

    scale: Scale
    lines: list[Line] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    due: str | None = None
    height: int = HEIGHT
    axis: int = _AXIS


def scale(rows: Iterable[PromiseRow], today: date) -> Scale:
    """One scale for all these rows, from the first thing said to the last day promised."""
    days = [day for row in rows for day in _days(row)]
    start, end = min(days, default=today), max(days, default=today)
    margin = timedelta(days=max((end - start).days // 40, 20))
    start, end = start - margin, end + margin
    made = Scale(start, end, (), None)
    ticks = tuple((made.at(date(year, 1, 1)), str(year)) for year in _years(start, end))
    return Scale(start, end, ticks, made.at(today) if start <= today <= end else None)


def lane(row: PromiseRow, told: list[Said], by: Scale, rates: RateSource, today: date) -> Lane:
    """The lane of a row. `told`: the sayings its list shows, in order; each becomes one numbered mark."""
    made = Lane(by, due=by.at(row.due) if row.due is not None else None)
    draw = _figures if any(said.low is not None for said in told) else _stages
    draw(made, row, told, rates, today)
    return made


def _figures(made: Lane, row: PromiseRow, told: list[Said], rates: RateSource, today: date) -> None:
    """Promises are steps that hold until the next one, or until they are due; facts are points."""
    heights = _heights(told, rates)
    chain = [(said, y) for said, y in zip(told, heights, strict=True) if said.modality != "actual"]
    for (said, y), (later, y2) in pairwise(chain):
        here, there = made.scale.at(_said_on(said, today)), made.scale.at(_said_on(later, today))
        made.lines += [Line(here, y, there, y, "promise"), Line(there, y, there, y2, "promise")]
    if chain:
        made.lines += _to_the_end(made.scale, *chain[-1], row.due, today)
    for number, (said, y) in enumerate(zip(told, heights, strict=True), start=1):
        fact = said.modality == "actual"
        day = measured_on(said, today) if fact else _said_on(said, today)
        made.marks.append(Mark(made.scale.at(day), y, "fact" if fact else "promise", number))
    _part(made)


def _to_the_end(by: Scale, said: Said, y: int, due: date | None, today: date) -> list[Line]:
    """The last promise holds until today; what is still to come, or until it was due, is dashed."""
    here = _said_on(said, today)
    end = max(due or today, here)
    held = min(end, max(today, here))
    lines = [Line(by.at(here), y, by.at(held), y, "promise")]
    return lines if end <= held else [*lines, Line(by.at(held), y, by.at(end), y, "until")]


def _stages(made: Lane, row: PromiseRow, told: list[Said], rates: RateSource, today: date) -> None:
    """Planned days above, actual ones below, and how far apart they are."""
    planned: date | None = None
    for number, said in enumerate(told, start=1):
        days = said.days(said.date) or said.days(said.said_on)
        if days is None:
            continue
        fact = said.modality == "actual"
        y, kind = (_ACTUAL, "fact") if fact else (_PLANNED, "promise")
        made.lines.append(Line(made.scale.at(days[0]), y, made.scale.at(days[1]), y, kind))
        last = days[0] if fact else days[1]
        if fact and planned is not None:
            made.lines.append(Line(made.scale.at(planned), _PLANNED, made.scale.at(last), y, "gap"))
        planned = planned if fact else last
        made.marks.append(Mark(made.scale.at(last), y, kind, number))
    _part(made)


def _part(made: Lane) -> None:
    """Marks that would lie on one another are set side by side: to the right, near the end to the left."""
    taken: list[tuple[float, int]] = []
    for place, mark in enumerate(made.marks):
        start = float(mark.x.rstrip("%"))
        step = _BESIDE if start < 70 else -_BESIDE
        free = (x for n in range(_MOST_BESIDE) if _is_free(x := start + n * step, mark.y, taken))
        x = next(free, start)
        taken.append((x, mark.y))
        made.marks[place] = Mark(_percent(x), mark.y, mark.kind, mark.number)


def _is_free(x: float, y: int, taken: list[tuple[float, int]]) -> bool:
    return all(abs(x - other) >= _BESIDE or abs(y - height) >= 16 for other, height in taken)


def _heights(told: list[Said], rates: RateSource) -> list[int]:
    """Down from the top, by size; what cannot be compared stands as high as the one before it."""
    base = next(said for said in told if said.low is not None)
    sizes: list[Decimal] = []
    for said in told:
        share = Decimal(1) if said is base else ratio(said, base, rates)
        sizes.append(share if share is not None else (sizes[-1] if sizes else Decimal(1)))
    top = max(sizes) or Decimal(1)
    return [round(_BOTTOM - float(size / top) * (_BOTTOM - _TOP)) for size in sizes]


def _said_on(said: Said, today: date) -> date:
    days = said.said()
    return today if days is None else days[0]


def _days(row: PromiseRow) -> Iterable[date]:
    for step in row.steps:
        said = step.said
        for text in (said.said_on, said.date, said.about):
            yield from interval(text, said.country) or ()
    if row.due is not None:
        yield row.due


def _years(start: date, end: date) -> range:
    """At most a handful of years to write below the lanes."""
    years = end.year - start.year
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if years / step <= _TICKS)
    first = start.year + 1
    return range(first + (-first) % step, end.year + 1, step)


def _percent(share: float) -> str:
    return f"{share:.2f}%"
