"""The register of promises: one row for each project, property and scope."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from luodi.ledger.asof import View
from luodi.ledger.rows import Statement
from luodi.ledger.value import Date, Quantity
from luodi.registers.due import STAGES_THAT_END
from luodi.registers.family import with_family
from luodi.registers.gather import Gathered, country, gather, makers, printed, programme_of, texts_by
from luodi.registers.increments import with_increments
from luodi.registers.model import PromiseRow, Said, Scope
from luodi.registers.names import Head, head
from luodi.registers.products import joined, one_product, with_sole_product
from luodi.registers.rates import RateSource, ecb
from luodi.registers.revisions import when
from luodi.registers.row import Circumstances, promise_row
from luodi.registers.trust import Trust, usual_trust
from luodi.vocabulary.properties import PROPERTIES, STAGES

Key = tuple[str, Scope]
Rows = Mapping[Key, list[Said]]


def promises(
    view: View,
    *,
    policy: str = "open",
    today: date,
    as_of: str | None = None,
    rates: RateSource | None = None,
    trust: Trust | None = None,
) -> list[PromiseRow]:
    """All rows: projects by their earliest claim, properties in the vocabulary's order, the whole first.

    `as_of` leaves out what had not been said by the end of that day; names and merges stay today's. `rates`
    and `trust` are the European Central Bank's and `trust.toml` where none are given.
    Raises ValueError for an unknown policy.
    """
    judged = Judging(today, rates or ecb(), trust or usual_trust())
    all_, texts = gather(view, policy), texts_by(view, as_of)
    return [row for id in all_.projects() for row in rows_of(all_, head(all_, id), texts, judged)]


@dataclass(frozen=True, slots=True)
class Judging:
    """What rows are judged by: the day, what currencies were worth, and who is trusted."""

    today: date
    rates: RateSource
    trust: Trust


def rows_of(all_: Gathered, head: Head, texts: frozenset[str], by: Judging) -> list[PromiseRow]:
    """The rows of one project, as far as `texts` tell them."""
    told = _told(all_, head, texts, by.trust)
    names = one_product(told)
    said = _by_row(with_sole_product(told, names), names)
    about = Circumstances(head, all_.stands.policy, all_.overruled, by.today, by.rates)
    about = replace(about, cancelled=_actual(said, "cancelled"), in_production=_in_production(said))
    ends: dict[Key, date] = {}
    # Figures without a day of their own are due with the project's end: its stages come first.
    for key in [key for key in said if key[0] in STAGES_THAT_END]:
        day = promise_row(key, said[key], about).due
        if day is not None:
            ends[key] = day
    about = replace(about, ends=ends)
    rows = [promise_row(key, said[key], about) for key in said]
    programme = (replace(one, scope=joined(one.scope, names)) for one in programme_of(all_, head.id, texts))
    return with_family(rows, programme)


def _told(all_: Gathered, head: Head, texts: frozenset[str], trust: Trust) -> list[Said]:
    """What was promised or measured, in the order in which it was said, each saying with its rank."""
    where, rank = _country(all_, head), trust.of_project(makers(all_, head.id))
    rows = [row for row in all_.by_subject[head.id] if row.text_sha256 in texts and _counts(row)]
    beside = Counter(row.text_sha256 for row in rows)
    told = [
        replace(
            said, modality="planned" if _is_ahead(said) else said.modality, beside=beside[said.text_sha256],
            trust=(position := rank(said.speaker)), replaces=trust.ranks[position].replaces,
        )
        for said in (all_.said(row, where) for row in rows)
    ]  # fmt: skip
    return with_increments(sorted(told, key=when))


def _country(all_: Gathered, head: Head) -> str | None:
    """Of the place the project is usually told at, else of the first printed one that shows its country."""
    rows = (row for row in all_.by_subject[head.id] if row.draft.property in ("place", "park"))
    places = (head.place, *map(printed, rows))
    return next((code for place in places if (code := country(place)) is not None), None)


def _is_ahead(said: Said) -> bool:
    """A day still to come when it was told is a plan, whatever its text calls it."""
    if said.modality != "actual" or said.date is None:
        return False
    day, told = said.days(said.date), said.said()
    return day is not None and told is not None and day[0] > told[1]


def _counts(row: Statement) -> bool:
    """A figure is whatever is a quantity: an office's rules may read properties of its own. What is only
    considered is no promise.
    """
    draft = row.draft
    fits = isinstance(draft.value, Quantity) or (draft.property in STAGES and isinstance(draft.value, Date))
    return fits and draft.modality != "considered" and not draft.converted


def _by_row(told: list[Said], names: dict[str, str]) -> dict[Key, list[Said]]:
    """The same by row, rows in their order."""
    found: dict[Key, list[Said]] = defaultdict(list)
    for said in told:
        found[said.property, joined(said.scope, names)].append(said)
    return dict(sorted(found.items(), key=lambda item: _order(item[0])))


def _order(key: Key) -> tuple[int, str, list[str]]:
    """The order of the vocabulary; properties it does not know come last, by name."""
    property, scope = key
    place = PROPERTIES.index(property) if property in PROPERTIES else len(PROPERTIES)
    return place, property, sorted(scope or ())


def _actual(rows: Rows, stage: str) -> dict[Scope, Said]:
    """Scope -> the first text that says the stage was reached."""
    reached: dict[Scope, Said] = {}
    for (property, scope), said in rows.items():
        facts = [s for s in said if s.modality == "actual"]
        if property == stage and facts:
            reached[scope] = facts[0]
    return reached


def _in_production(rows: Rows) -> frozenset[Scope]:
    return frozenset({*_actual(rows, "production_start"), *_actual(rows, "full_capacity")})
