"""Rows in memory, in the order they came, found by the keys they have."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Generic, TypeVar

Row = TypeVar("Row")


class Table(Generic[Row]):
    """A list of rows with one index over all its keys, so no two kinds of key may share a value."""

    def __init__(self, *keys: Callable[[Row], Hashable]) -> None:
        self._keys = keys
        self._rows: list[Row] = []
        self._index: dict[Hashable, list[Row]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def append(self, row: Row) -> None:
        """Put a row at the end."""
        self._rows.append(row)
        for key in self._keys:
            self._index.setdefault(key(row), []).append(row)

    def cut(self, length: int) -> None:
        """Forget all rows after the first `length`."""
        while len(self._rows) > length:
            row = self._rows.pop()
            for key in self._keys:
                self._index[key(row)].pop()

    def changed(self, change: Callable[[Row], Row]) -> Table[Row]:
        """A new table with every row changed; this one stays as it is."""
        made = Table(*self._keys)
        for row in self._rows:
            made.append(change(row))
        return made

    def find(self, key: Hashable) -> Sequence[Row]:
        """The rows that have this key, in order."""
        return self._index.get(key, ())

    def rows(self) -> list[Row]:
        """All rows, in order."""
        return list(self._rows)

    def latest(self) -> Iterator[Row]:
        """All rows, the last first."""
        return reversed(self._rows)
