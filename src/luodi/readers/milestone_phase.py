"""Which phase of an undertaking a stage is told of: "phase two starts in April", 一期今年7月开工."""

from __future__ import annotations

from luodi.readers.cues import Cue
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page

_PHASE = mark("phase")
_WINDOW = 60


def phase(page: Page, line: Line, cue: Cue) -> str | None:
    """The phase named last before a cue in its sentence, as printed; None for the whole."""
    start = max(line.start, cue.start - _WINDOW)
    found = list(_PHASE.finditer(page.folded, start, cue.start))
    return page.text[slice(*found[-1].span())] if found else None
