"""What is told of a firm's other sites, of its whole, of a zone or a market: no figure or stage of the project."""

from __future__ import annotations

from luodi.readers.cues import can_stand, cues_of, stands
from luodi.readers.modality import mark, marked
from luodi.readers.page import Line, Page, once_a_line, once_a_page

# What another site has as well as the project.
OF_SITES = ("jobs", "capacity", "floor_area", "site_area", "output_value", "registered_capital")
# What opens a sentence is what all of it is about, and the next one too where that only says "it".
_SUBJECT = 45
# How far before or behind a value its words may stand.
_REACH, _BEHIND = 150, 60
_HEAD = 70


def is_elsewhere(page: Page, line: Line, start: int, end: int) -> bool:
    """Whether the words around a span say that it is not the project that is told of."""
    return line.number in _put_apart(page) or _by_words(page, line, start, end) or _goes_on(page, line, start)


def is_right_behind(page: Page, line: Line, place: int) -> bool:
    """ "The present 300 staff will be joined by 80 more": the words touch their number, whatever is planned for it."""
    return any(0 <= place - end <= 1 for _, end in _spots(page, line))


def is_of_many(page: Page, line: Line, before: int | None = None) -> bool:
    """The sentence, or the one it goes on from, sums up what many firms, a zone or a market have or do.

    `before` is a place the sentence must say so before: "The park, opened in 2015, hosts 120 firms" tells an opening."""
    told = page.earlier(line)[-1:] if mark("goes_on").match(page.folded, line.start) else ()
    own = stands(page, line, "mark.of_many", line.start, line.end)
    if own is not None and (before is None or own[0] < before):
        return True
    return any(marked(page, other, "of_many", other.start, other.end) for other in told)


def _by_words(page: Page, line: Line, start: int, end: int) -> bool:
    before = any(a < end and start - b <= _REACH and not _back(page, b, start) for a, b in _spots(page, line))
    if before:
        return True
    right = page.clause(line, start, end)[1]
    return any(
        end <= cue.start <= min(right, end + _BEHIND) for cue in cues_of(page, line, "mark.elsewhere_after")
    )


def _back(page: Page, start: int, end: int) -> bool:
    """Between the other site and the value the sentence comes back to what is planned."""
    return start < end and mark("back_to_project").search(page.folded, start, end) is not None


@once_a_line
def _spots(page: Page, line: Line) -> list[tuple[int, int]]:
    if not can_stand(page, line, "mark.elsewhere"):
        return []
    return [(cue.start, cue.end) for cue in cues_of(page, line, "mark.elsewhere")]


def _goes_on(page: Page, line: Line, start: int) -> bool:
    """ "Sister firm Acme runs a mill. It employs 400": the sentence before is about another, and this goes on."""
    told = page.earlier(line)[-1:]
    if not told or mark("goes_on").match(page.folded, line.start) is None or _back(page, line.start, start):
        return False
    return any(
        a - told[0].start <= _SUBJECT and not _back(page, b, told[0].end) for a, b in _spots(page, told[0])
    )


@once_a_page
def _put_apart(page: Page) -> frozenset[int]:
    """The lines under a heading that says they are not about the project."""
    found, apart = [], False
    for line in page.lines[1:]:
        alone = len(page.paragraphs[line.paragraph]) <= 2 and line.end - line.start <= _HEAD
        if alone and page.folded[line.end - 1] not in '.!?:"”' and not line.quantities:
            apart = mark("apart_heading").match(page.folded, line.start) is not None
        elif apart:
            found.append(line.number)
    return frozenset(found)
