"""Where rows are kept: the protocol every store follows, and the store that keeps them in memory.

A store only appends and lists. Checks, keys and times belong to the door (`ledger.append`); views of an
earlier day belong to `ledger.asof`. One test suite runs against every store.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from copy import copy
from typing import Protocol

from luodi.ledger.rows import Reading, Source, Statement, Verdict, text_key


class Writer(Protocol):
    """One open transaction. All of it is kept, or, if the block raises, none."""

    def next_seq(self) -> int:
        """The next number of the ledger's one sequence, given out under a lock."""

    def put_text(self, text: str) -> None:
        """Store a text under its sha256; storing it again changes nothing."""

    def put_source(self, source: Source) -> None: ...
    def put_reading(self, reading: Reading, statements: Sequence[Statement]) -> None: ...
    def put_verdict(self, verdict: Verdict) -> None: ...


class Store(Protocol):
    """All rows, in order of their sequence number."""

    def writing(self) -> AbstractContextManager[Writer]: ...
    def text(self, text_sha256: str) -> str:
        """The stored text. Raises KeyError if there is none."""

    def source_by_key(self, key: str) -> Source | None: ...
    def sources(self) -> list[Source]: ...
    def readings(self) -> list[Reading]: ...
    def statements(self) -> list[Statement]: ...
    def verdicts(self) -> list[Verdict]: ...


class MemoryStore:
    """A ledger that lives as long as the process: for notebooks, tests and `luodi read`."""

    def __init__(self) -> None:
        self._seq = 0
        self._texts: dict[str, str] = {}
        self._sources: list[Source] = []
        self._readings: list[Reading] = []
        self._statements: list[Statement] = []
        self._verdicts: list[Verdict] = []

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        before = {name: copy(value) for name, value in vars(self).items()}
        try:
            yield self
        except BaseException:
            vars(self).update(before)
            raise

    def next_seq(self) -> int:
        self._seq += 1
        return self._seq

    def put_text(self, text: str) -> None:
        self._texts.setdefault(text_key(text), text)

    def put_source(self, source: Source) -> None:
        self._sources.append(source)

    def put_reading(self, reading: Reading, statements: Sequence[Statement]) -> None:
        self._readings.append(reading)
        self._statements.extend(statements)

    def put_verdict(self, verdict: Verdict) -> None:
        self._verdicts.append(verdict)

    def text(self, text_sha256: str) -> str:
        return self._texts[text_sha256]

    def source_by_key(self, key: str) -> Source | None:
        return next((s for s in self._sources if s.key == key), None)

    def sources(self) -> list[Source]:
        return list(self._sources)

    def readings(self) -> list[Reading]:
        return list(self._readings)

    def statements(self) -> list[Statement]:
        return list(self._statements)

    def verdicts(self) -> list[Verdict]:
        return list(self._verdicts)
