"""Which subjects are one: what officers joined, equal names, what the named policies join.

Officers come first, in the order they wrote; then equal names, then the names desk, as far as no
`different_from` stands between them. Nothing is stored: take a note back, and the clusters are what they
were without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import combinations, pairwise

from luodi.identity.components import Components
from luodi.identity.exact import groups
from luodi.identity.join import Join, Subject
from luodi.identity.undertakings import Alike, join_all
from luodi.ledger.asof import View
from luodi.ledger.notes import KINDS as NOTE_KINDS
from luodi.ledger.notes import Note, notes
from luodi.ledger.problem import Problem
from luodi.ledger.rows import Statement
from luodi.review.standing import Standing


@dataclass(frozen=True)
class Clusters:
    """Subjects and their permanent ids. An id is a kind letter and the key of the earliest claim."""

    problems: tuple[Problem, ...] = ()
    joins: tuple[Join, ...] = ()
    """What the policies join, suggest or leave out; nothing that officers or equal names joined already."""
    _ids: Mapping[Subject, str] = field(default_factory=dict)
    _members: Mapping[str, tuple[Subject, ...]] = field(default_factory=dict)
    _redirects: Mapping[str, str] = field(default_factory=dict)
    _apart: frozenset[frozenset[str]] = frozenset()

    def of(self, text_sha256: str, subject: str) -> str:
        """The permanent id. Raises KeyError for a subject of which nothing stands."""
        return self._ids[text_sha256, subject]

    def members(self, id: str) -> tuple[Subject, ...]:
        """The subjects of a cluster, the earliest first; none for an unknown id."""
        return self._members.get(id, ())

    def ids(self, letter: str) -> list[str]:
        """All ids of a kind (p project, k park, n party, a agreement, e encounter), the earliest first."""
        return [id for id in self._members if id.startswith(letter)]

    def current(self, id: str) -> str | None:
        """The id an id goes by now: a younger id that was joined to an older one redirects to it."""
        return id if id in self._members else self._redirects.get(id)

    def told_apart(self, id: str, other: str) -> bool:
        """Has an officer said that the two are different?"""
        return frozenset({id, other}) in self._apart


def clusters(view: View, stands: Standing, alike: Alike | None = None) -> Clusters:
    """The clusters of all subjects of which at least one accepted statement of `stands` speaks.

    `alike`: which names may be one, where a part of a ledger is looked at; else they are looked for.
    """
    rows = subject_rows(view, stands)
    officers = _Officers(view, rows)
    parts = Components(officers.cuts)
    officers.join(parts)
    for group in groups(rows):
        _join_exact(parts, group)
    joins = join_all(parts, view, rows, officers.together, alike)
    found = _named(parts, rows, officers.problems)
    apart = frozenset(frozenset({found.of(*a), found.of(*b)}) for a, b in officers.cuts)
    return replace(found, joins=_open(parts, joins), _apart=apart)


def _open(parts: Components[Subject], joins: list[Join]) -> tuple[Join, ...]:
    """Joins in force, and of what is still apart the surest join of each two clusters that no officer cut."""
    found: dict[object, Join] = {}
    for join in joins:
        ends = frozenset({parts.find(join.a), parts.find(join.b)})
        if join.standing == "in force":
            found[join.a, join.b, join.because] = join
        elif len(ends) == 2 and not (join.standing == "suggested" and parts.cut(join.a, join.b)):
            found.setdefault(ends, join)
    return tuple(found.values())


def first_seen(view: View) -> dict[str, int]:
    """When each claim was first recorded, by any reading: a newer reading does not make a claim younger."""
    first: dict[str, int] = {}
    for row in view.statements:
        first.setdefault(row.claim, row.seq)
    return first


def subject_rows(view: View, stands: Standing) -> dict[Subject, list[Statement]]:
    """Statements by subject, the earliest claim and the earliest subject first; notes speak of no subject."""
    first = first_seen(view)
    found: dict[Subject, list[Statement]] = defaultdict(list)
    for row in sorted(stands.accepted, key=lambda row: (first.get(row.claim, row.seq), row.seq)):
        if row.draft.property not in NOTE_KINDS:
            found[stands.subject_of(row)].append(row)
    return found


def _join_exact(parts: Components[Subject], group: list[Subject]) -> None:
    """Each goes with the earliest of its name that nothing tells it apart from."""
    for position, subject in enumerate(group):
        any(parts.join(earlier, subject) for earlier in group[:position])


class _Officers:
    """What officers' notes in force say of subjects, and what is wrong with it."""

    def __init__(self, view: View, rows: Mapping[Subject, list[Statement]]) -> None:
        self._subjects: dict[str, Subject] = {}
        for subject, said in rows.items():
            for row in said:
                self._subjects.setdefault(row.claim, subject)
        self.problems: list[Problem] = []
        self._same: list[tuple[Note, Subject, Subject]] = []
        self.cuts: list[tuple[Subject, Subject]] = []
        for note in notes(view):
            if not note.retracted and note.kind in ("same_as", "different_from"):
                self._take(note)

    def _take(self, note: Note) -> None:
        found = [self._subjects[claim] for claim in note.claims if claim in self._subjects]
        if len(found) < len(note.claims):
            self._report("lost-note", note, "a claim it names no longer stands")
        if note.kind == "different_from":
            self._cut(note, found)
            return
        for a, b in pairwise(found):
            if a[1][0] != b[1][0]:
                self._report("kinds", note, "they are of different kinds")
            else:
                self._same.append((note, a, b))

    def _cut(self, note: Note, found: list[Subject]) -> None:
        self.cuts.extend((a, b) for a, b in combinations(found, 2) if a != b)
        if len(found) > len(set(found)):
            self._report("one-subject", note, "two of its claims are of one subject of one text")

    @property
    def together(self) -> Iterator[tuple[Subject, Subject]]:
        """What they say is one, also where it is left out: whoever looks at one must see the other."""
        return ((a, b) for _, a, b in self._same)

    def join(self, parts: Components[Subject]) -> None:
        """Join what officers joined, in their order; what would close a contradiction is left out."""
        for note, a, b in self._same:
            if not parts.join(a, b):
                self._report("contradiction", note, "a different_from stands against it")

    def _report(self, code: str, note: Note, why: str) -> None:
        self.problems.append(
            Problem(code, f"{note.kind} of {note.officer} ({note.claim[:8]}) is left out: {why}")
        )


def _named(
    parts: Components[Subject],
    rows: Mapping[Subject, list[Statement]],
    problems: list[Problem],
) -> Clusters:
    together: dict[Subject, list[Subject]] = defaultdict(list)
    for subject in rows:
        together[parts.find(subject)].append(subject)
    ids: dict[Subject, str] = {}
    members: dict[str, tuple[Subject, ...]] = {}
    redirects: dict[str, str] = {}
    for group in together.values():
        own = [
            next(name for name in _id_names(subject, rows[subject]) if name not in members)
            for subject in group
        ]
        members[own[0]] = tuple(group)
        ids.update(dict.fromkeys(group, own[0]))
        redirects.update(dict.fromkeys(own[1:], own[0]))
    return Clusters(tuple(problems), (), ids, members, redirects)


def _id_names(subject: Subject, said: list[Statement]) -> Iterator[str]:
    """Names for the subject's id, the best first: its earliest claim, unless another subject has it."""
    letter = subject[1][0]
    yield from (f"{letter}-{row.claim[:8]}" for row in said)
    yield f"{letter}-{sha256(repr(subject).encode()).hexdigest()[:8]}"
