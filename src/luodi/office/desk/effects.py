"""What a note would change, by the names a person knows parties and projects by."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from luodi.ledger.notes import NoteKind
from luodi.office.desk.books import Book
from luodi.registers.gather import Gathered, printed
from luodi.registers.names import head
from luodi.registers.supposing import effect


@dataclass(frozen=True, slots=True)
class Thing:
    """A party or a project: its name, all else it is called, its page as of now."""

    name: str
    also: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Changes:
    """Groups that would become one, and what would become several."""

    together: list[list[Thing]]
    apart: list[list[Thing]]


def changes(book: Book, kind: NoteKind, claims: tuple[str, ...]) -> Changes:
    """The changes a note of this kind on these claims would bring."""
    found, then = effect(book.all, kind, claims, book.policy)
    together = [[_thing(book.all, id, True) for id in group] for group in found.together]
    return Changes(together, [[_thing(then, id, False) for id in group] for group in found.apart])


def _thing(all_: Gathered, id: str, now: bool) -> Thing:
    """`now`: the thing is there now and has a page."""
    project = id.startswith("p")
    rows = all_.by_subject[id]
    names = dict.fromkeys(
        name for row in rows if row.draft.property in ("named", "name") and (name := printed(row))
    )
    name = head(all_, id).name if project else next(iter(names), id)
    href = reverse("project" if project else "party", args=[id]) if now else None
    return Thing(name, " · ".join(one for one in names if one != name), href)
