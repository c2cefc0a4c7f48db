"""The dossier's machine-translated names, found by a names file of their Japanese, Chinese and English ones.

The folder stands beside the repository on machines that have it; nothing of it is kept here. `seed_text` is only
looked up, `mt` is never read: a name that can only be known is abstained from.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from luodi.identity.desk.book import Book
from luodi.identity.desk.lookup import Match, lookup
from luodi.identity.desk.names_file import names_of
from luodi.identity.desk.rows import parties_of
from luodi.identity.desk.tables import shipped


def _beside() -> Path:
    """shared/dossier beside the repository, or beside the folder it is in."""
    places = [parent / "shared" / "dossier" for parent in Path(__file__).resolve().parents[2:5]]
    return next((place for place in places if place.exists()), places[0])


DOSSIER = Path(os.environ.get("LUODI_DOSSIER", _beside()))
FACTS = DOSSIER / "facts.jsonl"
pytestmark = pytest.mark.skipif(not FACTS.exists(), reason=f"no dossier at {DOSSIER}")

_KINDS = {"company": "enterprise", "agency": "institution", "association": "institution"}
_TRUE_OF_ALL = ("person", "place")


@cache
def entities() -> list[dict[str, Any]]:
    rows = map(json.loads, FACTS.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row["type"] == "entity"]


def names_file() -> str:
    """The CSV an office would write of the names in three languages."""
    written = io.StringIO()
    out = csv.writer(written)
    out.writerow(["name", "language", "kind", "official", "party"])
    for entity in entities():
        kind = _KINDS.get(entity["kind"], entity["kind"] if entity["kind"] in _TRUE_OF_ALL else "")
        for number, (language, name) in enumerate(_names(entity)):
            out.writerow([name, language, "short" if number else "official", entity["id"], kind])
    return written.getvalue()


def _names(entity: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for language in ("ja", "zh", "en"):
        yield from ((language, name) for name in entity["names"].get(language, ()))


@cache
def book() -> Book:
    rows, wrong = names_of(names_file())
    assert not wrong
    return Book((*parties_of(rows, "dossier"), *shipped()))


@cache
def in_force(text: str) -> tuple[Match, ...]:
    return tuple(match for match in lookup(text, book()) if match.verdict.standing == "in force")


def test_three_quarters_of_the_sure_ones_are_found_each_with_its_sign() -> None:
    sure = [entity for entity in entities() if entity["confidence"] == "high"]
    found = {
        entity["id"]: match.verdict.because
        for entity in sure
        for text in entity["seed_text"]
        for match in in_force(text)
        if _is(match.party.id, entity)
    }
    for id, because in found.items():
        print(f"{id}: {because}")
    assert len(found) / len(sure) >= 0.75
    assert all(len(because) > 20 for because in found.values())


def test_none_is_found_wrongly() -> None:
    wrong = {
        (text, match.party.id)
        for entity in entities()
        for text in entity["seed_text"]
        for match in in_force(text)
        if not _is(match.party.id, entity)
    }
    assert wrong == set()


def test_what_nobody_knows_is_abstained_from() -> None:
    unknown = [entity for entity in entities() if entity["confidence"] in ("low", "unresolved")]
    assert [text for entity in unknown for text in entity["seed_text"] if in_force(text)] == []


def _is(id: str, entity: dict[str, Any]) -> bool:
    """Whether the party found is the entity: by its row of the file, or by a shipped row of one of its names."""
    if id == f"dossier#{entity['id']}":
        return True
    party = next(party for party in book().parties if party.id == id)
    own = {name for _, name in _names(entity)}
    return any(alias.name in own for alias in party.aliases)
