"""Relations that texts tell between the parties they name: never sameness."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, cast

from luodi.language.fold import fold
from luodi.language.sentences import sentences
from luodi.ledger.asof import View
from luodi.ledger.rows import Source
from luodi.ledger.value import Party

KinKind = Literal["subsidiary", "group", "joint_venture", "former"]
_MOST_NAMES = 60
"""Names of one text that are tried; a list of hundreds is no telling of relations."""


@dataclass(frozen=True, slots=True)
class Kin:
    """`party` is, by a sentence, `kind` of the parties `of`: a subsidiary of one, a joint venture of two.

    Of kind "former", `of` is the name it had. `said_on` is the day of publication in ISO, None where no
    source of the text has one. `start` and `end` are code points of the text; `quote` is what stands there.
    """

    kind: KinKind
    party: str
    of: tuple[str, ...]
    said_on: str | None
    source: str
    quote: str
    text_sha256: str
    start: int
    end: int


def related(view: View) -> tuple[Kin, ...]:
    """Every relation that a text of the ledger tells, the earliest said first."""
    names, sources = _names(view), _sources(view)
    found = [
        kin
        for sha, text in view.texts.items()
        if sha in names and sha in sources
        for kin in told(text, tuple(sorted(names[sha])), sources[sha])
    ]
    return tuple(sorted(found, key=lambda kin: (kin.said_on or "9", kin.source, kin.start)))


def told(text: str, names: tuple[str, ...], source: Source) -> Iterator[Kin]:
    """The relations that one text tells between these of its names, sentence by sentence."""
    folded = fold(text)
    for sentence in sentences(folded):
        part = folded[sentence.start : sentence.end]
        here = tuple(name for name in names if fold(name) in part)
        if not 2 <= len(here) <= _MOST_NAMES:
            continue
        for kind, found in _matches(part, here):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            of = tuple(found[group] for group in ("b", "c") if group in found.re.groupindex)
            if found["a"] not in of:
                yield Kin(
                    kind, found["a"], of, source.published, source.id, text[start:end], source.text_sha256,
                    start, end,
                )  # fmt: skip


def _matches(sentence: str, names: tuple[str, ...]) -> Iterator[tuple[KinKind, re.Match[str]]]:
    seen: set[tuple[str, str]] = set()
    for kind, pattern in _patterns(names):
        for found in pattern.finditer(sentence):
            if (found["a"], found["b"]) not in seen:
                seen.add((found["a"], found["b"]))
                yield kind, found


@lru_cache(maxsize=1024)
def _patterns(names: tuple[str, ...]) -> tuple[tuple[KinKind, re.Pattern[str]], ...]:
    """The wordings with these names in them, the longest tried first; joint ventures before the rest."""
    one = "|".join(re.escape(fold(name)) for name in sorted(names, key=len, reverse=True))
    places = {letter: f"(?P<{letter}>{one})" for letter in "abc"}
    return tuple((kind, re.compile(_filled(wording, places))) for kind, wording in _wordings())


def _filled(wording: str, places: Mapping[str, str]) -> str:
    for letter, place in places.items():
        wording = wording.replace(f"{{{letter}}}", place)
    return wording


@cache
def _wordings() -> tuple[tuple[KinKind, str], ...]:
    text = files("luodi.identity.kin").joinpath("kin.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    order = ("joint_venture", "subsidiary", "group", "former")
    return tuple(
        (cast("KinKind", kind), fold(wording))
        for kind in order
        for wordings in table[kind].values()
        for wording in wordings
    )


def _names(view: View) -> dict[str, set[str]]:
    """The names of parties that readings of each text give."""
    found: dict[str, set[str]] = {}
    for row in view.statements:
        if isinstance(row.draft.value, Party) and len(row.draft.value.name) > 1:
            found.setdefault(row.text_sha256, set()).add(row.draft.value.name)
    return found


def _sources(view: View) -> dict[str, Source]:
    """Of each text the source that published it first."""
    found: dict[str, Source] = {}
    for source in view.sources:
        known = found.get(source.text_sha256)
        if known is None or (source.published or "9") < (known.published or "9"):
            found[source.text_sha256] = source
    return found
