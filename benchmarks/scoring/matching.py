"""When a printed fact is the gold one. Each answers for one gold fact and one printed fact, in this order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from benchmarks.scoring.facts import Event, Fact, Figure, Milestone
from benchmarks.scoring.names import share_name

_TOLERANCE = 0.006
_LONG_QUOTE = 400

T = TypeVar("T")
Same = Callable[[T, T], bool]
Pairs = list[tuple[int, int]]


def pairs(gold: Sequence[T], printed: Sequence[T], same: Same[T]) -> Pairs:
    """One to one, each gold fact with the first printed one that is left and fits."""
    left, found = list(range(len(printed))), []
    for i, fact in enumerate(gold):
        fitting = next((j for j in left if same(fact, printed[j])), None)
        if fitting is not None:
            left.remove(fitting)
            found.append((i, fitting))
    return found


def grounded(gold: Fact, printed: Fact) -> bool:
    """The printed quote is in the text and not much longer than the gold one."""
    if gold.span is None or printed.span is None:
        return printed.span is not None
    return _length(printed) <= max(_LONG_QUOTE, 2 * _length(gold))


def at_its_place(gold: Fact, printed: Fact) -> bool:
    """Grounded, and the two quotes overlap."""
    return grounded(gold, printed) and (gold.span is None or overlaps(gold, printed))


def overlaps(gold: Fact, printed: Fact) -> bool:
    if gold.span is None or printed.span is None:
        return False
    return gold.span[0] < printed.span[1] and printed.span[0] < gold.span[1]


def _length(fact: Fact) -> int:
    return fact.span[1] - fact.span[0] if fact.span else 0


def attempted(gold: Fact, printed: Fact) -> bool:
    """The printed fact is about the same thing at the same place: if it does not fit, it is wrong."""
    return gold.near == printed.near and at_its_place(gold, printed)


def close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _TOLERANCE * max(abs(one), abs(other), 1e-9)


def same_value(gold: Figure, printed: Figure) -> bool:
    numbers = close(gold.low, printed.low) and close(gold.high, printed.high)
    return numbers and gold.unit == printed.unit and attempted(gold, printed)


def same_figure(gold: Figure, printed: Figure) -> bool:
    return same_value(gold, printed) and (gold.status, gold.bound) == (printed.status, printed.bound)


def same_stage(gold: Milestone, printed: Milestone) -> bool:
    return grounded(gold, printed) and (gold.near, gold.status) == (printed.near, printed.status)


def same_milestone(gold: Milestone, printed: Milestone) -> bool:
    return same_stage(gold, printed) and gold.date == printed.date


def same_agreement(gold: Event, printed: Event) -> bool:
    """The same kind, and at least half of the parties."""
    shared = sum(share_name([party], printed.names) for party in gold.names)
    half = shared > 0 and shared * 2 >= len(gold.names)
    return half and gold.near == printed.near and grounded(gold, printed)


def same_encounter(gold: Event, printed: Event) -> bool:
    return gold.near == printed.near and grounded(gold, printed) and share_name(gold.names, printed.names)
