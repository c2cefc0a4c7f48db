"""A file of officers' notes: JSON Lines, one note a line. A bad line is refused, the rest is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from luodi.errors import InputRefused
from luodi.ledger.notes import KINDS
from luodi.sources.decode import decode
from luodi.sources.refusal import Refusal

_FIELDS = {"note", "claims", "because", "by"}
_SHAPE = 'write {"note": "same_as", "claims": ["a#p1", "b#p1"], "because": "…", "by": "…"}'


@dataclass(frozen=True)
class Decision:
    """One note as written down, its claims as a person names them."""

    note: str
    claims: tuple[str, ...]
    because: str
    by: str


def decisions(path: Path, officer: str) -> Iterator[tuple[int, Decision | Refusal]]:
    """(line number, note) of every line in order; `officer` signs those that nobody signed."""
    try:
        text = decode(str(path), path.read_bytes())
    except InputRefused as error:
        yield 0, Refusal.of(error)
        return
    except OSError as error:
        wrong = f"cannot be read ({error.strerror})"
        yield 0, Refusal(str(path), wrong, "check the path and who may read it")
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            wrong = f"line {number} is no note"
            yield number, _decision(line, officer) or Refusal(str(path), wrong, _SHAPE)


def _decision(line: str, officer: str) -> Decision | None:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, dict) or not given.keys() <= _FIELDS or given.get("note") not in KINDS:
        return None
    claims, because, by = given.get("claims"), given.get("because"), given.get("by") or officer
    if not isinstance(claims, list) or not all(isinstance(claim, str) for claim in claims):
        return None
    if not isinstance(because, str) or not isinstance(by, str):
        return None
    return Decision(given["note"], tuple(claims), because, by)
