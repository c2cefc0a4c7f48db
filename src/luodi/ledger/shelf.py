"""What is derived from a ledger and kept beside it: rows to list, and ties that say what a new text touches.

Nothing here is a fact. All of it follows from the ledger's rows, may be thrown away at any time, and is made
anew by `luodi rebuild`. It is for now: other days, other policies are computed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Tie:
    """`role` says what it is (`registers.kept.ties`); `owner` is what it goes with when it goes."""

    role: str
    node: str
    owner: str
    data: str = ""


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One project of the list. `first`: the number of its earliest statement, by which lists are ordered;
    `verdicts` are sorted, each once. `stage` is the last one reached. Days are ISO text; `until` is the last
    day on which the row may be read, None for ever. `seq`: of which moment of the ledger it is. `line` and
    `promises` are canonical JSON as `luodi projects` and `luodi promises` print them.
    """

    project: str
    first: int
    name: str
    investors: tuple[str, ...]
    place: str | None
    park: str | None
    sector: str | None
    verdicts: tuple[str, ...]
    stage: str | None
    first_said: str | None
    last_said: str | None
    open_conflicts: int
    suggestions: int
    silence: str | None
    until: str | None
    seq: int
    texts: tuple[str, ...]
    line: str
    promises: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to which number the shelf follows the ledger, for which day, by which rules. 0: nothing is kept."""

    seq: int = 0
    day: str = ""
    by: str = ""


class ShelfWriter(Protocol):
    """One open transaction. All of it is kept, or, if the block raises, none."""

    def clear(self) -> None:
        """Throw everything away."""

    def drop(self, role: str, owners: Collection[str]) -> None:
        """Take out the ties of these owners."""

    def drop_ends(self, role: str, nodes: Collection[str]) -> None:
        """Take out the ties at these nodes."""

    def put(self, ties: Iterable[Tie]) -> None: ...
    def drop_rows(self, texts: Collection[str]) -> int:
        """Take out every row that rests on one of these texts (by sha256). Returns how many."""

    def put_rows(self, rows: Iterable[KeptRow]) -> None: ...
    def set_mark(self, mark: Mark) -> None: ...


class Shelf(Protocol):
    """Derived rows and ties. Look-ups take the same time however long the ledger is."""

    def keeping(self) -> AbstractContextManager[ShelfWriter]:
        """One transaction in which nobody else writes to the ledger. Not to be nested."""

    def mark(self) -> Mark: ...
    def at(self, role: str, nodes: Collection[str]) -> list[Tie]:
        """The ties at these nodes."""

    def of(self, role: str, owners: Collection[str]) -> list[Tie]:
        """The ties of these owners."""

    def rows(self) -> list[KeptRow]:
        """Every row, in the order of lists."""

    def digests(self) -> dict[str, bytes]:
        """Project -> a hash of what its rows hold, whenever they were made."""

    def old(self, day: str) -> set[str]:
        """The texts of the rows that may not be read on this day any more."""


class MemoryShelf:
    """A shelf that lives as long as the process."""

    def __init__(self) -> None:
        self._mark = Mark()
        self._ties: dict[Tie, None] = {}
        self._rows: list[KeptRow] = []
        self._at: dict[tuple[str, str], dict[Tie, None]] = {}
        self._of: dict[tuple[str, str], dict[Tie, None]] = {}

    @contextmanager
    def keeping(self) -> Iterator[ShelfWriter]:
        before = self._mark, dict(self._ties), list(self._rows)
        try:
            yield self
        except BaseException:
            mark, ties, rows = before
            self.clear()
            self.put(ties)
            self._mark, self._rows = mark, rows
            raise

    def clear(self) -> None:
        self._mark, self._rows = Mark(), []
        for index in (self._ties, self._at, self._of):
            index.clear()

    def drop(self, role: str, owners: Collection[str]) -> None:
        self._drop(self.of(role, owners))

    def drop_ends(self, role: str, nodes: Collection[str]) -> None:
        self._drop(self.at(role, nodes))

    def _drop(self, ties: Iterable[Tie]) -> None:
        for tie in ties:
            self._ties.pop(tie, None)
            self._at[tie.role, tie.node].pop(tie, None)
            self._of[tie.role, tie.owner].pop(tie, None)

    def put(self, ties: Iterable[Tie]) -> None:
        for tie in ties:
            self._ties[tie] = None
            self._at.setdefault((tie.role, tie.node), {})[tie] = None
            self._of.setdefault((tie.role, tie.owner), {})[tie] = None

    def drop_rows(self, texts: Collection[str]) -> int:
        gone = set(texts)
        left = [row for row in self._rows if gone.isdisjoint(row.texts)]
        count, self._rows = len(self._rows) - len(left), left
        return count

    def put_rows(self, rows: Iterable[KeptRow]) -> None:
        self._rows.extend(rows)

    def set_mark(self, mark: Mark) -> None:
        self._mark = mark

    def mark(self) -> Mark:
        return self._mark

    def at(self, role: str, nodes: Collection[str]) -> list[Tie]:
        return [tie for node in dict.fromkeys(nodes) for tie in self._at.get((role, node), ())]

    def of(self, role: str, owners: Collection[str]) -> list[Tie]:
        return [tie for owner in dict.fromkeys(owners) for tie in self._of.get((role, owner), ())]

    def rows(self) -> list[KeptRow]:
        return sorted(self._rows, key=lambda row: (row.first, row.project))

    def digests(self) -> dict[str, bytes]:
        return {row.project: digest(row.line, row.promises) for row in self._rows}

    def old(self, day: str) -> set[str]:
        return {text for row in self._rows if row.until is not None and row.until < day for text in row.texts}


def digest(line: str, promises: str) -> bytes:
    """A hash of what a row holds."""
    return sha256(f"{line}\n{promises}".encode()).digest()
