"""Parties and projects together: who is one helps to say which project is one, and that again who is one.

Names come first. What the names desk only suggests counts as a weak sign of the same investor; where place,
size and time then say that two projects are one, the two names that lead it are one party's. Projects are
compared within their family.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from luodi.identity.components import Components
from luodi.identity.desk.book import Book
from luodi.identity.exact import Rows
from luodi.identity.join import Join, Subject
from luodi.identity.parties.book import book_of
from luodi.identity.parties.candidates import candidates
from luodi.identity.parties.joins import PartyJoins
from luodi.identity.parties.named import Named, named
from luodi.identity.projects.facts import Facts
from luodi.identity.projects.families import families, subject_ties
from luodi.identity.projects.gather import Texts, led_anew, project_facts
from luodi.identity.projects.joins import join_projects
from luodi.identity.projects.places import Places
from luodi.identity.projects.who import Who
from luodi.ledger.asof import View

Alike = Callable[[Sequence[Named]], Iterable[tuple[int, int]]]
"""Which of the names may be one: places of two."""

_ROUNDS = 4
_ONE_UNDERTAKING = "both lead one undertaking"


def join_all(
    parts: Components[Subject],
    view: View,
    rows: Rows,
    told_one: Iterable[tuple[Subject, Subject]],
    alike: Alike | None,
) -> list[Join]:
    """Join parties and projects in `parts`; all that was found, as joins.

    `told_one`: what officers joined. `alike`: which names may be one, where a part of a ledger is looked at.
    """
    book, names = book_of(view), named(rows)
    parties = PartyJoins(parts, names, candidates(names, book) if alike is None else alike(names), book)
    ties = subject_ties(rows, (*((join.a, join.b) for join in parties.joins), *told_one))
    undertakings = _Undertakings(parts, view, rows, list(families(rows, ties, book)), book, parties)
    projects = undertakings.joined()
    for _ in range(_ROUNDS):
        if not parties.confirm(frozenset(undertakings.led_together(projects)), _ONE_UNDERTAKING):
            break
        undertakings.lead_anew()
        projects = undertakings.joined()
    return [*parties.joins, *projects]


class _Undertakings:
    """The facts of the projects, family by family."""

    def __init__(
        self,
        parts: Components[Subject],
        view: View,
        rows: Rows,
        families: Sequence[Rows],
        book: Book,
        parties: PartyJoins,
    ) -> None:
        self._parts, self._rows, self._book, self._parties = parts, rows, book, parties
        who, texts = self._who(), Texts(view)
        places = Places(book, who.root)
        self._facts = [project_facts(family, texts, who, places) for family in families]

    def joined(self) -> list[Join]:
        """The joins of projects, the surest first, whatever family they are of."""
        joins = [join for family in self._facts for join in join_projects(self._parts, family)]
        order = {subject: place for place, subject in enumerate(self._rows)}
        return sorted(joins, key=lambda join: (-join.score, order[join.a], order[join.b]))

    def lead_anew(self) -> None:
        """Take into account which parties are one by now."""
        who = self._who()
        self._facts = [led_anew(family, self._rows, who) for family in self._facts]

    def led_together(self, joins: Iterable[Join]) -> Iterator[frozenset[Subject]]:
        """The investors of two projects that are one, where only a suggestion ties them."""
        by_subject: dict[Subject, Facts] = {one.subject: one for family in self._facts for one in family}
        for join in joins:
            a, b = by_subject[join.a], by_subject[join.b]
            if join.standing == "in force" and not a.groups & b.groups:
                yield from (frozenset({_subject(x), _subject(y)}) for x in a.firms for y in b.firms)

    def _who(self) -> Who:
        return Who(self._parts, self._rows, self._book, self._parties.suggested())


def _subject(party: str) -> Subject:
    text, _, name = party.partition("/")
    return text, name
