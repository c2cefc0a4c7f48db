"""The posts that persons are told to hold, each with the day it was said."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from luodi.ledger.asof import View
from luodi.ledger.value import Party, Text


@dataclass(frozen=True, slots=True)
class Held:
    """A post that a text gives a person. `first` and `last`: the days of the first and last text that says
    so, ISO, None where none has a day; `sources` by id, in order.
    """

    person: str
    post: str
    of: str | None
    first: str | None
    last: str | None
    sources: tuple[str, ...]


def posts(view: View) -> tuple[Held, ...]:
    """Every post of every person by name, the earliest said first; what a text does not date comes last."""
    days: dict[tuple[str, str, str | None], list[tuple[str, str]]] = defaultdict(list)
    sources = {source.text_sha256: source for source in reversed(view.sources)}
    names = _names(view)
    for row in view.statements:
        named = names.get((row.reading, row.draft.subject))
        source = sources.get(row.text_sha256)
        if row.draft.property == "post" and isinstance(row.draft.value, Text) and named and source:
            days[named, row.draft.value.text, row.draft.of].append((source.published or "", source.id))
    found = [_held(key, sorted(said)) for key, said in days.items()]
    return tuple(sorted(found, key=lambda held: (held.first or "9", held.person, held.post)))


def _held(key: tuple[str, str, str | None], said: list[tuple[str, str]]) -> Held:
    dated = [day for day, _ in said if day]
    first, last = (dated[0], dated[-1]) if dated else (None, None)
    return Held(*key, first, last, tuple(dict.fromkeys(source for _, source in said)))


def _names(view: View) -> dict[tuple[int, str], str]:
    """The name of each party of each reading, as it is first printed."""
    found: dict[tuple[int, str], str] = {}
    for row in view.statements:
        if row.draft.property == "named" and isinstance(row.draft.value, Party):
            found.setdefault((row.reading, row.draft.subject), row.draft.value.name)
    return found
