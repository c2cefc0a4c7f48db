"""Names of sites that are one in several languages: Jinpu New District and 金普新区, by the names desk."""

from __future__ import annotations

from collections.abc import Iterable

from luodi.identity.components import Components
from luodi.identity.desk.book import Book
from luodi.identity.desk.compare import Pair
from luodi.identity.parties.candidates import candidates
from luodi.identity.parties.joins import compared
from luodi.identity.parties.named import Named


def one_site(names: Iterable[str], book: Book) -> dict[str, str]:
    """Name -> the first name of the same site; itself, if it has no other."""
    told = [Named(name, "place", ()) for name in dict.fromkeys(names)]
    parts = Components[str]([])
    for a, b in candidates(told, book):
        one, other = told[a].name, told[b].name
        if compared(Pair(one, other, "place"), book).same:
            parts.join(one, other)
    return {each.name: parts.find(each.name) for each in told}
