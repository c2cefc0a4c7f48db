"""Parties: who is named, by which names, why these are one, and what is told by and about each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from luodi.errors import UnknownRef
from luodi.identity.exact import kind_of
from luodi.ledger.notes import KINDS as NOTE_KINDS
from luodi.ledger.notes import Note, notes
from luodi.ledger.rows import Statement
from luodi.ledger.value import Party, fold_name
from luodi.registers.events import Event, events
from luodi.registers.gather import Gathered, printed
from luodi.registers.joins import Joined, by_rule, joins

_TAKES_PART = ("investor", "party", "who", "with")


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party in the list. `name` is printed most often, `names` all as printed, by how often; `texts` name
    it; `suggestions`: how many others may be one with it.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    texts: frozenset[str]
    projects: int
    suggestions: int


@dataclass(frozen=True, slots=True)
class Named:
    """A name as printed, and every statement that gives it."""

    name: str
    rows: tuple[Statement, ...]


@dataclass(frozen=True)
class PartyPage:
    """All that stands of a party.

    `joined`: why its names are one, by rule; `notes`: what officers say of it; `suggested`: who may be one
    with it. `posts`: what a person is told to be. `by`: what it said; `about`: what is said with it in it.
    """

    line: PartyLine
    names: tuple[Named, ...]
    joined: tuple[Joined, ...]
    notes: tuple[Note, ...]
    suggested: tuple[Joined, ...]
    posts: tuple[Statement, ...]
    projects: tuple[str, ...]
    agreements: tuple[Event, ...]
    encounters: tuple[Event, ...]
    by: tuple[Statement, ...]
    about: tuple[Statement, ...]


def party_lines(all_: Gathered, texts: frozenset[str]) -> list[PartyLine]:
    """Every party that these texts name, by its earliest claim."""
    projects = {party: len(found) for party, found in invested(all_, texts).items()}
    maybe = _maybe(all_)
    found: list[PartyLine] = []
    for id in all_.clusters.ids("n"):
        rows = [row for row in all_.by_subject[id] if row.text_sha256 in texts]
        names = _names(rows)
        if names:
            told = frozenset(row.text_sha256 for row in rows)
            found.append(PartyLine(id, names[0], names, kind_of(rows), told, projects.get(id, 0), maybe[id]))
    return found


def party_page(all_: Gathered, id: str, texts: frozenset[str]) -> PartyPage:
    """A party by its permanent id, or by a younger id that was joined to it; of it what these texts tell.

    Raises UnknownRef if there is no such party, or none of the texts names it.
    """
    current = all_.clusters.current(id)
    line = next((one for one in party_lines(all_, texts) if one.id == current), None)
    if current is None or line is None:
        raise UnknownRef(f"no party {id} in this ledger; `luodi names joins` lists them")
    own = [row for row in all_.by_subject[current] if row.text_sha256 in texts]
    return PartyPage(
        line, _named(own), by_rule(all_, current), _notes(all_, current), suggested(all_, current),
        tuple(row for row in own if row.draft.property == "post"),
        tuple(sorted(invested(all_, texts)[current], key=all_.projects().index)),
        _with(all_, "a", current, texts), _with(all_, "e", current, texts),
        tuple(_by(all_, current, texts)), tuple(_about(all_, current, texts)),
    )  # fmt: skip


def suggested(all_: Gathered, id: str) -> tuple[Joined, ...]:
    """Whom the desk holds to be perhaps one with it, the surest first."""
    found = joins(all_, "n")
    return tuple(one for one in found if one.join.standing == "suggested" and id in (one.id, one.other))


def invested(all_: Gathered, texts: frozenset[str]) -> Mapping[str, set[str]]:
    """Party -> the projects of which a text calls it an investor."""
    found: dict[str, set[str]] = defaultdict(set)
    for id in all_.projects():
        for row in all_.by_subject[id]:
            party = party_of(all_, row) if row.draft.property == "investor" else None
            if party is not None and row.text_sha256 in texts:
                found[party].add(id)
    return found


def party_of(all_: Gathered, row: Statement) -> str | None:
    """The party that a statement's value names, by its text."""
    name = row.draft.value.name if isinstance(row.draft.value, Party) else None
    return None if name is None else all_.parties.get((row.text_sha256, fold_name(name)))


def naming(all_: Gathered, id: str) -> str:
    """The claim by which a note may name a party: its earliest name. Raises KeyError for none."""
    rows = [row for row in all_.by_subject[id] if row.draft.property == "named"]
    return (rows or all_.by_subject[id])[0].claim


def _names(rows: Iterable[Statement]) -> tuple[str, ...]:
    counts = Counter(name for row in rows if row.draft.property == "named" and (name := printed(row)))
    return tuple(name for name, _ in counts.most_common())


def _named(rows: Iterable[Statement]) -> tuple[Named, ...]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for row in rows:
        if row.draft.property == "named" and (name := printed(row)):
            found[name].append(row)
    told = [Named(name, tuple(said)) for name, said in found.items()]
    return tuple(sorted(told, key=lambda one: -len(one.rows)))


def _maybe(all_: Gathered) -> Counter[str]:
    found = [join for join in all_.clusters.joins if join.letter == "n" and join.standing == "suggested"]
    return Counter(all_.clusters.of(*end) for join in found for end in (join.a, join.b))


def _notes(all_: Gathered, id: str) -> tuple[Note, ...]:
    """Notes in force that join it with others or tell it from them."""
    claims = {row.claim for row in all_.by_subject[id]}
    found = notes(all_.view)
    kinds = ("same_as", "different_from")
    return tuple(
        note
        for note in found
        if note.kind in kinds and not note.retracted and not claims.isdisjoint(note.claims)
    )


def _with(all_: Gathered, letter: str, id: str, texts: frozenset[str]) -> tuple[Event, ...]:
    return tuple(event for event in events(all_, letter, texts) if id in event.near())


def _by(all_: Gathered, id: str, texts: frozenset[str]) -> Iterable[Statement]:
    """What texts put in its mouth, and what it published itself."""
    names = {fold_name(name) for name in _names(all_.by_subject[id])}
    for row in all_.stands.accepted:
        if row.text_sha256 in texts and row.draft.property not in NOTE_KINDS:
            speaker = row.draft.speaker or all_.receipts[row.text_sha256].publisher
            if speaker and fold_name(speaker) in names:
                yield row


def _about(all_: Gathered, id: str, texts: frozenset[str]) -> Iterable[Statement]:
    for row in all_.stands.accepted:
        if row.draft.property in _TAKES_PART and row.text_sha256 in texts and party_of(all_, row) == id:
            yield row
