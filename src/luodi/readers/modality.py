"""Whether the words around a value promise it, tell it as done, or say that it has been replaced."""

from __future__ import annotations

import re

from luodi.language.quantities import Mention
from luodi.ledger.rows import Modality
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule


def mark(id: str) -> re.Pattern[str]:
    """The words of a mark of `rules/marks.toml`."""
    cue = rule(f"mark.{id}").cue
    assert cue is not None
    return cue


PLANNED = mark("planned")
_WINDOW = 90


def modality_of(page: Page, line: Line, quantity: Mention, clause: tuple[int, int]) -> Modality:
    """What the clause says of its value; what it leaves open is planned."""
    if replaced(page, line, quantity):
        return "superseded"
    # "After it is put into production, ..." holds for all that follows in the sentence.
    if mark("full").search(page.folded, line.start, clause[1]):
        return "planned"
    told = mark("actual").search(page.folded, *clause) and not PLANNED.search(page.folded, *clause)
    return "actual" if told else "planned"


def replaced(page: Page, line: Line, quantity: Mention) -> bool:
    """ "up from 50 billion", "the 50 billion first announced", "从1亿元增至"."""
    left = max(line.start, quantity.start - _WINDOW)
    words = page.folded[left : quantity.start]
    for pattern in rule("mark.replaced_before").patterns:
        if pattern.search(words):
            return True
    after = any(p.match(page.folded, quantity.end, line.end) for p in rule("mark.replaced_after").patterns)
    return after or changes(page, line, quantity)


def changes(page: Page, line: Line, quantity: Mention) -> bool:
    """ "from 300 to 500": the first of two values, of which the second takes its place."""
    if any(p.match(page.folded, quantity.end, line.end) for p in rule("mark.change_alone").patterns):
        return True
    words = page.folded[max(line.start, quantity.start - _WINDOW) : quantity.start]
    to = any(p.match(page.folded, quantity.end, line.end) for p in rule("mark.change_to").patterns)
    return to and any(p.search(words) for p in rule("mark.change_from").patterns)
