"""What agreements and encounters have in common: a kind, parts with their roles, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

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


class Past(list[Event]):
    """The events told so far, in order of their lines, with the names of their hosts."""

    def __init__(self) -> None:
        super().__init__()
        self.hosts: set[str] = set()

    def append(self, event: Event) -> None:
        """One more event, behind all others."""
        super().append(event)
        self.hosts.update(name.text for name in event.named("who"))

    def met(self, line: Line) -> set[int]:
        """Where in a line the guests of its events told so far are named."""
        return {n.start for event in self._of(line) for n in event.named("with")}

    def _of(self, line: Line) -> Iterator[Event]:
        return takewhile(lambda event: event.line is line, reversed(self))
