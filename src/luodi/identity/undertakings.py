"""Parties and projects together: who is one helps to say which project is one, and that again who is one.

Names come first. What the names desk only suggests counts as a weak sign of the same investor; where place,
size and time then say that two projects are one, the two names that lead it are one party's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luodi.identity.components import Components
from luodi.identity.exact import Rows
from luodi.identity.join import Join, Subject
from luodi.identity.parties.book import book_of
from luodi.identity.parties.joins import PartyJoins
from luodi.identity.projects.facts import Facts
from luodi.identity.projects.gather import led_anew, project_facts
from luodi.identity.projects.joins import join_projects
from luodi.identity.projects.places import Places
from luodi.identity.projects.who import Who
from luodi.ledger.asof import View

_ROUNDS = 4
_ONE_UNDERTAKING = "both lead one undertaking"


def join_all(parts: Components[Subject], view: View, rows: Rows) -> list[Join]:
    """Join parties and projects in `parts`; all that was found, as joins."""
    book = book_of(view)
    parties = PartyJoins(parts, rows, book)
    who = Who(parts, rows, book, parties.suggested())
    facts = project_facts(view, rows, who, Places(book, who.root))
    projects = join_projects(parts, facts)
    for _ in range(_ROUNDS):
        if not parties.confirm(frozenset(_led_together(facts, projects)), _ONE_UNDERTAKING):
            break
        facts = led_anew(facts, rows, Who(parts, rows, book, parties.suggested()))
        projects = join_projects(parts, facts)
    return [*parties.joins, *projects]


def _led_together(facts: Sequence[Facts], joins: Sequence[Join]) -> Iterator[frozenset[Subject]]:
    """The investors of two projects that are one, where only a suggestion ties them."""
    by_subject = {one.subject: one for one in facts}
    for join in joins:
        if join.standing == "in force":
            a, b = by_subject[join.a], by_subject[join.b]
            if not a.groups & b.groups:
                yield from (frozenset({_subject(x), _subject(y)}) for x in a.firms for y in b.firms)


def _subject(party: str) -> Subject:
    text, _, name = party.partition("/")
    return text, name
