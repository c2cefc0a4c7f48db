"""A story: its texts, and what must come out of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Story:
    """`texts`: id -> corpus line; the rest are the lines of the expected file, by type, in their order."""

    name: str
    today: date
    texts: dict[str, Json]
    projects: tuple[Json, ...]
    promises: tuple[Json, ...]
    apart: tuple[Json, ...]
    names: tuple[Json, ...]
    never: tuple[Json, ...]


def load(folder: Path, name: str) -> Story:
    """The story of `name.jsonl` and `name.expected.jsonl`."""
    lines = list(json_lines(folder / f"{name}.expected.jsonl"))

    def of(kind: str) -> tuple[Json, ...]:
        return tuple(line for line in lines if line["type"] == kind)

    return Story(
        name, date.fromisoformat(of("story")[0]["today"]),
        {line["id"]: line for line in json_lines(folder / f"{name}.jsonl")},
        of("project"), of("promise"), of("apart"), of("name"), of("never"),
    )  # fmt: skip


def json_lines(path: Path) -> Iterator[Json]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
