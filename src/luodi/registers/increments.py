"""Amounts that are added to a promise, where only their sum shows it: 1.5 bn, "by 300 million", "to 1.8 bn".

A reader that sees the words gives them the scope `increment`. Where it does not, three printed figures that
add up say the same, and so does the same amount told again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from luodi.registers.model import Said

INCREMENT = frozenset({"increment"})

Amount = tuple[str, Decimal | None, str | None]
"""Property, number and unit."""


def with_increments(told: list[Said]) -> list[Said]:
    """The same sayings, in the same order; an increment has its scope."""
    known = {_amount(said) for said in told if said.scope == INCREMENT} | _sums(told)
    return [
        replace(said, scope=INCREMENT) if _is_whole(said) and _amount(said) in known else said
        for said in told
    ]


def _sums(told: Iterable[Said]) -> set[Amount]:
    """The amounts that, added to a total told before, make the total their own text tells."""
    texts: dict[tuple[str, str, str | None], list[Said]] = defaultdict(list)
    for said in told:
        if _is_whole(said) or (said.low is not None and said.modality == "superseded"):
            texts[said.text_sha256, said.property, said.unit].append(said)
    before: dict[tuple[str, str | None], set[Decimal]] = defaultdict(set)
    found: set[Amount] = set()
    for (_, property, unit), figures in texts.items():
        totals = {said.low for said in figures if said.low is not None}
        old = before[property, unit] | {s.low for s in figures if s.modality == "superseded" and s.low}
        found |= {_amount(said) for said in figures if _adds_up(said, totals, old)}
        before[property, unit] |= totals
    return found


def _adds_up(said: Said, totals: set[Decimal], old: set[Decimal]) -> bool:
    """Is one of the old totals and this amount another total of its text?"""
    low = said.low
    if low is None or said.modality != "planned" or low in old:
        return False
    return any(total + low in totals and low < total for total in old)


def _is_whole(said: Said) -> bool:
    return said.low is not None and said.scope is None and said.modality == "planned"


def _amount(said: Said) -> Amount:
    return said.property, said.low, said.unit
