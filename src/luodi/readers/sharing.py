"""What befell several at one go befell each: the milestones of a batch, of firms side by side, of "both"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import pairwise

from luodi.language.name import Name
from luodi.readers.cues import stands
from luodi.readers.drafts import Draft
from luodi.readers.milestones import Milestone
from luodi.readers.page import Line, Page

# What happens to a batch happens to each of its members.
_SHARED = ("agreed", "approved", "construction_start", "construction_end", "production_start", "announced")
_BY_ONE_PEN = ("agreed", "approved")
_AND_WITH = re.compile(
    r"(?:;|,)? ?(?:and|as well as|another) (?:[a-z]+ ){0,3}(?:with|to|from|of|by) |[;,、，]?(?:又|并|並|还|還)?(?:与|與|和|同)"
)
_JOINT = re.compile(
    r"(?: ?\([^()]{1,40}\))?(?:, and |,|、| and | & |和|与|與|及|以及|暨|と|や|および|及び|・|;)? ?(?:the )?"
)


def share(page: Page, drafts: Iterable[Draft]) -> None:
    """Give each project the milestones it has in common with others and none of its own for."""
    every = sorted(drafts, key=_first)
    members = [draft for draft in every if not draft.batch]
    for member in members:
        _give(member, _of_batch(member, every))
    if len(members) > 1:
        for line, stones in _by_line(members).items():
            told = _together(page, line, members)
            for member in told if len(told) > 1 else ():
                _give(member, (s for s in stones if _holds(page, s, told)))


def _first(draft: Draft) -> int:
    return min((fact.start for fact in draft.facts), default=draft.home)


def _give(member: Draft, stones: Iterable[Milestone]) -> None:
    own = {stone.stage for stone in member.milestones()}
    member.facts += [stone for stone in stones if stone.stage not in own]


def _of_batch(member: Draft, every: list[Draft]) -> list[Milestone]:
    """The milestones of the batch told last before a project, of the first one where all are told after it."""
    batches = [draft for draft in every if draft.batch]
    before = [batch for batch in batches if _first(batch) <= _first(member)]
    nearest = (before or batches)[-1:] if _apart(every) else batches[:1]
    return [
        s for batch in nearest for s in batch.milestones() if s.stage in _SHARED and s.modality == "actual"
    ]


def _apart(every: list[Draft]) -> bool:
    """Whether every batch but the last has its members told before the next batch is."""
    kinds = [draft.batch for draft in every]
    return not any(one and other for one, other in pairwise(kinds))


def _by_line(members: list[Draft]) -> dict[Line, list[Milestone]]:
    lines: dict[Line, list[Milestone]] = defaultdict(list)
    for member in members:
        for stone in member.milestones():
            if stone.stage in _SHARED:
                lines[stone.line].append(stone)
    return lines


def _together(page: Page, line: Line, members: list[Draft]) -> list[Draft]:
    """Those a sentence tells of at once: all told so far where it says "both", else those it names."""
    if stands(page, line, "project.common", line.start, line.end):
        return [draft for draft in members if draft.named_before(line.end) and draft.kind != "elsewhere"]
    return [draft for draft in members if draft.kind != "elsewhere" and any(draft.names_in(line))]


def _holds(page: Page, stone: Milestone, told: list[Draft]) -> bool:
    """Whether a milestone is told of all: named as one list, of one deed with each, or by "both"."""
    line = stone.line
    if stands(page, line, "project.common", line.start, line.end):
        return True
    named = sorted((name for draft in told for name in draft.names_in(line)), key=lambda name: name.start)
    by_one_pen = stone.stage in _BY_ONE_PEN and stone.start <= named[0].start
    return _joined(page, named, _JOINT.fullmatch) or (by_one_pen and _joined(page, named, _AND_WITH.search))


def _joined(page: Page, named: list[Name], joint: Callable[[str, int, int], object]) -> bool:
    return all(joint(page.folded, one.end, other.start) for one, other in pairwise(named))
