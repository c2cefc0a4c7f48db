"""Conflict cards: claims of one promise that differ, why, and what the office goes by."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.office.desk.books import Book
from luodi.office.desk.shown import Shown, shown, title
from luodi.registers.model import OPEN, Card, PromiseRow, Said
from luodi.registers.project import ProjectPage


@dataclass(frozen=True)
class Dispute:
    """A card. `open`: it asks for an officer; `decided`: one has said what the office goes by."""

    project: str
    name: str
    what: str
    why: str
    open: bool
    decided: bool
    claims: tuple[Shown, ...]


def dispute(
    book: Book, row: PromiseRow, card: Card, language: str, page: ProjectPage | None = None
) -> Dispute:
    """The card for a page in `language`; on a project's page with the numbers of its sentences."""
    claims = tuple(shown(book, said, language, number(page, said)) for said in card.claims)
    decided = card.why in OPEN and not card.open
    return Dispute(row.project, row.name, title(row, language), card.why, card.open, decided, claims)


def number(page: ProjectPage | None, said: Said) -> int | None:
    """The number of its sentence on the page, if it has one there."""
    try:
        return None if page is None else page.number(said)
    except KeyError:
        return None
