"""All projects, each on a line: who, where, how far it is told, what its promises come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from luodi.ledger.asof import View
from luodi.registers.gather import Gathered, gather, texts_by
from luodi.registers.joins import suggestions
from luodi.registers.model import Card, PromiseRow
from luodi.registers.names import Head, head
from luodi.registers.promises import Judging, rows_of
from luodi.registers.silence import DORMANT, SILENT, Silence, silence


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """`texts`: the ids of those that tell of it, by day; `rows`: its promises; `silence`: if it is silent.
    `suggestions`: how many projects may be one with it.
    """

    project: Head
    texts: tuple[str, ...]
    first_said: str | None
    last_said: str | None
    rows: tuple[PromiseRow, ...]
    silence: Silence | None
    suggestions: int = 0

    @property
    def verdicts(self) -> Counter[str]:
        """Verdict -> how many promises have it."""
        return Counter(row.verdict for row in self.rows if row.verdict is not None)

    @property
    def open(self) -> list[tuple[PromiseRow, Card]]:
        """The cards that ask for an officer."""
        return [(row, card) for row in self.rows for card in row.conflicts if card.open]

    def as_json(self) -> dict[str, Any]:
        one = self.project
        return {
            "project": one.id, "name": one.name, "investors": list(one.investors), "place": one.place,
            "park": one.park, "texts": list(self.texts), "first_said": self.first_said,
            "last_said": self.last_said, "verdicts": dict(self.verdicts), "open_conflicts": len(self.open),
            "suggestions": self.suggestions,
            "silence": self.silence.state if self.silence is not None else None,
        }  # fmt: skip


def overview(
    view: View, by: Judging, *, policy: str = "open", as_of: str | None = None,
    silent: int = SILENT, dormant: int = DORMANT,
) -> Iterator[ProjectLine]:  # fmt: skip
    """Every project of which the texts that count tell, by its earliest claim.

    `silent` and `dormant` are months without news. Raises ValueError for an unknown policy.
    """
    all_, texts = gather(view, policy), texts_by(view, as_of)
    maybe = suggestions(all_)
    for id in all_.projects():
        told = {row.text_sha256 for row in all_.by_subject[id]} & texts
        if told:
            one = head(all_, id)
            rows = rows_of(all_, one, texts, by)
            quiet = silence(all_, one, rows, texts, by.today, silent, dormant)
            yield replace(_line(all_, one, told, rows, quiet), suggestions=maybe[id])


def _line(
    all_: Gathered, one: Head, told: set[str], rows: list[PromiseRow], quiet: Silence | None
) -> ProjectLine:
    receipts = sorted((all_.receipts[text] for text in told), key=lambda r: (r.published or "9999", r.id))
    days = [receipt.published for receipt in receipts if receipt.published]
    ids = tuple(receipt.id for receipt in receipts)
    first, last = (days[0], days[-1]) if days else (None, None)
    return ProjectLine(one, ids, first, last, tuple(rows), quiet)
