"""What agreements and encounters have in common: a kind, parts with their roles, and when."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.language.dates import DateMention
from luodi.language.name import Name
from luodi.ledger.rows import Modality
from luodi.readers.page import Line


@dataclass(frozen=True)
class Event:
    """An agreement or an encounter. `roles`: (party | who | with, name); `start` and `end` are the quote's edges."""

    rule: str
    kind: str
    roles: tuple[tuple[str, Name], ...]
    date: DateMention | None
    place: Name | None
    start: int
    end: int
    line: Line
    modality: Modality = "actual"

    def named(self, role: str) -> tuple[Name, ...]:
        """The names of one role, in order of the text."""
        return tuple(name for r, name in self.roles if r == role)
