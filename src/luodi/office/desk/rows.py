"""A promise as a line of a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luodi.office.desk.books import Book
from luodi.office.desk.shown import Shown, shown, title
from luodi.registers.model import PromiseRow


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A row of the register, in the person's language."""

    project: str
    name: str
    what: str
    first: Shown | None
    current: Shown | None
    measured: Shown | None
    due: date | None
    verdict: str | None


def promise_line(book: Book, row: PromiseRow, language: str) -> PromiseLine:
    """The line of a row."""
    first, current, measured = (
        None if said is None else shown(book, said, language)
        for said in (row.first, row.current, row.delivered)
    )
    return PromiseLine(
        row.project, row.name, title(row, language), first, current, measured, row.due, row.verdict
    )
