"""One row of the register: everything said of one property and scope of one project, put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations

from luodi.registers.compare import agree, ratio
from luodi.registers.conflicts import cards
from luodi.registers.due import Ends, due, due_by
from luodi.registers.measured import (
    contradicts,
    is_capability,
    last_measured,
    measured_on,
    rivals,
    trusted,
)
from luodi.registers.model import PromiseRow, Revision, Said, Scope, Step
from luodi.registers.names import Head
from luodi.registers.rates import RateSource
from luodi.registers.revisions import History, history, is_undated_old, when
from luodi.registers.verdict import Case, Row, is_enough, rule, verdict


@dataclass(frozen=True)
class Circumstances:
    """What a row must know of its project. `ends`: due days of the milestones that end it; `cancelled`
    and `in_production` by scope, None being the whole.
    """

    head: Head
    policy: str
    overruled: frozenset[str]
    today: date
    rates: RateSource
    cancelled: Mapping[Scope, Said] = field(default_factory=dict)
    in_production: frozenset[Scope] = frozenset()
    ends: Ends = field(default_factory=dict)


def promise_row(key: tuple[str, Scope], said: list[Said], about: Circumstances) -> PromiseRow:
    """The row of `key`, (property, scope), from all its sayings."""
    (property, scope), head = key, about.head
    counted = [s for s in said if s.claim not in about.overruled]
    past, measured = _history(counted, about), _measured(counted)
    facts = trusted(measured, about.rates)
    delivered = last_measured(facts, about.today)
    off = about.cancelled.get(scope) or about.cancelled.get(None)
    found = _rule(past, facts, off is not None, _given_up(counted, past, about), about)
    whole = past if len(counted) == len(said) else _history(said, about)
    shown = [s for s in (past.current, past.first, delivered) if s is not None]
    return PromiseRow(
        head.id, head.name, head.investors, head.place, head.park, property,
        of=next((s.of for s in (*shown, *said) if s.of), None), scope=scope,
        first=past.first, current=past.current, revisions=(*past.revisions, *_called_off(off, past)),
        delivered=delivered, verdict=found.verdict,
        rate_first=_rate(delivered, past.first, about.rates),
        rate_current=_rate(delivered, past.current, about.rates),
        policy=about.policy, conflicts=cards(said, whole, delivered, about.overruled, about.rates),
        due=due(past.judged, about.ends) if past.judged is not None else None,
        undated=tuple(s for s in said if s.said() is None),
        due_by=due_by(past.judged, about.ends) if past.judged is not None else None,
        rule=found.name, steps=tuple(_steps(said, past, measured, about)),
    )  # fmt: skip


def _history(said: list[Said], about: Circumstances) -> History:
    promised = [s for s in said if s.modality != "actual"]
    return history(promised, said, lambda s: due(s, about.ends), about.rates)


def _measured(said: list[Said]) -> list[Said]:
    return [s for s in said if s.modality == "actual" and not is_capability(s)]


def _steps(said: list[Said], past: History, measured: list[Said], about: Circumstances) -> Iterator[Step]:
    """What was made of every saying, in the order in which they were said."""
    walked = {step.said.seq: step for step in past.steps}
    for one in sorted(said, key=when):
        yield walked.get(one.seq) or _other_step(one, measured, about)


def _other_step(said: Said, measured: list[Said], about: Circumstances) -> Step:
    """Of a saying that is no link of the chain of promises."""
    if said.claim in about.overruled:
        return Step(said, "overruled")
    if said.modality == "actual":
        if is_capability(said):
            return Step(said, "capability")
        better = contradicts(measured, said, about.rates)
        return Step(said, "measured") if better is None else Step(said, "contradicted", better)
    return Step(said, "before" if is_undated_old(said) and said.said() is not None else "undated")


def _called_off(off: Said | None, past: History) -> tuple[Revision, ...]:
    return () if off is None or past.current is None else (Revision("called_off", None, off),)


def _rate(delivered: Said | None, promise: Said | None, rates: RateSource) -> float | None:
    if delivered is None or promise is None:
        return None
    part = ratio(delivered, promise, rates)
    return None if part is None else float(round(part, 4))


def _given_up(said: list[Said], past: History, about: Circumstances) -> bool:
    """Was the day moved after it had passed, or does a text say then that it is the plan no more?"""
    promise = past.judged
    day = due(promise, about.ends) if promise is not None else None
    if promise is None or day is None:
        return False
    moved = any(revision.kind == "postponed" for revision in past.late)
    old = (s for s in said if s.modality == "superseded" and s.low is None and s.date is not None)
    replaced = ((s.said(), s) for s in old if agree(promise, s, about.rates))
    return moved or any(told is not None and told[0] > day for told, _ in replaced)


def _rule(past: History, facts: list[Said], called_off: bool, given_up: bool, about: Circumstances) -> Row:
    """The row of the table of verdicts that fits."""
    promise = past.judged
    if promise is None:
        return rule(Case(about.today, promised=False))
    measured = [s for s in facts if promise.low is None or ratio(s, promise, about.rates) is not None]
    base = Case(
        about.today,
        called_off=called_off,
        due=due(promise, about.ends),
        moved_after_due=given_up,
        in_production=not about.in_production.isdisjoint({promise.scope, None}),
    )
    return rule(_with_facts(base, measured, promise, about))


def _with_facts(base: Case, measured: list[Said], promise: Said, about: Circumstances) -> Case:
    """The case with what was measured in it, and whether the measurements contradict each other."""

    def case(facts: list[Said]) -> Case:
        days = [measured_on(s, about.today) for s in facts if is_enough(s, promise, about.rates)]
        return replace(base, measured=bool(facts), enough_on=min(days, default=None))

    contradicting = (pair for pair in combinations(measured, 2) if rivals(*pair, about.rates))
    differ = any(verdict(case([a])) != verdict(case([b])) for a, b in contradicting)
    return replace(case(measured), conflicting=differ)
