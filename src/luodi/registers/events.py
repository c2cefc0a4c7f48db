"""Agreements and encounters of the whole ledger, each with the statements that tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from luodi.ledger.rows import Statement
from luodi.ledger.value import Code, Date, fold_name
from luodi.registers.gather import Gathered, printed
from luodi.registers.model import Said


@dataclass(frozen=True, slots=True)
class Part:
    """One who took part. `role` is the property that names it (party, who, with); `party` its permanent id,
    None where the text names no such party.
    """

    name: str
    role: str
    party: str | None
    row: Statement


@dataclass(frozen=True, slots=True)
class Event:
    """An agreement ("a") or an encounter ("e"). `on` and `to` are ISO dates or None; `said` is the clause
    that tells it, `rows` all that stands of it.
    """

    id: str
    letter: str
    kind: str
    parts: tuple[Part, ...]
    place: str | None
    on: str | None
    to: str | None
    said: Said
    rows: tuple[Statement, ...]

    def of_role(self, *roles: str) -> tuple[str, ...]:
        """The names of those in these roles, in order, each once."""
        return tuple(dict.fromkeys(part.name for part in self.parts if part.role in roles))

    def near(self) -> frozenset[str]:
        """Permanent ids of all who took part."""
        return frozenset(part.party for part in self.parts if part.party is not None)


ROLES = ("party", "who", "with")
_DAYS = {"a": ("on", "on"), "e": ("from", "to")}


def events(all_: Gathered, letter: str, texts: frozenset[str]) -> list[Event]:
    """Those of a kind that these texts tell, the latest first; those without a day last."""
    found = [event for id in all_.clusters.ids(letter) for event in _event(all_, id, letter, texts)]
    dated = sorted((event for event in found if event.on), key=lambda event: event.on or "", reverse=True)
    return dated + [event for event in found if not event.on]


def _event(all_: Gathered, id: str, letter: str, texts: frozenset[str]) -> Iterator[Event]:
    rows = tuple(row for row in all_.by_subject[id] if row.text_sha256 in texts)
    kind = next(((row, row.draft.value.code) for row in rows if isinstance(row.draft.value, Code)), None)
    if kind is None:
        return
    first, last = _DAYS[letter]
    place = next((printed(row) for row in rows if row.draft.property == "place"), None)
    yield Event(
        id, letter, kind[1], _parts(all_, rows), place, _day(all_, rows, first), _day(all_, rows, last),
        all_.said(kind[0]), rows,
    )  # fmt: skip


def _parts(all_: Gathered, rows: tuple[Statement, ...]) -> tuple[Part, ...]:
    return tuple(
        Part(name, row.draft.property, all_.parties.get((row.text_sha256, fold_name(name))), row)
        for row in rows
        if row.draft.property in ROLES and (name := printed(row))
    )


def _day(all_: Gathered, rows: tuple[Statement, ...], property: str) -> str | None:
    dated = (row for row in rows if row.draft.property == property and isinstance(row.draft.value, Date))
    return next((all_.said(row).date for row in dated), None)
