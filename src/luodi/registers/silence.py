"""Projects nobody has told of for long, and what to ask the firm."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from luodi.language.periods import interval
from luodi.ledger.rows import Source
from luodi.registers.gather import Gathered
from luodi.registers.model import PromiseRow, Said
from luodi.registers.names import Head

SILENT, DORMANT = 12, 24
"""Months without news after which a live project is silent, and after which it may be dormant."""

_KEPT = ("met", "met late", "called off")
_ENDED = ("cancelled", "closed")
_ASKED_FIRST = ("full_capacity", "production_start", "construction_end", "construction_start")


@dataclass(frozen=True, slots=True)
class Silence:
    """A live project of which the last text is `months` old. `open` is the promise to ask about, if any."""

    project: Head
    state: Literal["silent", "dormant?"]
    months: int
    last: Source
    open: Said | None

    @property
    def question(self) -> str:
        """What to ask the firm."""
        who = ", ".join(self.project.investors) or self.project.name
        if self.open is None:
            return f"Ask {who}: is {self.project.name} still planned, and for when?"
        value = self.open.date or self.open.quote
        told = f"{self.open.said_on}, {self.open.speaker or self.open.source}"
        what = self.open.property.replace("_", " ")
        return (
            f"Ask {who}: {what} was promised ({value}; {told}); has it happened, or for when is it planned?"
        )

    def as_json(self) -> dict[str, Any]:
        head = self.project
        return {
            "project": head.id, "name": head.name, "investors": list(head.investors), "place": head.place,
            "park": head.park, "state": self.state, "months": self.months,
            "last_said": self.last.published, "source": self.last.id, "question": self.question,
        }  # fmt: skip


def silence(
    all_: Gathered, head: Head, rows: list[PromiseRow], texts: frozenset[str], today: date,
    silent: int = SILENT, dormant: int = DORMANT,
) -> Silence | None:  # fmt: skip
    """Whether a live project is silent. One that ended, or has kept every promise, is not live; one of which
    only undated texts tell says nothing about silence.
    """
    latest = _latest(all_, head, texts)
    if latest is None or not _is_live(rows):
        return None
    source, day = latest
    months = _months(day, today)
    if months < silent:
        return None
    return Silence(head, "dormant?" if months >= dormant else "silent", months, source, _to_ask(rows))


def _latest(all_: Gathered, head: Head, texts: frozenset[str]) -> tuple[Source, date] | None:
    """The last text that tells of the project, and the last day it may be of."""
    told = {row.text_sha256 for row in all_.by_subject[head.id]} & texts
    dated = ((all_.receipts[text], interval(all_.receipts[text].published)) for text in told)
    found = [(source, days[1]) for source, days in dated if days is not None]
    return max(found, key=lambda pair: (pair[1], pair[0].id), default=None)


def _is_live(rows: Iterable[PromiseRow]) -> bool:
    rows = list(rows)
    ended = any(row.property in _ENDED and row.scope is None and row.delivered is not None for row in rows)
    promised = [row for row in rows if row.current is not None]
    return not ended and (not promised or any(row.verdict not in _KEPT for row in promised))


def _to_ask(rows: Iterable[PromiseRow]) -> Said | None:
    """The promise that says most about a project: its latest stage, else its first figure."""
    open_ = [row for row in rows if row.current is not None and row.verdict not in _KEPT]
    order = {stage: place for place, stage in enumerate(_ASKED_FIRST)}
    open_.sort(key=lambda row: order.get(row.property, len(order)))
    return open_[0].current if open_ else None


def _months(since: date, until: date) -> int:
    """Whole months from one day to another."""
    return (until.year - since.year) * 12 + until.month - since.month - (until.day < since.day)
