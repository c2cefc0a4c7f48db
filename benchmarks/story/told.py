"""What Luodi makes of a story with nobody's help: read, kept, put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from luodi.ledger.append import add
from luodi.ledger.asof import View, view
from luodi.ledger.rows import Receipt
from luodi.ledger.store import MemoryStore
from luodi.ledger.value import fold_name
from luodi.readers.rule_reader import read_text
from luodi.registers import promises
from luodi.registers.gather import gather

Json = Mapping[str, Any]
_RECEIPT = ("publisher", "published", "title", "url", "language", "audience")


@dataclass(frozen=True)
class Told:
    """Promise rows as `luodi promises` prints them, and the parties (ids) each folded name stands for."""

    rows: tuple[Json, ...]
    parties: Mapping[str, frozenset[str]]

    def same(self, a: str, b: str) -> bool | None:
        """Are two printed names one party? None: nothing says so."""
        one, other = (self.parties.get(fold_name(name), frozenset()) for name in (a, b))
        return True if one & other else None


def read_story(texts: Mapping[str, Json]) -> View:
    """A ledger of the texts, as `luodi add` makes it."""
    store = MemoryStore()
    for id, line in texts.items():
        receipt = Receipt(id, line["text"], "file", **{key: line.get(key) for key in _RECEIPT})
        add(store, receipt, read_text(receipt.text, receipt.language).draft)
    return view(store)


def told(ledger: View, today: date) -> Told:
    """The promise rows and the names of a ledger."""
    parties: dict[str, set[str]] = defaultdict(set)
    for (_, name), id in gather(ledger, "open").parties.items():
        parties[name].add(id)
    rows = tuple(row.as_json() for row in promises(ledger, today=today))
    return Told(rows, {name: frozenset(ids) for name, ids in parties.items()})
