"""The list of projects: rows to sort and filter by, facets with their counts."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from luodi.office.desk.books import Book
from luodi.registers.gather import printed
from luodi.registers.model import Said
from luodi.registers.overview import ProjectLine
from luodi.vocabulary.properties import STAGES

FACETS = ("verdict", "stage", "year", "place", "park", "state")
_NAMED = ("name", "investor", "place", "park")


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project in the list. `facets` has the values of each facet, `names` all that any text calls it."""

    line: ProjectLine
    investment: Said | None
    stage: str | None
    facets: dict[str, tuple[str, ...]]
    names: str


@dataclass(frozen=True)
class Facet:
    """One facet: its values with how many rows each would leave, the most frequent first."""

    name: str
    values: list[tuple[str, int]]


@dataclass(frozen=True)
class Listing:
    """The rows that fit, in order, and the facets of the whole selection."""

    rows: list[ProjectRow]
    facets: list[Facet]


def project_rows(book: Book) -> list[ProjectRow]:
    """All projects of a book."""
    found: list[ProjectRow] | None = book.view.made.get(("desk rows", book.policy, book.today))
    if found is None:
        found = [_row(book, line) for line in book.lines]
        book.view.made["desk rows", book.policy, book.today] = found
    return found


def select(rows: Iterable[ProjectRow], words: str, chosen: dict[str, str], sort: str) -> Listing:
    """Rows that hold all words and fit every chosen facet; `sort` is one of SORTS, "-" before it: downwards.

    A facet's counts are those of all other filters: what one would see after choosing another value of it.
    """
    named = [row for row in rows if _has(row, words)]
    fitting = [row for row in named if _fits(row, chosen)]
    facets = [_facet(name, named, chosen) for name in FACETS]
    return Listing(_sorted(fitting, sort), [facet for facet in facets if facet.values])


def _row(book: Book, line: ProjectLine) -> ProjectRow:
    stage = _stage(line)
    facets = {
        "verdict": tuple(line.verdicts),
        "stage": (stage or "",),
        "year": ((line.first_said or "")[:4],),
        "place": (line.project.place or "",),
        "park": (line.project.park,) if line.project.park else (),
        "state": tuple(_states(line)),
    }
    return ProjectRow(line, _investment(line), stage, facets, _names(book, line))


def _states(line: ProjectLine) -> Iterable[str]:
    if line.open:
        yield "open"
    if line.silence is not None:
        yield "silent"
    if line.suggestions:
        yield "maybe"


def _investment(line: ProjectLine) -> Said | None:
    """What is promised now for the whole of the project."""
    whole = (row for row in line.rows if row.property == "investment" and row.scope is None)
    return next((row.current or row.delivered for row in whole), None)


def _stage(line: ProjectLine) -> str | None:
    """The furthest stage that was reached."""
    reached = {row.property for row in line.rows if row.delivered is not None}
    return next((stage for stage in reversed(STAGES) if stage in reached), None)


def _names(book: Book, line: ProjectLine) -> str:
    rows = book.all.by_subject[line.project.id]
    names = {printed(row) or "" for row in rows if row.draft.property in _NAMED}
    return _folded(" ".join((line.project.id, line.project.name, *sorted(names))))


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()


def _has(row: ProjectRow, words: str) -> bool:
    return all(word in row.names for word in _folded(words).split())


def _fits(row: ProjectRow, chosen: dict[str, str], leaving_out: str = "") -> bool:
    return all(value in row.facets[name] for name, value in chosen.items() if name != leaving_out)


def _facet(name: str, rows: list[ProjectRow], chosen: dict[str, str]) -> Facet:
    counts = Counter(
        value for row in rows if _fits(row, chosen, leaving_out=name) for value in row.facets[name]
    )
    if name in chosen:
        counts.setdefault(chosen[name], 0)
    return Facet(name, sorted(counts.items(), key=_ORDERS.get(name, _by_count)))


def _by_count(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _by_stage(pair: tuple[str, int]) -> tuple[int, str]:
    return (STAGES.index(pair[0]) if pair[0] in STAGES else -1), pair[0]


def _newest(pair: tuple[str, int]) -> tuple[int, str]:
    return -int(pair[0] or 0), pair[0]


_ORDERS: dict[str, Callable[[tuple[str, int]], tuple[int, str]]] = {"stage": _by_stage, "year": _newest}


def _sorted(rows: list[ProjectRow], sort: str) -> list[ProjectRow]:
    """In the order asked for; what has no value there comes last, and equals stay as they are."""
    key = _KEYS.get(sort.removeprefix("-"))
    if key is None:
        return rows
    having = [row for row in rows if key(row) is not None]
    having.sort(key=key, reverse=sort.startswith("-"))
    return having + [row for row in rows if key(row) is None]


def _amount(row: ProjectRow) -> tuple[str, Decimal] | None:
    """Within one currency by size: amounts in two are not comparable without a day and a rate."""
    said = row.investment
    return None if said is None or said.low is None else (said.unit or "", said.low)


_KEYS: dict[str, Callable[[ProjectRow], Any]] = {
    "name": lambda row: row.line.project.name.casefold(),
    "investment": _amount,
    "first": lambda row: row.line.first_said,
    "told": lambda row: row.line.last_said,
    "open": lambda row: len(row.line.open),
}
SORTS = tuple(_KEYS)
