"""Annotations in place of the reader: a gold file becomes a reading and goes in by the same door.

So the rooms behind the reader can be tried on what a text says, whatever the reader sees of it today.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from luodi.errors import UnknownRef
from luodi.ledger.append import add
from luodi.ledger.asof import view
from luodi.ledger.notes import resolve_ref, write_note
from luodi.ledger.rows import DraftReading, DraftStatement, Receipt
from luodi.ledger.store import MemoryStore, Store
from luodi.ledger.value import Code, Date, Party, Quantity, Text, Value

Json = Mapping[str, Any]


def annotated_story(folder: Path, corpus: Path) -> MemoryStore:
    """A ledger of every text of the corpus with the gold of `folder` as its reading."""
    store = MemoryStore()
    for line in corpus.read_text(encoding="utf-8").splitlines():
        receipt = json.loads(line)
        gold = json.loads((folder / f"{receipt['id']}.json").read_text(encoding="utf-8"))
        put(store, receipt, statements(gold, receipt["text"]))
    return store


def put(store: Store, line: Json, drafts: Iterator[DraftStatement]) -> None:
    """A corpus line with these statements; none may be refused."""
    known = {key: line.get(key) for key in ("publisher", "published", "title", "url", "language")}
    receipt = Receipt(line["id"], line["text"], "file", **known)
    _, _, problems = add(store, receipt, DraftReading("gold", "1", "1", "rule", tuple(drafts)))
    assert problems == []


def decide(store: Store, decisions: Iterator[Json]) -> list[str]:
    """Write officers' notes; those that name what no annotation has are answered, and left out."""
    lost = []
    for decision in decisions:
        try:
            keys = tuple(resolve_ref(view(store), ref) for ref in decision["claims"])
        except UnknownRef as error:
            lost.append(str(error))
            continue
        write_note(store, decision["note"], keys, officer="officer.demo", because=decision["because"])
    return lost


def statements(gold: Json, text: str) -> Iterator[DraftStatement]:
    """Every fact of the gold as a statement, its quote where it first stands in the text."""
    for number, project in enumerate(gold["projects"], 1):
        yield from _project(f"p{number}", number, project, text)
    for number, party in enumerate(gold.get("parties", ()), 1):
        if party["name"] in text:
            yield _draft(text, f"n{number}", "kind", Code(party["kind"]), party["name"])
            yield _draft(text, f"n{number}", "named", Party(party["name"]), party["name"])


def _project(subject: str, home: int, project: Json, text: str) -> Iterator[DraftStatement]:
    named: list[tuple[str, Value, str]] = [("investor", Party(name), name) for name in project["investors"]]
    named += [(key, Text(project[key]), project[key]) for key in ("name", "place", "park") if project[key]]
    for property, value, name in named:
        if name in text:
            yield _draft(text, subject, property, value, name, {"modality": "planned"}, home)
    for figure in project["figures"]:
        low, high = (Decimal(str(figure[end])) for end in ("low", "high"))
        amount = Quantity(low, high, figure["unit"], figure["bound"])
        yield _draft(text, subject, figure["property"], amount, figure["quote"], figure, home)
    for stone in project["milestones"]:
        yield _draft(text, subject, stone["stage"], Date(stone["date"]), stone["quote"], stone, home)


def _draft(
    text: str, subject: str, property: str, value: Value, quote: str, fact: Json | None = None, home: int = 0
) -> DraftStatement:
    fact = fact or {}
    start = text.index(quote)
    return DraftStatement(
        subject, property, value, fact.get("modality", "actual"), start, start + len(quote), quote, start, home,
        tuple(fact.get("scope") or ()) or None, fact.get("of"), fact.get("about"), fact.get("said"),
        fact.get("speaker"), converted=bool(fact.get("converted")),
    )  # fmt: skip
