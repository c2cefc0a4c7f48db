"""Which projects may have to do with each other: a family shares no investor, group or note with another.

Projects are joined within their family only, so a ledger can be looked at family by family, and one more text
changes nothing outside the families it speaks of. What ties names to each other and to texts are *ties*.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from luodi.identity.components import Components
from luodi.identity.desk.book import Book
from luodi.identity.desk.words import cut
from luodi.identity.exact import Rows, kind_of, printed
from luodi.identity.join import Subject
from luodi.ledger.rows import Statement
from luodi.ledger.value import fold_name

Tie = tuple[str, str]
"""Two nodes of the graph: "name …" (folded), "book …" (an entry of the book of names), "text …" (sha256)."""


def families(rows: Rows, ties: Iterable[Tie], book: Book) -> list[dict[Subject, list[Statement]]]:
    """The statements of the projects of each family, the family of the earliest project first.

    `ties`: between names that the desk compared, and what officers joined.
    """
    parts = Components[str]([])
    for a, b in (*ties, *own_ties(rows, book)):
        parts.join(a, b)
    found: dict[str, dict[Subject, list[Statement]]] = defaultdict(dict)
    for subject, said in rows.items():
        if subject[1].startswith("p"):
            found[parts.find(f"text {subject[0]}")][subject] = said
    return list(found.values())


def own_ties(rows: Rows, book: Book) -> Iterator[Tie]:
    """What texts tie: the names of one party, a project's text and the names of its investors."""
    firms: dict[str, list[str]] = defaultdict(list)
    for subject, said in rows.items():
        if subject[1].startswith("n"):
            names = printed(said, "named")
            yield from party_ties(names, book)
            if kind_of(said) == "enterprise":
                firms[subject[0]].extend(names)
    for subject, said in rows.items():
        if subject[1].startswith("p"):
            names = printed(said, "investor") or firms.get(subject[0], [])
            yield from party_ties(names, book, f"text {subject[0]}")


def party_ties(names: Iterable[str], book: Book, with_: str | None = None) -> Iterator[Tie]:
    """The names tied to each other, to the names of their groups, to the book, and to the node `with_`."""
    first = with_
    for name in dict.fromkeys(names):
        node = name_node(name)
        if first is not None and first != node:
            yield first, node
        first = first or node
        yield from ((node, other) for other in _groups(name, book) if other != node)


def name_node(name: str) -> str:
    """The node of a name as printed."""
    return f"name {fold_name(name)}"


@lru_cache(maxsize=65536)
def _groups(name: str, book: Book) -> tuple[str, ...]:
    """As `Who.groups` has them: the name before the brackets, and the one entry of the book it may be."""
    told = cut(name)
    head = cut(told.core) if told.local else told
    numbers = book.named(head, "enterprise")
    return (name_node(head.core), *(f"book {number}" for number in numbers if len(numbers) == 1))


def subject_ties(rows: Rows, joined: Iterable[tuple[Subject, Subject]]) -> Iterator[Tie]:
    """What the desk or officers hold to be one: the texts of two projects, the names of two parties."""
    for a, b in joined:
        one, other = _node(a, rows), _node(b, rows)
        if one is not None and other is not None:
            yield one, other


def _node(subject: Subject, rows: Mapping[Subject, list[Statement]]) -> str | None:
    if subject[1].startswith("p"):
        return f"text {subject[0]}"
    names = printed(rows[subject], "named")
    return name_node(names[0]) if names else None
