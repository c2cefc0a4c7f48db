"""The names of parties in a ledger, each once, with the subjects that bear it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from luodi.identity.desk.finding import Kind
from luodi.identity.exact import Rows, kind_for, kind_of, known_kinds, party_names
from luodi.identity.join import Subject

KINDS: Mapping[str, Kind] = {
    "enterprise": "enterprise", "person": "person", "institution": "institution",
    "government": "institution", "association": "institution",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """A name as first printed, of one kind of party; None where no text says the kind."""

    name: str
    kind: Kind | None
    subjects: tuple[Subject, ...]


def named(rows: Rows) -> list[Named]:
    """Every name of every kind, the earliest first. A firm and a person of one name are two entries."""
    known = known_kinds(rows)
    printed: dict[tuple[Kind | None, str], str] = {}
    bearers: dict[tuple[Kind | None, str], list[Subject]] = {}
    for subject, said in rows.items():
        if not subject[1].startswith("n"):
            continue
        own = kind_of(said)
        for folded, name in party_names(said).items():
            key = KINDS.get(kind_for(own, known.get(folded, set()))), folded
            printed.setdefault(key, name)
            bearers.setdefault(key, []).append(subject)
    return [Named(name, key[0], tuple(bearers[key])) for key, name in printed.items()]
