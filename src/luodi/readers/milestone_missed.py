"""Days that passed without what was planned for them: "production did not begin in October 2024 as planned"."""

from __future__ import annotations

from collections.abc import Iterator

from luodi.readers.cues import stands
from luodi.readers.milestone import Milestone
from luodi.readers.page import Line, Page

_STAGES = ("construction_start", "construction_end", "production_start")
# Between the words that deny it and its day: "did not begin as planned in ".
_BESIDE = 24


def missed(page: Page, line: Line) -> Iterator[Milestone]:
    """The missed days of a line, as plans that others have replaced."""
    if page.language != "en" or not line.dates:
        return
    for stage in _STAGES:
        span = stands(page, line, f"mark.missed_{stage}", line.start, line.end)
        day = next((d for d in line.dates if span and 0 <= d.start - span[1] <= _BESIDE), None)
        if span is not None and day is not None:
            yield Milestone(
                f"milestone.{stage}", stage, day.raw, day.bound, "superseded", span[0], day.end, line
            )
