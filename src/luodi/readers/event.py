"""What agreements and encounters have in common: a kind, parts with their roles, and when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from luodi.language.dates import DateMention
from luodi.language.name import Name
from luodi.ledger.rows import Modality
from luodi.readers.page import Line

# So many events back one is looked for that is told again: no page tells of one and of as many others before it again.
_BACK = 80


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


def told_once(events: Iterable[Event], again: Callable[[Event, Event], bool]) -> list[Event]:
    """The events without those that are one of the last `_BACK` told `again`."""
    kept: list[Event] = []
    near: deque[Event] = deque(maxlen=_BACK)
    for event in events:
        if not any(again(old, event) for old in near):
            kept.append(event)
            near.append(event)
    return kept


def near(events: list[Event], first: int, last: int) -> list[Event]:
    """Those of events told in order of their lines that stand between two lines."""
    left = bisect_left(events, first, key=_number)
    return events[left : bisect_right(events, last, lo=left, key=_number)]


def _number(event: Event) -> int:
    return event.line.number
