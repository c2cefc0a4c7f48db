"""What would become of parties and projects if an officer wrote a note: nothing is written."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from luodi.identity.clusters import Clusters
from luodi.ledger.asof import View
from luodi.ledger.notes import NoteKind
from luodi.ledger.rows import DraftStatement, Reading, Source, Statement
from luodi.ledger.value import Claims
from luodi.registers.gather import Gathered, gather

_NOBODY, _TEXT, _TIME = "officer:nobody", "supposed", "9999-01-01T00:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Effect:
    """`together`: permanent ids that would be one; `apart`: one that would be several, with the ids it has
    then. Of parties ("n") and of projects ("p").
    """

    together: tuple[tuple[str, ...], ...]
    apart: tuple[tuple[str, ...], ...]


def effect(all_: Gathered, kind: NoteKind, claims: tuple[str, ...], policy: str) -> tuple[Effect, Gathered]:
    """What this note would change, and what would stand then."""
    then = gather(supposed(all_.view, kind, claims), policy)
    return Effect(_merged(all_.clusters, then.clusters), _merged(then.clusters, all_.clusters)), then


def supposed(view: View, kind: NoteKind, claims: tuple[str, ...]) -> View:
    """The view with one more note in it, which no ledger holds."""
    seq = view.seq + 1
    source = Source(
        seq, _TEXT, _TEXT, _TEXT, "note", None, None, None, None, None, None, None, None, _TIME
    )  # fmt: skip
    reading = Reading(seq + 1, _TEXT, "officer", _NOBODY, "1", "1", _TIME)
    draft = DraftStatement("n1", kind, Claims(claims), "actual", 0, 1, _TEXT, anchor=0)
    row = Statement(seq + 2, reading.seq, _TEXT, _TEXT, draft)
    return replace(
        view, sources=(*view.sources, source), readings=(*view.readings, reading),
        statements=(*view.statements, row), texts={**view.texts, _TEXT: _TEXT},
    )  # fmt: skip


def _merged(before: Clusters, after: Clusters) -> tuple[tuple[str, ...], ...]:
    """Clusters of `after` whose subjects are of several clusters of `before`: those clusters' ids."""
    old = {subject: id for letter in "np" for id in before.ids(letter) for subject in before.members(id)}
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for letter in "np":
        for id in after.ids(letter):
            for subject in after.members(id):
                if subject in old:
                    found[id][old[subject]] = None
    return tuple(tuple(ids) for ids in found.values() if len(ids) > 1)
