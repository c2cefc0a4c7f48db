"""Whether a fact is of an undertaking only considered: "is weighing a plant of 30 million", 正考虑, 検討している."""

from __future__ import annotations

from luodi.readers.figure import Figure
from luodi.readers.milestones import Milestone
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

# A word that only considers holds for what follows it in its sentence, and stands so near behind its value.
_BEHIND = {"en": 60, "zh": 24, "ja": 40}


def is_considered(page: Page, fact: Figure | Milestone) -> bool:
    """By the words of its sentence, or because the sentence goes on about what the one before considered."""
    line = fact.line
    if line.form in ("title", "heading"):
        return False
    place = fact.start if isinstance(fact, Milestone) else fact.quantity.start
    return _here(page, line, place, fact.end) or _goes_on(page, line)


def _here(page: Page, line: Line, start: int, end: int) -> bool:
    cue = rule("part.considered").cue
    assert cue is not None
    before = cue.search(page.folded, line.start, start)
    found = before or cue.search(page.folded, end, min(line.end, end + _BEHIND[page.language]))
    if found is None:
        return False
    decided = rule("part.decided").cue
    between = sorted((found.start(), found.end(), start, end))
    return decided is None or decided.search(page.folded, between[0], between[-1]) is None


def _goes_on(page: Page, line: Line) -> bool:
    earlier, cue = page.earlier(line), rule("part.considered_on").cue
    if not earlier or cue is None or not cue.search(page.folded[line.start : line.end]):
        return False
    considered, decided = rule("part.considered").cue, rule("part.decided").cue
    assert considered is not None and decided is not None
    spans = [(other.start, other.end) for other in earlier[-1:]]
    return all(
        considered.search(page.folded, *span) and not decided.search(page.folded, *span) for span in spans
    )
