"""Which words claim a quantity: the cue that stands nearest, by side, clause and distance.

Words of `rules/others.toml` claim numbers too ("revenue", "population"), for no figure at all: a
quantity nearer to one of them than to any cue of a figure stays unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luodi.language.quantities import Mention
from luodi.readers.cues import Cue, cues
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page, once_a_line

_STOP = re.compile(r"[,;，、；：:](?!\d{3})")
# How far a cue may reach, in Latin letters (a Chinese or Japanese one counts for three).
REACH = 75
_REACH_BACK = 24
_CLAUSE_COST = 14
_STOPS = 3
# A topic ("投資額は、…") holds for all of its sentence.
_TOPIC_COST = 0.5
# Numbers without a unit of their own need their cue at once: "employs 650".
_TOUCH = 9
_TOUCH_COUNTED = 36
# Smaller bare numbers count other things: "three of them work".
_SMALLEST = 10
# A cue of a weak rule stands behind every other cue near by.
_WEAK_COST = 16
_AGAIN = re.compile(r" ?[(（][^()（）]{1,48}[)）]")


@dataclass(frozen=True, slots=True)
class Claim:
    """A cue that claims a quantity, and how far it stands from it."""

    cue: Cue
    cost: float

    @property
    def is_figure(self) -> bool:
        return self.cue.rule.family == "figures"


@dataclass(frozen=True)
class LineCues:
    """All cues of a line, by the side of the number they belong to."""

    before: tuple[Cue, ...]
    after: tuple[Cue, ...]


@once_a_line
def line_cues(page: Page, line: Line) -> LineCues:
    """The words of all figure rules in a line, and those of other numbers."""
    other = cues(page, line, "others")
    before = cues(page, line, "figures", "before") + other
    after = cues(page, line, "figures", "after") + other
    return LineCues(tuple(before), tuple(after))


def kind_of(page: Page, quantity: Mention) -> str:
    """The kind of a quantity; land units (hectares, mu) never measure a floor."""
    if quantity.kind == "area" and mark("land_unit").search(page.folded, quantity.numeral, quantity.end):
        return "land"
    return quantity.kind


def claim(page: Page, line: Line, quantity: Mention, found: LineCues) -> Claim | None:
    """The nearest cue of a quantity, of a figure or of another number; None where none is near enough."""
    return next(iter(claims(page, line, quantity, found)), None)


def claims(page: Page, line: Line, quantity: Mention, found: LineCues) -> list[Claim]:
    """All cues that claim a quantity, the nearest first; of two as near the longer."""
    if not (found.before or found.after):
        return []
    kind = kind_of(page, quantity)
    alike = [q for q in line.quantities if q.kind == quantity.kind and q is not quantity]
    left, right = page.clause(line, quantity.start, quantity.end)
    before = [(c, _cost_before(page, line, quantity, alike, c)) for c in _of_kind(found.before, kind)]
    after = [(c, _cost_after(page, quantity, alike, c)) for c in _of_kind(found.after, kind)]
    near = [
        Claim(cue, cost + _WEAK_COST * cue.rule.weak)
        for side in (before, after)
        for cue, cost in _longest(side)
        if (kind != "number" or (cost <= _touch(page, quantity) and quantity.low >= _SMALLEST))
        and not (cue.rule.veto and cue.rule.veto.search(page.folded, left, right))
    ]
    return sorted(near, key=lambda c: (c.cost, c.cue.start - c.cue.end))


def _touch(page: Page, quantity: Mention) -> int:
    """A Chinese or Japanese number with a word of measure behind it counts things, though none of the units."""
    counted = page.folded[quantity.end : quantity.end + 1]
    return _TOUCH_COUNTED if counted and not counted.isascii() and counted.isalpha() else _TOUCH


def _of_kind(found: tuple[Cue, ...], kind: str) -> Iterator[Cue]:
    return (cue for cue in found if kind in cue.rule.kinds)


def _longest(side: list[tuple[Cue, float | None]]) -> Iterator[tuple[Cue, float]]:
    """Without the cues that stand inside a longer one: "area" in "floor area"."""
    spans = {(cue.start, cue.end) for cue, cost in side if cost is not None and not cue.rule.weak}
    for cue, cost in side:
        inside = any(s <= cue.start and cue.end <= e and e - s > cue.end - cue.start for s, e in spans)
        if cost is not None and not inside:
            yield cue, cost


def _cost_before(page: Page, line: Line, quantity: Mention, alike: list[Mention], cue: Cue) -> float | None:
    if cue.end > quantity.start:
        # "over 300 mu": the words of a bound belong to the quantity and may hold the cue.
        return 0.5 if cue.start <= quantity.start and cue.end <= quantity.numeral else None
    if any(cue.end <= q.start and q.end <= quantity.start for q in alike):
        return None
    gap = page.folded[cue.end : quantity.start].lstrip(":： ")
    if (line.key is not None and cue.end <= line.key[1]) or (
        " " in page.folded[cue.start : cue.end].strip() and not gap.strip()
    ):
        return 2.0
    stops = len(_STOP.findall(gap))
    cost = (width(gap) + _CLAUSE_COST * stops) * (_TOPIC_COST if gap.startswith("は") else 1)
    return cost if cost <= REACH and stops <= _STOPS else None


def _cost_after(page: Page, quantity: Mention, alike: list[Mention], cue: Cue) -> float | None:
    """A cue after the number stands close, in its clause, or in its unit ("1,700 jobs")."""
    again = _AGAIN.match(page.folded, quantity.end)
    end = again.end() if again and again.end() <= cue.start else quantity.end
    if cue.start < quantity.numeral or any(end <= q.start < cue.start for q in alike):
        return None
    gap = page.folded[end : cue.start]
    cost = 1.5 * width(gap)
    return cost + 1 if cost <= _REACH_BACK and not _STOP.search(gap) else None


def width(words: str) -> int:
    """How long words are in Latin letters: a Chinese or Japanese letter says about as much as three."""
    return sum(1 if c.isascii() else 3 for c in words)
