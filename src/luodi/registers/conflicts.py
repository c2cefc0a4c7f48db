"""Cards: claims of one row that differ, and why. What explains itself is closed, the rest is an officer's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from luodi.registers.compare import agree, relation
from luodi.registers.measured import is_capability, rivals
from luodi.registers.model import OPEN, Card, Said, Why
from luodi.registers.rates import RateSource
from luodi.registers.revisions import History, is_undated_old, promise_line, promise_then, same_time

Found = tuple[Why, Said, Said]


def cards(
    said: list[Said], past: History, delivered: Said | None, overruled: frozenset[str], rates: RateSource
) -> tuple[Card, ...]:
    """The cards of all sayings of one row, `past` their history and `delivered` the measurement that counts.
    One whose claims an officer's `goes_by` decides is closed.
    """
    found: dict[object, Card] = {}
    facts = [s for s in said if s.modality == "actual" and not is_capability(s)]
    pairs = (*_of_promises(past, rates), *_of_old(said, past, rates), *_of_facts(facts, rates))
    for why, a, b in (*pairs, *_of_capabilities(said, past.current, delivered, rates)):
        is_open = why in OPEN and overruled.isdisjoint((a.claim, b.claim))
        # Ten papers with the same two figures are one card.
        found.setdefault((why, frozenset({_value(a), _value(b)})), Card(why, is_open, (a, b)))
    return tuple(found.values())


def _of_promises(past: History, rates: RateSource) -> Iterator[Found]:
    """What the walk along the promises found: told again otherwise, set aside, or said on one day."""
    for step in past.steps:
        if step.against is None or _was_confirmed(step.said, past, rates):
            continue
        if step.why is not None:
            yield step.why, step.against, step.said
        elif step.made == "beside" and not _is_schedule(step.against, step.said):
            yield "unexplained", step.against, step.said


def _was_confirmed(said: Said, past: History, rates: RateSource) -> bool:
    """Did someone trusted say later what this one said first?"""
    doubted = any(s.said is said and s.why == "unexplained" for s in past.steps)
    return doubted and any(agree(said, r.to, rates) for r in past.revisions)


def _of_old(said: list[Said], past: History, rates: RateSource) -> Iterator[Found]:
    """What texts call replaced, against the promise of then. A count told as "from 500" is no promise."""
    gone = {step.said.claim for step in past.steps if step.made in ("set aside", "step", "beside")}
    line = [s for s in promise_line(said) if s.claim not in gone]
    counted = [s for s in said if s.modality == "actual"]
    old = [s for s in said if is_undated_old(s) and not _is_one_of(s, counted, rates)]
    pairs = [(then, s) for s in old if (then := promise_then(line, s, rates)) is not None]
    pairs += [(a, b) for a, b in combinations(old, 2) if same_time(a, b)]
    yield from ((why, a, b) for a, b in pairs if (why := _why(a, b, rates)) is not None)


def _of_facts(facts: list[Said], rates: RateSource) -> Iterator[Found]:
    yield from (("unexplained", a, b) for a, b in combinations(facts, 2) if rivals(a, b, rates))


def _of_capabilities(
    said: list[Said], promise: Said | None, fact: Said | None, rates: RateSource
) -> Iterator[Found]:
    """What a plant is said to be able to make, against what it made; else against what was promised."""
    for told in (s for s in said if is_capability(s)):
        if fact is not None and relation(told, fact, rates).is_ == "changed":
            yield "plan against fact", told, fact
        elif fact is None and promise is not None:
            yield "plan against fact", promise, told


def _why(a: Said, b: Said, rates: RateSource) -> Why | None:
    found = relation(a, b, rates)
    return found.why or ("unexplained" if found.is_ == "changed" else None)


def _is_one_of(said: Said, others: list[Said], rates: RateSource) -> bool:
    return any(agree(said, other, rates) for other in others)


def _is_schedule(a: Said, b: Said) -> bool:
    """500 jobs by 2022 and 1,000 by 2025 are no rivals."""
    return a.about is not None and b.about is not None and a.days(a.about) != b.days(b.about)


def _value(said: Said) -> object:
    return said.low, said.high, said.unit, said.date
