"""The whole argument for one row: its statements in order, what was made of each, the rule, the rates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from luodi.registers.exchange import Exchange, exchange
from luodi.registers.model import PromiseRow, Said, Step
from luodi.registers.promises import Judging


@dataclass(frozen=True, slots=True)
class Point:
    """One statement: its number, what was made of it, the rank of who speaks, the rate it was compared at."""

    number: int
    step: Step
    rank: str
    against: int | None
    exchange: Exchange | None

    def as_json(self) -> dict[str, Any]:
        step = self.step
        return {
            "number": self.number, "made": step.made, "why": step.why, "kind": step.kind, "by": step.by,
            "against": self.against, "rank": self.rank, "modality": step.said.modality,
            "exchange": None if self.exchange is None else self.exchange.as_json(),
            "said": step.said.as_json(),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Argument:
    """A row and its points. `exchange` is the rate by which what was delivered is divided by the promise."""

    row: PromiseRow
    points: tuple[Point, ...]
    exchange: Exchange | None

    def as_json(self) -> dict[str, Any]:
        row = self.row
        return {
            "project": row.project, "name": row.name, "property": row.property, "of": row.of,
            "scope": None if row.scope is None else sorted(row.scope),
            "statements": [point.as_json() for point in self.points],
            "due": None if row.due is None else row.due.isoformat(), "due_by": row.due_by,
            "rule": row.rule, "verdict": row.verdict, "rate_first": row.rate_first,
            "rate_current": row.rate_current,
            "exchange": None if self.exchange is None else self.exchange.as_json(),
            "conflicts": [card.as_json() for card in row.conflicts], "policy": row.policy,
        }  # fmt: skip


def argument(row: PromiseRow, by: Judging) -> Argument:
    """Why a row says what it says."""
    numbers = {step.said.seq: number for number, step in enumerate(row.steps, start=1)}
    points = tuple(_point(step, numbers, by) for step in row.steps)
    return Argument(row, points, _between(row.current, row.delivered, by))


def _point(step: Step, numbers: dict[int, int], by: Judging) -> Point:
    against = None if step.against is None else numbers.get(step.against.seq)
    return Point(
        numbers[step.said.seq], step, by.trust.name(step.said), against, _between(step.against, step.said, by)
    )


def _between(old: Said | None, new: Said | None, by: Judging) -> Exchange | None:
    return None if old is None or new is None else exchange(old, new, by.rates)
