"""A part the sentence is about: "the research centre will open in May", and "the centre will have 300 people" after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luodi.readers.modality import mark
from luodi.readers.page import Line, Page, once_a_line
from luodi.readers.rule import rule

# So far from its part a value may stand, and so many sentences back the part be told in full.
_REACH, _BACK = 120, 6
_SHORT = 16
_SET_UP = re.compile(r"(?:も|を)(?:[^。、]{0,8})?(?:置|併設|設け|開設|新設|構え|設置|整備|開い)")


@dataclass(frozen=True)
class Place:
    """A part where a line names it; `again` says that it is told there by its last word alone."""

    words: str
    start: int
    end: int
    again: bool


def place_of(page: Page, line: Line, start: int, end: int) -> tuple[str, int, int] | None:
    """The research centre that a fact between two offsets of a line is told of, as printed in full, and where."""
    told = _places(page, line)
    if not told and _goes_on(page, line, start):
        return _told_before(page, line)
    before = [place for place in told if place.end <= start]
    if before and _governs(page, line, before[-1], start):
        return before[-1].words, before[-1].start, before[-1].end
    behind = next((place for place in told if place.start >= end), None)
    closes = behind is not None and _closes(page, behind, end)
    return (behind.words, behind.start, behind.end) if behind is not None and closes else None


def _goes_on(page: Page, line: Line, start: int) -> bool:
    """Whether the sentence or clause of a fact tells of people without saying whose: "the staff could grow to"."""
    openings = (line.body, page.clause(line, start, start)[0])
    patterns = rule("part.goes_on").patterns_in(page.language)
    return any(p.match(page.folded, opening, start + 1) for p in patterns for opening in openings)


def _told_before(page: Page, line: Line) -> tuple[str, int, int] | None:
    """The research centre the sentence before is about, or sets up, of whose people this one tells."""
    other = next(iter(page.earlier(line)[-1:]), None)
    places = _places(page, other) if other is not None else ()
    if other is None or not places:
        return None
    last = places[-1]
    is_about = last.again and _opens(page, other, last)
    return (last.words, last.start, last.end) if is_about or _SET_UP.match(page.folded, last.end) else None


def _governs(page: Page, line: Line, place: Place, start: int) -> bool:
    """Whether a part before a fact is what its clause is about, and no other thing is told between."""
    between = page.folded[place.end : start]
    if len(between) > _REACH or mark("whole").search(between) or _other_thing(page, between):
        return False
    return (place.again or _opens(page, line, place)) and not _is_joined(page, line, place)


def _other_thing(page: Page, between: str) -> bool:
    """Whether the words between a part and a fact tell of another thing; where the part stands is none."""
    for pattern in rule("part.in_a_thing").patterns_in(page.language):
        between = pattern.sub("", between)
    return rule("part.joined_thing").patterns[0].search(between) is not None


def _opens(page: Page, line: Line, place: Place) -> bool:
    """Whether a part stands first in its clause, after little more than an article or the name of a firm."""
    opening = page.clause(line, place.start, place.end)[0]
    return place.start - opening <= _SHORT


def _is_joined(page: Page, line: Line, place: Place) -> bool:
    before = page.folded[max(line.start, place.start - _SHORT) : place.start].rstrip(" ")
    after = page.folded[place.end : place.end + _SHORT]
    sides = (("before", before), ("after", after))
    return any(
        p.search(side) for id, side in sides for p in rule(f"part.joined_{id}").patterns_in(page.language)
    )


def _closes(page: Page, place: Place, end: int) -> bool:
    """ "100 billion yen in the base": the part right behind the value."""
    return rule("part.into").patterns[0].fullmatch(page.folded, end, place.start) is not None


@once_a_line
def _places(page: Page, line: Line) -> tuple[Place, ...]:
    full = list(_matches(page, line, "part.place", again=False))
    again = [p for p in _matches(page, line, "part.again", again=True) if not any(_over(p, q) for q in full)]
    resolved = [found for p in again if (found := _resolved(page, line, p, full)) is not None]
    return tuple(sorted([*full, *resolved], key=lambda p: p.start))


def _matches(page: Page, line: Line, id: str, again: bool) -> Iterator[Place]:
    for pattern in rule(id).patterns_in(page.language):
        for match in pattern.finditer(page.folded, line.start, line.end):
            yield Place(match["of"], *match.span("of"), again)


def _over(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end


def _resolved(page: Page, line: Line, place: Place, here: list[Place]) -> Place | None:
    """The part told in full last before, in its sentence or one of those before it, with the same last word."""
    lines = page.lines[max(0, line.number - _BACK) : line.number]
    told = [
        *(p for other in lines for p in _matches(page, other, "part.place", again=False)),
        *(p for p in here if p.end <= place.start),
    ]
    head = place.words.casefold()
    last = next((p for p in reversed(told) if p.words.casefold().endswith(head)), None)
    return Place(last.words, place.start, place.end, True) if last is not None else None
