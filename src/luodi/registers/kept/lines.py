"""From the line of a project to the row that is kept of it, and until which day it may be read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from luodi.language.periods import interval
from luodi.ledger.shelf import KeptRow
from luodi.registers.gather import Gathered
from luodi.registers.model import PromiseRow, Said
from luodi.registers.overview import ProjectLine
from luodi.registers.silence import DORMANT, SILENT
from luodi.vocabulary.properties import STAGES

_DAY = timedelta(days=1)


def kept_row(all_: Gathered, line: ProjectLine, first: Mapping[str, int], today: date, seq: int) -> KeptRow:
    """The row of a project, as of `today` and of the ledger's number `seq`. `first`: when each claim came."""
    one, rows = line.project, all_.by_subject[line.project.id]
    return KeptRow(
        one.id, min(first[row.claim] for row in rows), one.name, one.investors, one.place, one.park,
        _sector(line),
        tuple(sorted(line.verdicts)), _stage(line.rows), line.first_said, line.last_said, len(line.open),
        line.suggestions, line.silence.state if line.silence is not None else None,
        _until(line, today), seq, tuple(sorted({row.text_sha256 for row in rows})),
        canonical(line.as_json()), canonical([row.as_json() for row in line.rows]),
    )  # fmt: skip


def canonical(data: object) -> str:
    """One text for the same data."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _sector(line: ProjectLine) -> str | None:
    """The first product that a part is for."""
    codes = {code for row in line.rows for code in row.scope or () if code.startswith("product:")}
    return min(codes, default=None)


def _stage(rows: Iterable[PromiseRow]) -> str | None:
    reached = {row.property for row in rows if row.property in STAGES and row.delivered is not None}
    return max(reached, key=STAGES.index, default=None)


def _until(line: ProjectLine, today: date) -> str | None:
    """The day before the first on which a verdict or the silence may change."""
    turns = {day + more for day in _days(line) for more in (timedelta(), _DAY) if day < date.max}
    later = [day for day in turns if day > today]
    return (min(later) - _DAY).isoformat() if later else None


def _days(line: ProjectLine) -> Iterator[date]:
    for row in line.rows:
        for said in (step.said for step in row.steps):
            yield from _of(said)
        if row.due is not None:
            yield row.due
    days = interval(line.last_said)
    if days is not None:
        for years in {SILENT // 12, DORMANT // 12}:
            turn = date(days[1].year + years, days[1].month, min(days[1].day, 28))
            yield from (turn + number * _DAY for number in range(5))


def _of(said: Said) -> Iterator[date]:
    for raw in (said.date, said.about, said.said_on):
        yield from said.days(raw) or ()
