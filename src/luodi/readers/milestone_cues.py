"""Where the stages of a line are named: of overlapping cues the longest, and none that means something else."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.readers.cues import Cue, cues
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_BEFORE, _AFTER = mark("condition_before"), mark("condition_after")
_UNDERTAKING = mark("undertaking")
_REACH = 70


def stage_cues(page: Page, line: Line) -> list[Cue]:
    """The cues of a line in order of place."""
    found = [cue for cue in _longest(cues(page, line, "milestones")) if not _means_else(page, line, cue)]
    return [cue for cue in found if cue.rule.emits not in _WEAK or _builds(page, line, cue)]


# Much is signed, announced and approved that is no project: something built must be told beside it.
_WEAK = ("agreed", "announced", "approved")


def _builds(page: Page, line: Line, cue: Cue) -> bool:
    """A word of building or money stands in its line or next to it; for a permit also in the title."""
    group = page.paragraphs[line.paragraph]
    at = line.number - group[0].number
    wide = cue.rule.emits != "announced"
    near = [(group[max(0, at - wide)], group[min(len(group) - 1, at + wide)])]
    if cue.rule.emits == "approved":
        near += [(group[0], group[-1]), (page.lines[0], page.lines[0])]
    return any(_UNDERTAKING.search(page.folded, a.start, b.end) for a, b in near) or any(
        len(q.unit) == 3 and q.unit.isupper() for q in line.quantities
    )


def _longest(found: list[Cue]) -> Iterator[Cue]:
    """Without the cues another one covers in part; of two equally long ones the first rule's stands."""
    taken_to = -1
    for cue in sorted(found, key=lambda c: (c.start, c.start - c.end)):
        if cue.start >= taken_to:
            taken_to = cue.end
            yield cue


def _means_else(page: Page, line: Line, cue: Cue) -> bool:
    """A veto of its rule is a longer phrase around it."""
    veto = cue.rule.veto
    if veto is None:
        return False
    around = veto.finditer(page.folded, max(line.start, cue.start - _REACH), min(line.end, cue.end + _REACH))
    return any(m.start() < cue.end and cue.start < m.end() for m in around)


def presupposed(page: Page, line: Line, cue: Cue) -> bool:
    """It is a condition, or the time of something else: "once it opens", 达产后, 稼働後."""
    before = page.folded[max(line.start, cue.start - _REACH) : cue.start]
    after = page.folded[cue.end : min(line.end, cue.end + 8)]
    return bool(_AFTER.match(after)) or any(m.end() == len(before) for m in _BEFORE.finditer(before))
