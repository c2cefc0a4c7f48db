"""Cards: claims of one row that differ, and why. What explains itself is closed, the rest is an officer's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from luodi.registers.compare import relation
from luodi.registers.measured import rivals
from luodi.registers.model import Card, Said
from luodi.registers.rates import RateSource
from luodi.registers.revisions import is_undated_old, promise_line, promise_then, same_time


def cards(said: list[Said], overruled: frozenset[str], rates: RateSource) -> tuple[Card, ...]:
    """The cards of all sayings of one row. One whose claims an officer's `goes_by` decides is closed."""
    found: dict[object, Card] = {}
    for a, b in _pairs(said, rates):
        card = _card(a, b, overruled, rates)
        if card is not None:
            # Ten papers with the same two figures are one card.
            found.setdefault((card.why, frozenset({_value(a), _value(b)})), card)
    return tuple(found.values())


def _pairs(said: list[Said], rates: RateSource) -> Iterator[tuple[Said, Said]]:
    line = promise_line(said)
    yield from ((a, b) for a, b in combinations(line, 2) if same_time(a, b) and not _is_schedule(a, b))
    yield from ((a, b) for a, b in pairwise(line) if a.unit != b.unit)
    old = [s for s in said if is_undated_old(s)]
    yield from ((then, s) for s in old if (then := promise_then(line, s)) is not None)
    yield from ((a, b) for a, b in combinations(old, 2) if same_time(a, b))
    facts = [s for s in said if s.modality == "actual"]
    yield from ((a, b) for a, b in combinations(facts, 2) if rivals(a, b, rates))


def _card(a: Said, b: Said, overruled: frozenset[str], rates: RateSource) -> Card | None:
    found = relation(a, b, rates)
    if found.why is not None:
        return Card(found.why, False, (a, b))
    if found.is_ != "changed" or _is_revision(a, b):
        return None
    return Card("unexplained", overruled.isdisjoint((a.claim, b.claim)), (a, b))


def _is_revision(a: Said, b: Said) -> bool:
    """A promise said later than another differs from it because it was revised."""
    return a.modality == b.modality == "planned" and not same_time(a, b)


def _is_schedule(a: Said, b: Said) -> bool:
    """500 jobs by 2022 and 1,000 by 2025 are no rivals."""
    return a.about is not None and b.about is not None and a.days(a.about) != b.days(b.about)


def _value(said: Said) -> object:
    return said.low, said.high, said.unit, said.date
