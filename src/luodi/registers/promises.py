"""The register of promises: one row for each project, property and scope."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from luodi.ledger.asof import View
from luodi.ledger.value import Date, Quantity
from luodi.registers.due import STAGES_THAT_END
from luodi.registers.gather import Gathered, country, gather, texts_by
from luodi.registers.model import PromiseRow, Said, Scope
from luodi.registers.names import Head, head
from luodi.registers.products import joined
from luodi.registers.rates import RateSource, ecb
from luodi.registers.row import Circumstances, promise_row
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
) -> list[PromiseRow]:
    """All rows: projects by their earliest claim, properties in the vocabulary's order, the whole first.

    `as_of` leaves out what had not been said by the end of that day; names and merges stay today's.
    Raises ValueError for an unknown policy.
    """
    all_, texts = gather(view, policy), texts_by(view, as_of)
    source = rates or ecb()
    return [row for id in all_.projects() for row in rows_of(all_, head(all_, id), texts, today, source)]


def rows_of(
    all_: Gathered, head: Head, texts: frozenset[str], today: date, rates: RateSource
) -> Iterator[PromiseRow]:
    """The rows of one project, as far as `texts` tell them."""
    said = _by_row(all_, head, texts)
    about = Circumstances(head, all_.stands.policy, all_.overruled, today, rates)
    about = replace(about, cancelled=_actual(said, "cancelled"), in_production=_in_production(said))
    ends: dict[Key, date] = {}
    # Figures without a day of their own are due with the project's end: its stages come first.
    for key in [key for key in said if key[0] in STAGES_THAT_END]:
        day = promise_row(key, said[key], about).due
        if day is not None:
            ends[key] = day
    about = replace(about, ends=ends)
    yield from (promise_row(key, said[key], about) for key in said)


def _by_row(all_: Gathered, head: Head, texts: frozenset[str]) -> dict[Key, list[Said]]:
    """What was promised or measured, by row, rows in their order. What is only considered is no promise."""
    found: dict[Key, list[Said]] = defaultdict(list)
    where = country(head.place)
    for row in all_.by_subject[head.id]:
        draft = row.draft
        # A figure is whatever is a quantity: an office's rules may read properties of its own.
        fits = isinstance(draft.value, Quantity) or (
            draft.property in STAGES and isinstance(draft.value, Date)
        )
        if fits and row.text_sha256 in texts and draft.modality != "considered" and not draft.converted:
            said = all_.said(row, where)
            found[said.property, said.scope].append(said)
    return dict(sorted(joined(found).items(), key=lambda item: _order(item[0])))


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
