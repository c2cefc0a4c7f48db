"""Cards between the rows of one project: part and whole, floor and land, one stage for another.

They explain why two claims of one family differ, so all are closed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from luodi.registers.model import Card, PromiseRow, Said, Why
from luodi.registers.revisions import when
from luodi.vocabulary.properties import STAGES

FINISHING = ("construction_end", "trial_production", "production_start", "full_capacity")
"""The stages that tellers take for one another, in their order."""

Found = tuple[Why, Said, Said]


def with_family(rows: list[PromiseRow], programme: Iterable[Said]) -> list[PromiseRow]:
    """The rows of one project with the cards between them. `programme`: what its texts say of a programme
    over several sites, which is another project.
    """
    of_programme = list(programme)
    return [_with(row, [*_found(row, rows), *_programme(row, of_programme)]) for row in rows]


def _with(row: PromiseRow, found: Iterable[Found]) -> PromiseRow:
    more = tuple(Card(why, False, (a, b)) for why, a, b in found)
    return replace(row, conflicts=(*row.conflicts, *more)) if more else row


def _found(row: PromiseRow, rows: list[PromiseRow]) -> Iterator[Found]:
    for make in _MAKERS:
        yield from make(row, rows)


def _parts(row: PromiseRow, rows: list[PromiseRow]) -> Iterator[Found]:
    """Each part's promise beside the promise of the whole at that time."""
    if row.scope is not None or row.property in STAGES:
        return
    for part in rows:
        if part.property == row.property and part.scope is not None and part.first is not None:
            whole = _then(row, part.first)
            if whole is not None:
                yield "scope", whole, part.first


def _programme(row: PromiseRow, programme: Iterable[Said]) -> Iterator[Found]:
    for told in programme:
        scope = (told.scope or frozenset()) - {"programme"} or None
        whole = _then(row, told) if (told.property, scope) == (row.property, row.scope) else None
        if whole is not None:
            yield "scope", whole, told


def _floor(row: PromiseRow, rows: list[PromiseRow]) -> Iterator[Found]:
    """Land and floor are both areas, and no rivals."""
    land = row.current or row.delivered
    if row.property == "site_area" and row.scope is None and land is not None:
        for floor in (r for r in rows if r.property == "floor_area" and r.scope is None):
            told = floor.delivered or floor.current
            if told is not None:
                yield "area kind", land, told


def _other_stage(row: PromiseRow, rows: list[PromiseRow]) -> Iterator[Found]:
    """A promised stage of which a later one is told; or two stages told of the same days."""
    if row.property not in FINISHING or row.current is None:
        return
    for other in (r for r in rows if r.property in FINISHING and r.scope == row.scope and r.delivered):
        if other.property == row.property or other.delivered is None:
            continue
        if row.delivered is None and FINISHING.index(other.property) > FINISHING.index(row.property):
            yield "stage", row.current, other.delivered
        elif row.delivered is not None and _same_days(row.delivered, other.delivered):
            yield "stage", row.delivered, other.delivered


def _earlier(row: PromiseRow, rows: list[PromiseRow]) -> Iterator[Found]:
    """A phase reached the stage before the whole did."""
    if row.property not in STAGES or row.scope is not None or row.delivered is None:
        return
    for part in (r for r in rows if r.property == row.property and _is_phase(r)):
        if part.delivered is not None and _is_before(part.delivered, row.delivered):
            yield "earlier date", row.delivered, part.delivered


_MAKERS: tuple[Callable[[PromiseRow, list[PromiseRow]], Iterator[Found]], ...] = (
    _parts,
    _floor,
    _other_stage,
    _earlier,
)


def _then(row: PromiseRow, told: Said) -> Said | None:
    """The promise of the row as the same text gives it, else as it stood then, else the first."""
    promised = [
        s.said for s in row.steps if s.said.modality == "planned" and s.made not in ("set aside", "undated")
    ]
    beside = [said for said in promised if said.text_sha256 == told.text_sha256]
    before = [said for said in promised if when(said) <= when(told)]
    return next(iter([*beside[::-1], *before[::-1]]), row.first)


def _is_phase(row: PromiseRow) -> bool:
    return row.scope is not None and all(code.startswith("phase:") for code in row.scope)


def _same_days(a: Said, b: Said) -> bool:
    one, other = a.days(a.date), b.days(b.date)
    overlap = one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]
    return overlap and a.text_sha256 != b.text_sha256


def _is_before(a: Said, b: Said) -> bool:
    one, other = a.days(a.date), b.days(b.date)
    return one is not None and other is not None and one[1] < other[0]
