"""The book of names a command works with: Luodi's tables, and what the ledger's names files say."""

from __future__ import annotations

from luodi.commands.ledgers import address, to_read
from luodi.commands.output import tell
from luodi.identity.desk.book import Book
from luodi.identity.desk.imported import imported
from luodi.identity.desk.tables import shipped
from luodi.ledger.asof import view


def book_of(ledger: str | None) -> Book:
    """Tables and imported files; where there is no ledger yet, the tables alone."""
    from luodi.office.database import exists_ledger

    if not exists_ledger(address(ledger)):
        tell("no ledger yet: names by Luodi's own tables alone")
        return Book(shipped())
    return Book((*imported(view(to_read(ledger))), *shipped()))
