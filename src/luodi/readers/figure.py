"""A figure: a quantity that a text gives for a property of a project."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.language.quantities import Mention
from luodi.ledger.rows import Modality
from luodi.readers.page import Line


@dataclass(frozen=True)
class Figure:
    """A quantity with its property; `start` and `end` are the quote's edges.

    `of` is the part it is for, as printed, `scope` what that means; `about` the raw date it is for, `said` that of
    an earlier saying the text reports; `converted` says that it repeats the figure before it in another unit.
    """

    rule: str
    property: str
    quantity: Mention
    unit: str
    modality: Modality
    of: str | None
    start: int
    end: int
    line: Line
    converted: bool = False
    about: str | None = None
    scope: tuple[str, ...] | None = None
    said: str | None = None
