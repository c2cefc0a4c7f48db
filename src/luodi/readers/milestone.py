"""A milestone, and what its modules ask of a page: a stage with its day, its status and the phase it is told of."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.ledger.rows import Modality
from luodi.readers.page import Line


@dataclass(frozen=True)
class Milestone:
    """A stage with its raw date (None: undated) and the quote's edges.

    `of` is the phase as printed ("phase two"). `told` says that the words themselves tell it as done or as
    planned, and not only its date.
    """

    rule: str
    stage: str
    raw: str | None
    bound: str
    modality: Modality
    start: int
    end: int
    line: Line
    of: str | None = None
    told: bool = True
