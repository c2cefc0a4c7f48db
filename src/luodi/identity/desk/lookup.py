"""Whose name is it? Every party of the book that shares a sign with a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from luodi.identity.desk.book import Alias, Book, Party
from luodi.identity.desk.compare import Comparison, Pair, compare
from luodi.identity.desk.finding import Kind
from luodi.identity.desk.keys import keys
from luodi.identity.desk.person import without_title
from luodi.identity.desk.words import cut


@dataclass(frozen=True)
class Match:
    """A party of the book, and how the name was found to be its."""

    party: Party
    verdict: Comparison


def lookup(name: str, book: Book, kind: Kind | None = None) -> list[Match]:
    """Parties that may bear a name, the strongest first, in force or suggested.

    Where the book knows the name as it stands, the parties that bear it are the answer. A name in force for
    several parties is borne by several: no one of them is meant for sure. Other names are compared with the
    names of the book that share a key with them (`keys.py`), not with all.
    """
    numbers = book.named(cut(name), kind)
    places = _places(name, kind, book) if not numbers else _all_places(numbers, book)
    found = []
    for number, aliases in sorted(places.items()):
        party = book.parties[number]
        pairs = (Pair(name, alias.name, kind or party.kind) for alias in aliases)
        best = max((compare(pair, book) for pair in pairs), key=lambda verdict: verdict.score)
        if best.standing in ("in force", "suggested"):
            found.append(Match(party, best))
    return sorted(found, key=lambda match: -match.verdict.score)


def _all_places(numbers: Iterable[int], book: Book) -> dict[int, list[Alias]]:
    return {number: list(book.parties[number].aliases) for number in numbers}


def _places(name: str, kind: Kind | None, book: Book) -> dict[int, list[Alias]]:
    """The names of the book, by party, that share a key with a name."""
    index, found = _index(book), dict[int, list[Alias]]()
    for key in _keys(name, kind, book):
        for number, alias in index.get(key, ()):
            if alias not in (known := found.setdefault(number, [])):
                known.append(alias)
    return found


def _keys(name: str, kind: Kind | None, book: Book) -> frozenset[str]:
    return keys(cut(name), kind, book) | keys(cut(without_title(name)), kind, book)


@lru_cache(maxsize=4)
def _index(book: Book) -> dict[str, list[tuple[int, Alias]]]:
    """Every name of a book by its keys."""
    found: dict[str, list[tuple[int, Alias]]] = defaultdict(list)
    for number, party in enumerate(book.parties):
        for alias in party.aliases:
            for key in keys(cut(alias.name), party.kind, book, alone=True):
                found[key].append((number, alias))
    return dict(found)
