"""Typed value mentions: amounts of money, areas and dates, right, wrong and missed against the gold.

The one measure that readers of plain values and ours have in common. Gold mentions are the figures in money
or square metres and the dated milestones of annotated texts, whatever they are of; fiscal years are left out,
since what days they cover depends on the country.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from benchmarks.scoring.matching import close

from luodi.language.periods import interval

KINDS = ("money", "area", "date")
Reading = Sequence[Any]


@dataclass(frozen=True, slots=True)
class Value:
    """`readings`: [low, high, unit] or [first day, last day]; several where a reader offers a choice."""

    start: int
    end: int
    kind: str
    readings: tuple[tuple[Any, ...], ...]


@dataclass(slots=True)
class Score:
    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def gold(self) -> int:
        return self.right + self.wrong + self.missed

    @property
    def f1(self) -> float:
        """Of precision (right of right and wrong) and recall (right of gold)."""
        return 2 * self.right / (2 * self.right + 2 * self.wrong + self.missed) if self.right else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


def gold_values(gold: Mapping[str, Any], text: str) -> list[Value]:
    """Each once, though several projects may share it."""
    found = dict.fromkeys(value for fact in _facts(gold) if (value := _value(fact, text)))
    return list(found)


def _facts(gold: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for project in (*(gold.get("projects") or []), *(gold.get("parks") or [])):
        yield from project.get("figures") or []
        yield from project.get("milestones") or []


def _value(fact: Mapping[str, Any], text: str) -> Value | None:
    start = text.find(fact["quote"])
    reading = _reading(fact)
    if start < 0 or reading is None:
        return None
    return Value(start, start + len(fact["quote"]), reading[0], (reading[1],))


def _reading(fact: Mapping[str, Any]) -> tuple[str, tuple[Any, ...]] | None:
    unit, day = str(fact.get("unit")), fact.get("date")
    if fact.get("stage"):
        days = interval(day) if day and not day.startswith("FY") else None
        return ("date", tuple(d.isoformat() for d in days)) if days else None
    if unit == "m2":
        return "area", (fact["low"], fact["high"], unit)
    return ("money", (fact["low"], fact["high"], unit)) if len(unit) == 3 and unit.isupper() else None


def compare(gold: Sequence[Value], printed: Sequence[Value]) -> dict[str, Score]:
    """By kind. Wrong: not right, and something of the kind stands there that is right for no gold mention."""
    scores = {kind: Score() for kind in KINDS}
    beside = [[p for p in printed if p.kind == g.kind and p.start < g.end and g.start < p.end] for g in gold]
    right = [_right(g, near) for g, near in zip(gold, beside, strict=True)]
    used = {p for matched in right for p in matched}
    for g, near, matched in zip(gold, beside, right, strict=True):
        score = scores[g.kind]
        score.right += bool(matched)
        score.wrong += not matched and any(p not in used for p in near)
        score.missed += not matched and all(p in used for p in near)
    return scores


def _right(gold: Value, near: Iterable[Value]) -> list[Value]:
    """The mention that says the same; or two that say the ends of its range."""
    near = list(near)
    wanted = gold.readings[0]
    same = next((p for p in near if _says(wanted, p)), None)
    if same is not None:
        return [same]
    if gold.kind == "date" or wanted[0] == wanted[1]:
        return []
    ends = [next((p for p in near if _says((end, end, wanted[2]), p)), None) for end in wanted[:2]]
    return [p for p in ends if p] if all(ends) else []


def _says(wanted: Sequence[Any], printed: Value) -> bool:
    return any(_same(wanted, reading) for reading in printed.readings)


def _same(wanted: Sequence[Any], reading: Reading) -> bool:
    """Amounts alike in unit and size; days within the gold period, since late 2021 is 2021 in the gold."""
    if len(wanted) == 2:
        first, last = map(date.fromisoformat, reading)
        return bool(wanted[0] <= first.isoformat() <= last.isoformat() <= wanted[1])
    low, high, unit = reading
    return bool(unit == wanted[2] and close(wanted[0], low) and close(wanted[1], high))


def printed_values(mentions: Iterable[Sequence[Any]]) -> list[Value]:
    """From what a harness prints."""
    return [
        Value(start, end, kind, tuple(tuple(r) for r in readings)) for start, end, kind, readings in mentions
    ]
