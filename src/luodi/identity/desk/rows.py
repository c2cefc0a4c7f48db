"""What a names file says: parties and their names, each with its place in the file's text."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.identity.desk.book import Alias, Party
from luodi.identity.desk.finding import Kind

LANGUAGES = ("en", "ja", "zh", "zh-Hans", "zh-Hant")
NAME_KINDS = ("official", "former", "short", "translation", "machine error")
PARTY_KINDS: tuple[Kind, ...] = ("enterprise", "person", "place", "institution")


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name of a party. `party` names it within the file; `text[start:end]` is the name as the file
    has it.
    """

    party: str
    name: str
    language: str | None
    kind: str
    start: int
    end: int
    party_kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line of a names file that cannot be taken, what is wrong with it and what to do."""

    line: int
    wrong: str
    remedy: str


def kind_named(word: str | None) -> Kind | None:
    """The kind of party a word of a file names; None for no word and for any other."""
    return next((kind for kind in PARTY_KINDS if kind == word), None)


def parties_of(rows: list[NameRow], source: str) -> list[Party]:
    """The parties of a file for the book; `source` is what a verdict names as its reason."""
    found: dict[str, list[NameRow]] = {}
    for row in rows:
        found.setdefault(row.party, []).append(row)
    return [
        Party(
            f"{source}#{party}",
            next((row.party_kind for row in said if row.party_kind), None),
            tuple(Alias(row.name, row.language, row.kind, source) for row in said),
        )
        for party, said in found.items()
    ]
