"""Whether the words around a value promise it, tell it as done, or say that it has been replaced."""

from __future__ import annotations

import re

from luodi.language.quantities import Mention
from luodi.ledger.rows import Modality
from luodi.readers.cues import stands
from luodi.readers.page import Line, Page, once_a_line
from luodi.readers.rule import rule


def mark(id: str) -> re.Pattern[str]:
    """The words of a mark of `rules/marks.toml`."""
    cue = rule(f"mark.{id}").cue
    assert cue is not None
    return cue


def marked(page: Page, line: Line, id: str, start: int, end: int) -> bool:
    """Whether a mark stands between two offsets of a line: only its words that can stand there are looked for."""
    return stands(page, line, f"mark.{id}", start, end) is not None


PLANNED = mark("planned")
_WINDOW = 90
_COLUMNS = 2
# So close behind a value a word belongs to it.
_TOUCH = 15
# How many rows a head reaches down.
_ROWS = 12


def _at_the_time(page: Page, line: Line, quantity: Mention) -> bool:
    """A plan told as it once was: by words before the value, or behind it in its clause.

    A Japanese sentence says so at its end for all of its values.
    """
    then = _then(page, line)
    if not then:
        return False
    alike = [q for q in line.quantities if q.kind == quantity.kind and q is not quantity]
    if page.language == "ja" and not alike and marked(page, line, "postponed", then[0][1], line.end):
        return False
    right = line.end if page.language == "ja" else page.clause(line, quantity.start, quantity.end)[1]
    for start, end in then:
        if start < quantity.start - 2 * _WINDOW or end > right:
            continue
        if end <= quantity.start:
            between = page.folded[end : quantity.start]
            told = any(start - _TOUCH <= q.end and q.start < quantity.start for q in alike)
            if not told and ";" not in between:
                return True
        elif page.folded[start - 1] not in "(（" and not any(quantity.end <= q.start < start for q in alike):
            return True
    return False


@once_a_line
def _then(page: Page, line: Line) -> list[tuple[int, int]]:
    """Where a line tells of a plan as it once was."""
    return [m.span() for m in mark("then").finditer(page.folded, line.start, line.end)]


def _once(page: Page, line: Line, quantity: Mention) -> bool:
    return _at_the_time(page, line, quantity) or in_old_column(page, line, quantity)


def in_old_column(page: Page, line: Line, quantity: Mention) -> bool:
    """The first of two values of a row whose head tells the plan before and after."""
    first = next((q for q in line.quantities if q.kind == quantity.kind), None)
    if first is not quantity or sum(q.kind == quantity.kind for q in line.quantities) < _COLUMNS:
        return False
    heads = page.lines[max(0, line.number - _ROWS) : line.number]
    return any(marked(page, head, "old_column", head.start, head.end) for head in heads)


def modality_of(page: Page, line: Line, quantity: Mention, clause: tuple[int, int]) -> Modality:
    """What the clause says of its value; what it leaves open is planned."""
    if replaced(page, line, quantity):
        return "superseded"
    if _is_of_today(page, line, quantity):
        return "actual"
    # "After it is put into production, ..." holds for all that follows in the sentence.
    if marked(page, line, "full", line.start, clause[1]):
        return "planned"
    told = marked(page, line, "actual", *clause) and not marked(page, line, "planned", *clause)
    return "actual" if told and not _is_parted(page, line, quantity) else "planned"


def _is_parted(page: Page, line: Line, quantity: Mention) -> bool:
    """ "100億円のうち64億円を支出した": what is told as done is the part, not the whole."""
    return page.folded.startswith("のうち", quantity.end) and any(
        q.kind == quantity.kind and q.start > quantity.end for q in line.quantities
    )


def _is_of_today(page: Page, line: Line, quantity: Mention) -> bool:
    """ "140 people at present and 300 at full operation": a word of today that touches its value."""
    words = page.folded[max(line.start, quantity.start - 2 * _TOUCH) : quantity.start]
    before = any(p.search(words) for p in rule("mark.now_before").patterns_in(page.language))
    return before or any(
        p.match(page.folded, quantity.end, line.end)
        for p in rule("mark.now_after").patterns_in(page.language)
    )


def replaced(page: Page, line: Line, quantity: Mention) -> bool:
    """ "up from 50 billion", "the 50 billion first announced", "从1亿元增至"."""
    left = max(line.start, quantity.start - _WINDOW)
    words = page.folded[left : quantity.start]
    for pattern in rule("mark.replaced_before").patterns_in(page.language):
        if pattern.search(words):
            return True
    after = any(
        p.match(page.folded, quantity.end, line.end)
        for p in rule("mark.replaced_after").patterns_in(page.language)
    )
    return after or changes(page, line, quantity) or _once(page, line, quantity)


def changes(page: Page, line: Line, quantity: Mention) -> bool:
    """ "from 300 to 500": the first of two values, of which the second takes its place."""
    if any(
        p.match(page.folded, quantity.end, line.end)
        for p in rule("mark.change_alone").patterns_in(page.language)
    ):
        return True
    words = page.folded[max(line.start, quantity.start - _WINDOW) : quantity.start]
    to = any(
        p.match(page.folded, quantity.end, line.end)
        for p in rule("mark.change_to").patterns_in(page.language)
    )
    return to and any(p.search(words) for p in rule("mark.change_from").patterns_in(page.language))
