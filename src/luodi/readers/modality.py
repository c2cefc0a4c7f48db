"""Whether the words around a value promise it, tell it as done, or say that it has been replaced."""

from __future__ import annotations

import re

from luodi.language.quantities import Mention
from luodi.ledger.rows import Modality
from luodi.readers.cues import patterns_there, stands
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule


def mark(id: str) -> re.Pattern[str]:
    """The words of a mark of `rules/marks.toml`."""
    cue = rule(f"mark.{id}").cue
    assert cue is not None
    return cue


def marked(page: Page, line: Line, id: str, start: int, end: int) -> bool:
    """Whether a mark stands between two offsets of a line; only its words that can stand there are searched for."""
    return stands(page, line, f"mark.{id}", start, end) is not None


PLANNED = mark("planned")
_WINDOW = 90


def modality_of(page: Page, line: Line, quantity: Mention, clause: tuple[int, int]) -> Modality:
    """What the clause says of its value; what it leaves open is planned."""
    if replaced(page, line, quantity):
        return "superseded"
    # "After it is put into production, ..." holds for all that follows in the sentence.
    if marked(page, line, "full", line.start, clause[1]):
        return "planned"
    told = marked(page, line, "actual", *clause) and not marked(page, line, "planned", *clause)
    return "actual" if told else "planned"


def replaced(page: Page, line: Line, quantity: Mention) -> bool:
    """ "up from 50 billion", "the 50 billion first announced", "从1亿元增至"."""
    words = page.folded[max(line.start, quantity.start - _WINDOW) : quantity.start]
    if any(p.search(words) for p in _patterns(page, line, "replaced_before")):
        return True
    return _follows(page, line, quantity, "replaced_after") or changes(page, line, quantity)


def changes(page: Page, line: Line, quantity: Mention) -> bool:
    """ "from 300 to 500": the first of two values, of which the second takes its place."""
    if _follows(page, line, quantity, "change_alone"):
        return True
    words = page.folded[max(line.start, quantity.start - _WINDOW) : quantity.start]
    to = _follows(page, line, quantity, "change_to")
    return to and any(p.search(words) for p in _patterns(page, line, "change_from"))


def _follows(page: Page, line: Line, quantity: Mention, id: str) -> bool:
    return any(p.match(page.folded, quantity.end, line.end) for p in _patterns(page, line, id))


def _patterns(page: Page, line: Line, id: str) -> list[re.Pattern[str]]:
    return patterns_there(page, line, rule(f"mark.{id}"))
