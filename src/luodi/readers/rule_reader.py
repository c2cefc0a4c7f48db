"""The rule reader: one text to a draft reading, and what it could not read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from luodi.language.scripts import fourth_language, language_of
from luodi.ledger.problem import Problem
from luodi.ledger.rows import DraftReading
from luodi.readers.assemble import statements
from luodi.readers.figures import figures
from luodi.readers.meetings import agreements, encounters
from luodi.readers.milestones import milestones
from luodi.readers.page import open_page
from luodi.readers.rule import pack

NAME, VERSION = "rules", "1"


@dataclass(frozen=True)
class Result:
    """A draft for the ledger's door, the language read in, and what was left unread."""

    draft: DraftReading
    language: str
    problems: tuple[Problem, ...]


def read_text(text: str, language: str | None = None) -> Result:
    """Read one text by the rules. Needs no database and no network."""
    page = open_page(text)
    drafts = statements(page, figures(page), milestones(page), agreements(page), encounters(page))
    unread = tuple(
        Problem("unread", f"a number that is not understood: {text[u.start : u.end]}", u.start, u.end)
        for line in page.lines
        for u in line.unread
    )
    return Result(
        DraftReading(NAME, VERSION, pack(), "rule", tuple(drafts)),
        language or language_of(page.folded),
        (*_unread_language(page.folded), *unread),
    )


def _unread_language(folded: str) -> Iterator[Problem]:
    name = fourth_language(folded)
    if name is not None:
        yield Problem("language", f"the text seems to be {name}: read for what can be read, no more")
