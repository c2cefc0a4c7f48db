"""One project on one page: what was promised, what happened, what is open, and the sentences it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from luodi.errors import UnknownRef
from luodi.language.periods import Interval
from luodi.ledger.asof import View
from luodi.registers.around import Agreement, Encounter, Person, agreements, circle, encounters, people
from luodi.registers.gather import Gathered, gather, texts_by
from luodi.registers.joins import Joined, by_rule
from luodi.registers.model import PromiseRow, Said
from luodi.registers.names import Head, head
from luodi.registers.openings import openings
from luodi.registers.promises import Judging, rows_of
from luodi.registers.rates import RateSource, ecb
from luodi.registers.sentences import Place, Sentence, numbered, place_of
from luodi.registers.trust import Trust, usual_trust
from luodi.vocabulary.properties import STAGES


@dataclass(frozen=True)
class ProjectPage:
    """All that stands of a project. `happened` is in order of its dates; every saying has a `number`."""

    id: str
    name: str
    investors: tuple[str, ...]
    place: str | None
    park: str | None
    promises: tuple[PromiseRow, ...]
    happened: tuple[Said, ...]
    open: tuple[str, ...]
    agreements: tuple[Agreement, ...]
    encounters: tuple[Encounter, ...]
    people: tuple[Person, ...]
    sentences: tuple[Sentence, ...]
    joined: tuple[Joined, ...] = ()
    """The texts that a rule joined, and why; none for those of equal names and of officers' notes."""
    _numbers: dict[Place, int] = field(default_factory=dict, repr=False)

    def number(self, said: Said) -> int:
        """The number of its sentence. Raises KeyError for a saying of another page."""
        return self._numbers[place_of(said)]


def projects(view: View, *, policy: str = "open") -> list[Head]:
    """All projects, by their earliest claim. Raises ValueError for an unknown policy."""
    all_ = gather(view, policy)
    return [head(all_, id) for id in all_.projects()]


def project_page(
    view: View, id: str, *, policy: str = "open", today: date, as_of: str | None = None,
    rates: RateSource | None = None, trust: Trust | None = None,
) -> ProjectPage:  # fmt: skip
    """The page of a project by its permanent id, or by a younger id that was joined to it.

    Raises UnknownRef if there is no such project, ValueError for an unknown policy.
    """
    all_ = gather(view, policy)
    current = all_.clusters.current(id)
    if current is None or current not in all_.projects():
        raise UnknownRef(f"no project {id} in this ledger; `luodi projects` lists them")
    judged = Judging(today, rates or ecb(), trust or usual_trust())
    return _page(all_, head(all_, current), texts_by(view, as_of), judged)


def _page(all_: Gathered, about: Head, texts: frozenset[str], by: Judging) -> ProjectPage:
    statements = all_.by_subject[about.id]
    own, near = texts & {row.text_sha256 for row in statements}, circle(statements)
    rows = tuple(rows_of(all_, about, texts, by))
    happened = _happened(rows)
    signed, met = agreements(all_, own, near), encounters(all_, own, near)
    present = people(all_, own, met)
    around = [*(s.said for s in signed), *(s.said for s in met), *(s.said for s in present)]
    listed, numbers = numbered(all_, [*_of_rows(rows), *happened, *around])
    return ProjectPage(
        about.id, about.name, about.investors, about.place, about.park, rows, happened,
        openings(all_, about, rows, texts), signed, met, present, listed,
        by_rule(all_, about.id), numbers,
    )  # fmt: skip


def _happened(rows: Iterable[PromiseRow]) -> tuple[Said, ...]:
    """Milestones that were reached, each once as first told, by their days; those without a day last."""
    found: dict[object, Said] = {}
    for said in (step.said for row in rows if row.property in STAGES for step in row.steps):
        if said.modality == "actual":
            found.setdefault((said.property, said.scope, said.date), said)
    return tuple(sorted(found.values(), key=_by_day))


def _by_day(said: Said) -> tuple[Interval, int]:
    return said.days(said.date) or (date.max, date.max), said.seq


def _of_rows(rows: Iterable[PromiseRow]) -> Iterator[Said]:
    for row in rows:
        yield from (said for said in (row.first, row.current, row.delivered) if said is not None)
        yield from (revision.to for revision in row.revisions)
        yield from (said for card in row.conflicts for said in card.claims)
        yield from row.undated
