"""Dates as announcements write them, to the raw grammar of `language.periods`, with exact spans.

"On March 4" -> --03-04, "in 2021" -> 2021, "next year" -> P1Y, "3月4日", "明年4月", "令和7年4月1日",
"the second quarter of 2021" -> 2021-Q2. A range gives two ends. What may be read in two ways is not read.

One pass: a place where a date can begin is found by its first characters; only there patterns are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from luodi.language.bounds import Bound
from luodi.language.date_anchors import next_anchor, read_at
from luodi.language.date_back import placed, with_century
from luodi.language.date_bounds import bound_of, lead
from luodi.language.date_parts import Atom, Parts, in_a_row, join, later_in_year, raw_of, share
from luodi.language.stretch import Stretch

_TO = re.compile(
    r" ?(?:-{1,2}|~|至|到|から|and|until|till|through|to|、|と|和|及|・) ?(?:the )?(?:early |late |mid-?|the end of )?"
)
_LISTS = ("and", "、", "と", "和", "及", "・")
_BREAK = re.compile(r"[\s。、，]")
# What parts a date from the year told before it.
_APART = re.compile("[。;；()「」“”]")
_ONE_BREATH = 24
_BACKWARD = 200
_NEAREST = 8


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day or period; `raw_to` is the other end of a range, else equal to `raw`.

    `counted`: worked out from a date told before it ("同日", "two years later", "25年10月" behind 2024年).
    """

    start: int
    end: int
    raw: str
    raw_to: str
    bound: Bound = "exact"
    counted: bool = False

    @property
    def of_days(self) -> bool:
        """A range from one day to another, as of a trip; not from one year to another."""
        return self.raw != self.raw_to and _DAY.search(self.raw) is not None


_DAY = re.compile(r"-\d\d-\d\d$|^---\d\d$|M-\d\d$")


def dates(folded: str, start: int, end: int) -> list[DateMention]:
    """All dates between two offsets, in order, without overlap."""
    scan = _Scan(Stretch(folded, start, end))
    for atom in _atoms(scan.text):
        scan.take(atom)
    return scan.found


def _atoms(text: Stretch) -> Iterator[Atom]:
    at = taken = text.start
    while (place := next_anchor(text, at)) is not None:
        atom, at = read_at(text, *place)
        if atom is not None and atom.start >= taken:
            for one in _with_next(text, atom):
                yield one
                at = taken = one.end


def _with_next(text: Stretch, atom: Atom) -> tuple[Atom, ...]:
    """The range or the two dates, where a second one follows that goes with the first; else the date itself."""
    sign = text.match(_TO, atom.end) if atom.last is None else None
    place = next_anchor(text, sign.end(), here=True) if sign is not None else None
    other = read_at(text, *place, joined=True)[0] if place is not None else None
    if sign is None or other is None or other.start != sign.end():
        return (atom,)
    ends = join(atom.first, other.first) if other.last is None else None
    if not sign[0].strip().startswith(_LISTS):
        return (Atom(atom.start, other.end, *ends, other.era),) if ends else (atom,)
    start = text.between(atom.start)
    if ends and (in_a_row(*ends) or start < atom.start):
        return (Atom(start, other.end, *ends, other.era),)
    return _listed(atom, other) if other.last is None else (atom,)


def _listed(atom: Atom, other: Atom) -> tuple[Atom, ...]:
    """Two dates that share a year or month; the second is left to be read again where it gains nothing."""
    first, last = share(atom.first, other.first)
    one = atom._replace(first=first, shared=first != atom.first)
    return (one,) if last == other.first else (one, other._replace(first=last, shared=True))


@dataclass(slots=True)
class _Scan:
    """The dates found so far, and what an incomplete one may lean on."""

    text: Stretch
    found: list[DateMention] = field(default_factory=list)
    era: int | None = None

    def take(self, atom: Atom) -> None:
        """Add a date, unless what it counts from is not told."""
        goes_on = self._of_the_year_before(atom)
        first, last = self._whole(goes_on), self._whole(atom.last or goes_on)
        raw, raw_to = raw_of(first) if first else None, raw_of(last) if last else None
        if raw is not None and raw_to is not None and (raw + raw_to).isascii():
            start = lead(self.text, atom.start)
            start = max(start, self.found[-1].end) if self.found else start
            bound: Bound = bound_of(self.text, start, atom.end) if raw == raw_to else "exact"
            self.found.append(
                DateMention(start, atom.end, raw, raw_to, bound, atom.shared or first != atom.first)
            )
        if atom.first.year is not None and atom.first.year.isdigit():
            self.era = atom.era

    def _of_the_year_before(self, atom: Atom) -> Parts:
        """Chinese and Japanese tell a year once: "2026年3月着工、10月稼働"."""
        if not self.found or atom.last is not None or self.found[-1].raw_to != self.found[-1].raw:
            return atom.first
        last = self.found[-1]
        gap = self.text.folded[last.end : atom.start]
        near = len(gap) <= _ONE_BREATH and not _APART.search(gap)
        return later_in_year(atom.first, last.raw) if near and not gap.isascii() else atom.first

    def _whole(self, parts: Parts) -> Parts | None:
        short = parts.year is not None and parts.year[:1] == "-"
        if parts.back is None and not short:
            return parts
        told = [m.raw for m in self.found[: -_NEAREST - 1 : -1]]
        return with_century(parts, told, self.era) if short else placed(parts, [*told, *self._earlier()])

    def _earlier(self) -> list[str]:
        """Raw dates told before in the paragraph, nearest first; not further back than a few sentences."""
        text = self.text
        start = max(0, text.start - _BACKWARD)
        start = max(start, text.folded.rfind("\n", start, text.start) + 1)
        if start == text.start - _BACKWARD:
            gap = _BREAK.search(text.folded, start, text.start)
            start = gap.end() if gap else text.start
        before = _Scan(Stretch(text.folded, start, text.start))
        for atom in _atoms(before.text):
            if atom.first.back is None:
                before.take(atom)
        return [m.raw for m in before.found[: -_NEAREST - 1 : -1]]
