"""Where a project is: towns and provinces of the book, and sites by their own name, in any language.

A site is what a place's name has beside them: of 大连金普新区 the town 大连 and the site 金普新区. A site of
two languages is one where the clusters of parties have made its names one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from luodi.identity.desk.book import Book
from luodi.identity.projects.scan import Scanner, plain
from luodi.identity.projects.sites import one_site
from luodi.language.place_names import countries
from luodi.ledger.value import fold_name

_REGIONS = ("provinces#", "prefectures#")
_BOTH = re.compile(r"Municipality|Metropolis")
_EDGES = re.compile(r"^[\s,、・·的の之内]+|[\s,、・·的の之内]+$|\b(?:of|in|the|at|near|and)\b", re.IGNORECASE)
_GENERIC = re.compile(
    r"^(?:(?:国家级|经济|技术|高新|产业|工业|economic|technolog\w+|development|industrial|high.?tech"
    r"|and|&|\s)*"
    r"(?:开发区|园区|新区|高新区|工业园|产业园|团地|zone|park|area|district|estate)"
    r"|市|省|县|区|city|province|prefecture)$"
)


@dataclass
class Where:
    """What names of places come to: codes -> as printed."""

    towns: dict[str, str] = field(default_factory=dict)
    regions: dict[str, str] = field(default_factory=dict)
    sites: dict[str, str] = field(default_factory=dict)
    abroad: bool = False

    @property
    def country_alone(self) -> bool:
        """Is a country all that is said?"""
        return self.abroad and not (self.towns or self.regions or self.sites)


class Places:
    """The places of a book; `root` gives a folded name's party in the ledger, or the name."""

    def __init__(self, book: Book, root: Callable[[str], str]) -> None:
        self._book, self._root = book, root
        self._scanner = _scanner(book)
        self._same: dict[str, str] = {}

    def learn(self, names: Iterable[str]) -> None:
        """Take the names of all sites of a ledger, so that one site has one code in every language."""
        rests = (self.bare(name) for name in dict.fromkeys(names))
        self._same = one_site((rest for rest in rests if len(rest) > 1), self._book)

    def where(self, names: Iterable[str]) -> Where:
        """The towns, provinces and sites that names of places give."""
        found = Where()
        for name in names:
            self._site(found, self._cut(name, found), name)
        return found

    def bare(self, name: str) -> str:
        """What of a name is no town, province or country."""
        return self._cut(name, Where())

    def towns(self, stretches: Iterable[str]) -> dict[str, str]:
        """The towns that stretches of text name."""
        found = Where()
        for stretch in stretches:
            for code, start, end in self._scanner.found(stretch):
                self._put(found, code, stretch[start:end])
        return found.towns

    def _put(self, found: Where, code: str, printed: str) -> None:
        found.abroad = found.abroad or code == "country"
        if code.startswith(("region", "both")):
            found.regions.setdefault(code, printed)
        if code.startswith(("town", "both")):
            found.towns.setdefault(code, printed)

    def _cut(self, name: str, found: Where) -> str:
        """What of a name is no town, province or country, which are put into `found`."""
        rest, at = "", 0
        for code, start, end in self._scanner.found(name):
            self._put(found, code, name[start:end])
            rest, at = f"{rest}{name[at:start]} ", end
        rest = f"{rest}{name[at:]}"
        while (shorter := _EDGES.sub("", rest).strip()) != rest:
            rest = shorter
        return rest

    def _site(self, found: Where, bare: str, printed: str) -> None:
        key = fold_name(self._same.get(bare, bare))
        if len(key) < 2:
            return
        if _GENERIC.match(plain(bare)):
            key = f"{min(found.towns)} {key}" if found.towns else ""
        if key:
            found.sites.setdefault(f"site {self._root(key)}", printed)


@lru_cache(maxsize=4)
def _scanner(book: Book) -> Scanner:
    """Made once for a book: it takes longer than a small ledger does."""
    return Scanner(_codes(book))


def _codes(book: Book) -> dict[str, str]:
    """Names of two letters or more -> code; a name of several towns is none's, of a province and a town the
    province's. Countries are found so that they are no sites.
    """
    bearers: dict[str, set[str]] = {}
    for number, party in enumerate(book.parties):
        if party.kind == "place":
            code = f"{_level(party.id, party.aliases[0].name)} {number}"
            for alias in party.aliases:
                if len(alias.name) > 1:
                    bearers.setdefault(plain(alias.name), set()).add(code)
    found = {plain(name): "country" for name in countries()}
    found.update({name: _one(codes) for name, codes in bearers.items()})
    return found


def _level(id: str, first: str) -> str:
    if not id.startswith(_REGIONS):
        return "town"
    return "both" if _BOTH.search(first) else "region"


def _one(codes: set[str]) -> str:
    wide = sorted(code for code in codes if not code.startswith("town"))
    return wide[0] if wide else next(iter(codes)) if len(codes) == 1 else "several"
