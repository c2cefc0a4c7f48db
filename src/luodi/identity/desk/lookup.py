"""Whose name is it? Every party of the book that shares a sign with a name."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.identity.desk.book import Book, Party
from luodi.identity.desk.compare import Comparison, Pair, compare
from luodi.identity.desk.finding import Kind
from luodi.identity.desk.words import cut


@dataclass(frozen=True)
class Match:
    """A party of the book, and how the name was found to be its."""

    party: Party
    verdict: Comparison


def lookup(name: str, book: Book, kind: Kind | None = None) -> list[Match]:
    """Parties that may bear a name, the strongest first, in force or suggested.

    Where the book knows the name as it stands, the parties that bear it are the answer. A name in force for
    several parties is borne by several: no one of them is meant for sure.
    """
    numbers = sorted(book.named(cut(name), kind)) or range(len(book.parties))
    found = []
    for number in numbers:
        party = book.parties[number]
        pairs = (Pair(name, alias.name, kind or party.kind) for alias in party.aliases)
        best = max((compare(pair, book) for pair in pairs), key=lambda verdict: verdict.score)
        if best.standing in ("in force", "suggested"):
            found.append(Match(party, best))
    return sorted(found, key=lambda match: -match.verdict.score)
