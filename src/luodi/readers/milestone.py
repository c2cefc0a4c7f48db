"""A milestone, and the page its modules read it from."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.ledger.rows import Modality
from luodi.readers.page import Line, Page


@dataclass(frozen=True)
class Milestone:
    """A stage with its raw date (None: undated) and the quote's edges; `of` is the phase as printed ("phase two"),
    `scope` what that means, `said` the raw date of an earlier saying the text reports."""

    rule: str
    stage: str
    raw: str | None
    bound: str
    modality: Modality
    start: int
    end: int
    line: Line
    of: str | None = None
    scope: tuple[str, ...] | None = None
    said: str | None = None


@dataclass(frozen=True)
class DatedPage:
    """A page with the day it was written, as its date line gives it, and by line the list item it stands in."""

    page: Page
    today: str | None
    section: dict[int, int]
