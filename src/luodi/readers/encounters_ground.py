"""What the whole page tells and a single sentence leaves out: its trip, its firms, those who hold office."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile

from luodi.language.name import Name
from luodi.readers.encounters_names import in_office, is_somebody
from luodi.readers.investors import Investor, investors
from luodi.readers.page import Line, Page
from luodi.readers.trips import Trip

_FOLLOW, _TOP, _BESIDE = 8, 20, 3
# No report follows more officials than these from scene to scene.
_OFFICIALS = 40


_HEAD = re.compile(
    r"(?:(?:(?<=\. )|(?<=\n)|(?<=- ))(?:Head|Leader|Chief)(?: of (?:the )?[a-z]+)?|[Hh]ead of (?:the |our )?(?:group|delegation|party|mission|team)|[Pp]arty: head|[Dd]elegation leader|[Ll]eader of the (?:group|mission|delegation)|団長|团长|團長|领队)[:： ]{1,3}"
)


@dataclass(frozen=True)
class Ground:
    """`investors` and `officials` in order of the text, found once for all encounters of a page."""

    trip: Trip
    investors: tuple[Investor, ...]
    officials: tuple[Name, ...]

    def firm_before(self, place: int) -> list[Name]:
        """The firm told last before a place."""
        number = bisect_left(self.investors, place, key=_place_of)
        return [i.name for i in self.investors[max(0, number - 1) : number]]

    def firms_after(self, place: int) -> list[Name]:
        """The firms of a list that follows ("the following projects were signed")."""
        number = bisect_left(self.investors, place, key=_place_of)
        return [i.name for i in self.investors[number : number + _FOLLOW]]

    def again(self, page: Page, scene: tuple[Line, ...]) -> list[Name]:
        """Officials told with their post before a scene, and in it by their bare name."""
        start, end = scene[0].start, scene[-1].end
        known = {n.text for n in takewhile(lambda n: n.start < start, self.officials[:_OFFICIALS])}
        places = [(text, page.folded.find(text, start, end)) for text in known]
        return [Name(text, place, place + len(text), "person") for text, place in places if place >= 0]


def _place_of(investor: Investor) -> int:
    return investor.name.start


def ground_of(page: Page, trip: Trip) -> Ground:
    """Read once, before the encounters."""
    named = [*_heads(page)]
    named += [n for line in page.lines for n in page.names(line) if in_office(page, n) and is_somebody(n)]
    return Ground(trip, tuple(i for i in investors(page) if is_somebody(i.name)), tuple(named))


def _heads(page: Page) -> list[Name]:
    """The head of a travelling party, where the page gives it as a key ("Head of the group: …", 団長：…)."""
    for line in page.lines[:_TOP]:
        match = _HEAD.search(page.folded, line.start, line.end)
        if match is None:
            continue
        after = [n for n in page.names(line) if 0 <= n.start - match.end() < _BESIDE]
        if after:
            return [Name(after[0].text, after[0].start, after[0].end, "person", after[0].posts)]
    return []
