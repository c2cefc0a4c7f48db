"""Parts of names by their meaning: industries, levels of places, kinds of body, relations (`parts.toml`)."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

PartKind = Literal["industry", "level", "body", "relation", "word"]
KINDS: tuple[PartKind, ...] = ("industry", "level", "body", "relation", "word")


@dataclass(frozen=True, eq=False)
class Part:
    """One meaning. `han` in the shared form of characters, `en` as tuples of lower-case words."""

    kind: PartKind
    han: tuple[str, ...]
    kana: tuple[str, ...]
    en: tuple[tuple[str, ...], ...]
    common: bool
    example: str


@dataclass(frozen=True)
class Parts:
    """All parts, by what is written: a stretch of Han or kana, or words of English."""

    all: tuple[Part, ...]
    written: dict[str, tuple[Part, ...]]
    english: dict[tuple[str, ...], tuple[Part, ...]]
    longest: int


@cache
def parts() -> Parts:
    """The parts of `parts.toml`, read once."""
    rows = tuple(_rows())
    written: dict[str, tuple[Part, ...]] = defaultdict(tuple)
    english: dict[tuple[str, ...], tuple[Part, ...]] = defaultdict(tuple)
    for part in rows:
        for form in (*part.han, *part.kana):
            written[form] += (part,)
        for words in part.en:
            english[words] += (part,)
    return Parts(rows, dict(written), dict(english), max(map(len, written)))


def _rows() -> Iterator[Part]:
    text = files("luodi.identity.desk").joinpath("parts.toml").read_text(encoding="utf-8")
    loaded = tomllib.loads(text)
    for kind in KINDS:
        for row in loaded[kind]:
            en = tuple(tuple(words.split()) for words in row["en"])
            kana, common = tuple(row.get("kana", ())), row.get("common", False)
            for han in [[form] for form in row["han"]] if row.get("apart") else [row["han"]]:
                yield Part(kind, tuple(han), kana, en, common, row["example"])


def kinds_of(found: tuple[Part, ...]) -> frozenset[PartKind]:
    """The kinds a stretch may be of."""
    return frozenset(part.kind for part in found)
