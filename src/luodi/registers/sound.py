"""Which sayings are promises of the row at all: not a misprint, not a step on the way to the promise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations

from luodi.registers.compare import CLOSE, agree, ratio
from luodi.registers.model import Said, Step
from luodi.registers.rates import RateSource

TENS = tuple(Decimal(10) ** power for power in range(1, 5))
"""How far a misplaced digit, or 万 for 亿, puts a figure off."""


def sound(line: list[Said], all_: list[Said], rates: RateSource) -> tuple[list[Said], list[Step]]:
    """The line without what is no promise, and what was made of that. `all_` may support one of two."""
    aside = list(_steps(line))
    left = _without(line, aside)
    misprints = list(_misprints(left, all_, rates))
    return _without(left, misprints), [*aside, *misprints]


def is_tenfold(a: Said, b: Said, rates: RateSource) -> bool:
    """Is one figure 10, 100, 1,000 or 10,000 times the other?"""
    part = ratio(a, b, rates)
    if part is None or part <= 0:
        return False
    larger = max(part, 1 / part)
    return any(abs(larger / ten - 1) < CLOSE for ten in TENS)


def _without(line: list[Said], aside: list[Step]) -> list[Said]:
    gone = {id(step.said) for step in aside}
    return [said for said in line if id(said) not in gone]


def _steps(line: list[Said]) -> Iterator[Step]:
    """Figures with a day, where the same text promises more for later: 500 by March, then up to 1,000."""
    texts: dict[str, list[Said]] = defaultdict(list)
    for said in line:
        texts[said.text_sha256].append(said)
    for told in texts.values():
        for said in told:
            goal = next((other for other in told if _leads_to(said, other)), None)
            if goal is not None:
                yield Step(said, "step", goal)


def _leads_to(said: Said, goal: Said) -> bool:
    own, later = said.days(said.about), goal.days(goal.about)
    if said.low is None or goal.low is None or own is None or said.unit != goal.unit:
        return False
    if not said.modality == goal.modality == "planned":
        return False
    return said.low < goal.low and (goal.about is None or (later is not None and later[1] > own[1]))


def _misprints(line: list[Said], all_: list[Said], rates: RateSource) -> Iterator[Step]:
    """Of two figures that differ tenfold the one that fewer texts give; of as many the later."""
    values: dict[object, list[Said]] = defaultdict(list)
    for said in line:
        if said.low is not None:
            values[said.low, said.high, said.unit].append(said)
    wrong: dict[object, Said] = {}
    for a, b in combinations(values, 2):
        if is_tenfold(values[a][0], values[b][0], rates) and not {a, b} & wrong.keys():
            votes = [_support(values[value][0], all_, rates) for value in (a, b)]
            lost, kept = (b, a) if votes[0] >= votes[1] else (a, b)
            wrong[lost] = values[kept][0]
    for value, right in wrong.items():
        yield from (Step(said, "set aside", right, "tenfold") for said in values[value])


def _support(said: Said, all_: Iterable[Said], rates: RateSource) -> int:
    """How many texts give this figure."""
    return len({s.text_sha256 for s in all_ if s.low is not None and agree(s, said, rates)})
