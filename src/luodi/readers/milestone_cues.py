"""Where the stages of a line are named: of overlapping cues the longest, and none that means something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.readers.cues import Cue, cues
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_BEFORE, _AFTER = mark("condition_before"), mark("condition_after")
_UNDERTAKING, _NO_INVESTOR = mark("undertaking"), mark("no_investor")
_STRONG = mark("project_contract")
_APART = re.compile(r"that|[,，、]")
_REACH = 70
_SCHEDULED = 40


def stage_cues(page: Page, line: Line) -> list[Cue]:
    """The cues of a line in order of place."""
    found = list(_longest([c for c in cues(page, line, "milestones") if not _means_else(page, line, c)]))
    return [
        cue
        for cue in found
        if (cue.rule.emits not in _WEAK or cue.rule.before or builds(page, line, cue))
        and not _announces_next(page, cue, found)
    ]


# Much is signed, announced and approved that is no project: something built must be told beside it.
_WEAK = ("agreed", "announced", "approved")


def builds(page: Page, line: Line, cue: Cue) -> bool:
    """A word of building or money stands in its line or next to it."""
    if cue.rule.emits == "agreed" and _NO_INVESTOR.search(page.folded, line.start, line.end):
        return _STRONG.search(page.folded, cue.start, cue.end) is not None
    if _is_of_title(page, line, cue):
        return True
    return any(_UNDERTAKING.search(page.folded, n.start, n.end) for n in _near(page, line, cue)) or any(
        len(q.unit) == 3 and q.unit.isupper() for q in line.quantities
    )


def _is_of_title(page: Page, line: Line, cue: Cue) -> bool:
    """A dated line of the schedule of a Japanese notice whose title tells the undertaking: 契約締結 2024年8月30日."""
    short = page.language == "ja" and cue.rule.emits == "agreed" and line.end - line.start <= _SCHEDULED
    title = page.lines[0]
    return short and bool(line.dates) and _UNDERTAKING.search(page.folded, title.start, title.end) is not None


def _near(page: Page, line: Line, cue: Cue) -> list[Line]:
    """The lines that may say what is signed, announced or approved; English says it in fewer words at a time."""
    if cue.rule.emits == "announced":
        return [line]
    return [
        n for n in _around(page, line, 2 if page.language == "en" else 1) if n.form != "title" or n is line
    ]


def _around(page: Page, line: Line, reach: int) -> tuple[Line, ...]:
    return page.lines[max(0, line.number - reach) : line.number + reach + 1]


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


def _announces_next(page: Page, cue: Cue, found: list[Cue]) -> bool:
    """What is announced is the stage told right after it: 宣布竣工, "announced completion"."""
    if cue.rule.id != "milestone.announced":
        return False
    reach = 12 if page.language == "en" else 8
    after = [c for c in found if 0 <= c.start - cue.end <= reach]
    return not any(_APART.search(page.folded, cue.end, c.start) for c in after) and bool(after)


def presupposed(page: Page, line: Line, cue: Cue) -> bool:
    """It is a condition, or the time of something else: "once it opens", 达产后, 稼働後."""
    before = page.folded[max(line.start, cue.start - _REACH) : cue.start]
    after = page.folded[cue.end : min(line.end, cue.end + 8)]
    return bool(_AFTER.match(after)) or any(m.end() == len(before) for m in _BEFORE.finditer(before))
