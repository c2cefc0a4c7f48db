"""Which phase of an undertaking a stage is told of: "phase two starts in April", 一期今年7月开工."""

from __future__ import annotations

from luodi.readers.cues import Cue
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page
from luodi.readers.parts import is_phase
from luodi.readers.rule import rule

_PHASE = mark("phase")
_WINDOW = 60
# "作為一期工程的第1棟": so far apart the phase and the building that is the phase stand.
_BESIDE = 5


def phase(page: Page, line: Line, cue: Cue) -> str | None:
    """The phase named last before a cue in its sentence, as printed; None for the whole."""
    start = max(line.start, cue.start - _WINDOW)
    found = [match.span() for match in _PHASE.finditer(page.folded, start, cue.start)]
    if not found or _whole_between(page, found[-1][1], cue.end):
        return None
    return page.text[slice(*_phase_itself(page, found))]


def _phase_itself(page: Page, found: list[tuple[int, int]]) -> tuple[int, int]:
    """The last part named, or the phase right before it that it makes up."""
    last, before = found[-1], found[-2:-1]
    if not before or is_phase(page.text[slice(*last)]) or not is_phase(page.text[slice(*before[0])]):
        return last
    return before[0] if last[0] - before[0][1] <= _BESIDE else last


def _whole_between(page: Page, start: int, end: int) -> bool:
    """Whether a clause about the whole undertaking begins between a phase and the words of a stage."""
    return any(
        p.search(page.folded, start, end) for p in rule("mark.whole_goes_on").patterns_in(page.language)
    )
