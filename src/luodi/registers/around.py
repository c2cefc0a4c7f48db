"""What the texts of a project tell around it: agreements, encounters, and who took part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from luodi.ledger.rows import Statement
from luodi.ledger.value import Code, fold_name
from luodi.registers.gather import Gathered, printed
from luodi.registers.model import Said


@dataclass(frozen=True, slots=True)
class Agreement:
    """`on` is an ISO date or None; `said` the clause that tells it."""

    kind: str
    parties: tuple[str, ...]
    on: str | None
    said: Said


@dataclass(frozen=True, slots=True)
class Encounter:
    """`who` met, visited or hosted `with_`; days are ISO dates or None."""

    kind: str
    who: tuple[str, ...]
    with_: tuple[str, ...]
    place: str | None
    from_: str | None
    to: str | None
    said: Said


@dataclass(frozen=True, slots=True)
class Person:
    """A person with the posts the texts give, each "post, organisation"; `said` where the name stands."""

    name: str
    posts: tuple[str, ...]
    said: Said


@dataclass(frozen=True)
class Circle:
    """The names a project is known by around it, folded: its investors, and where it stands."""

    investors: frozenset[str]
    places: frozenset[str]

    def knows(self, names: Iterable[str]) -> bool:
        """Is one of them an investor, or part of the project's address?"""
        folded = {fold_name(name) for name in names}
        return not folded.isdisjoint(self.investors) or any(
            name in place for name in folded for place in self.places
        )


def circle(rows: Iterable[Statement]) -> Circle:
    """The circle of a project, from its statements."""
    names: dict[str, set[str]] = {"investor": set(), "place": set(), "park": set()}
    for row in rows:
        if row.draft.property in names and (name := printed(row)):
            names[row.draft.property].add(fold_name(name))
    return Circle(frozenset(names["investor"]), frozenset(names["place"] | names["park"]))


def agreements(all_: Gathered, texts: frozenset[str], near: Circle) -> tuple[Agreement, ...]:
    """Agreements of these texts that a name of the circle is party to."""
    found = (
        Agreement(code, _names(rows, "party"), _date(all_, rows, "on"), said)
        for code, said, rows in _told(all_, "a", texts)
    )
    return tuple(agreement for agreement in found if near.knows(agreement.parties))


def encounters(all_: Gathered, texts: frozenset[str], near: Circle) -> tuple[Encounter, ...]:
    """Encounters of these texts at which a name of the circle was present."""
    found = (
        Encounter(
            code, _names(rows, "who"), _names(rows, "with"), next(iter(_names(rows, "place")), None),
            _date(all_, rows, "from"), _date(all_, rows, "to"), said,
        )
        for code, said, rows in _told(all_, "e", texts)
    )  # fmt: skip
    return tuple(met for met in found if near.knows((*met.who, *met.with_)))


def people(all_: Gathered, texts: frozenset[str], met: Iterable[Encounter]) -> tuple[Person, ...]:
    """The persons who took part in these encounters, by the names of these texts."""
    present = {fold_name(name) for encounter in met for name in (*encounter.who, *encounter.with_)}
    found: list[Person] = []
    for code, _, rows in _told(all_, "n", texts):
        named = [
            row for row in rows if row.draft.property == "named" and fold_name(printed(row) or "") in present
        ]
        if code == "person" and named:
            posts = dict.fromkeys(_post(row) for row in rows if row.draft.property == "post")
            found.append(Person(printed(named[0]) or "", tuple(posts), all_.said(named[0])))
    return tuple(found)


def _told(all_: Gathered, letter: str, texts: frozenset[str]) -> Iterator[tuple[str, Said, list[Statement]]]:
    """(kind, the clause that tells it, its statements) of what these texts tell; a kind makes it whole."""
    for id in all_.clusters.ids(letter):
        rows = [row for row in all_.by_subject[id] if row.text_sha256 in texts]
        for row in rows:
            if row.draft.property == "kind" and isinstance(row.draft.value, Code):
                yield row.draft.value.code, all_.said(row), rows
                break


def _names(rows: list[Statement], property: str) -> tuple[str, ...]:
    names = (printed(row) for row in rows if row.draft.property == property)
    return tuple(dict.fromkeys(name for name in names if name))


def _date(all_: Gathered, rows: list[Statement], property: str) -> str | None:
    return next((all_.said(row).date for row in rows if row.draft.property == property), None)


def _post(row: Statement) -> str:
    return ", ".join(part for part in (printed(row), row.draft.of) if part)
