"""Where rows are kept: the protocol every store follows, and the store that keeps them in memory.

A store only appends, lists and looks up; `put_redaction` alone changes rows. Checks, keys and times belong
to the door (`ledger.append`); views of an earlier day belong to `ledger.asof`. One test suite runs against
every store.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from heapq import merge
from itertools import takewhile
from typing import Protocol, TypeVar

from luodi.ledger import blank
from luodi.ledger.rows import Reading, Redaction, Source, SourceKind, Statement, Verdict, text_key
from luodi.ledger.shelf import MemoryShelf, Shelf
from luodi.ledger.table import Table

Numbered = Source | Reading | Statement | Verdict | Redaction
_Row = TypeVar("_Row", Source, Reading, Verdict, Redaction)


@dataclass(frozen=True)
class Part:
    """The rows of some texts, in order of sequence."""

    sources: list[Source]
    readings: list[Reading]
    statements: list[Statement]
    verdicts: list[Verdict]
    texts: dict[str, str]
    redactions: list[Redaction]

    def sorted(self) -> Part:
        """The same, put in order."""
        return Part(
            sorted(self.sources, key=_number), sorted(self.readings, key=_number),
            sorted(self.statements, key=_number), sorted(self.verdicts, key=_number), self.texts,
            sorted(self.redactions, key=_number),
        )  # fmt: skip


class Writer(Protocol):
    """One open transaction. All of it is kept, or, if the block raises, none."""

    def next_seq(self) -> int:
        """The next number of the ledger's one sequence, given out under a lock."""

    def skip_to(self, seq: int) -> None:
        """Take all numbers up to `seq` as given out: rows that bring their numbers have come in."""

    def put_text(self, text: str) -> None:
        """Store a text under its sha256; storing it again changes nothing."""

    def put_blank(self, text_sha256: str) -> None:
        """Store that there was such a text; it was redacted before it came here."""

    def put_source(self, source: Source) -> None: ...
    def put_reading(self, reading: Reading, statements: Sequence[Statement]) -> None: ...
    def put_verdict(self, verdict: Verdict) -> None: ...
    def put_redaction(self, redaction: Redaction) -> None:
        """Record it, and blank (`ledger.blank`) every row of its text."""


class Store(Protocol):
    """All rows, in order of their sequence number.

    A look-up takes the same time however long the ledger is; what is done for each text uses nothing else.
    """

    def writing(self) -> AbstractContextManager[Writer]: ...
    def last_seq(self) -> int:
        """The last sequence number given out and kept; 0 in an empty ledger. Every row up to it is there."""

    def text(self, text_sha256: str) -> str:
        """The stored text. Raises KeyError if there is none."""

    def source_by_key(self, key: str) -> Source | None: ...
    def count_sources(self, kind: SourceKind) -> int: ...
    def readings_of(self, text_sha256: str) -> list[Reading]:
        """Every reading of one text."""

    def statement(self, seq: int) -> Statement | None: ...
    def statements_making(self, claims: Collection[str]) -> list[Statement]:
        """Every statement that makes one of these claims (by key)."""

    def statements_of(self, text_sha256: str) -> list[Statement]:
        """Every statement of every reading of one text."""

    def verdicts_on(self, claim: str) -> list[Verdict]:
        """Every verdict on one claim (by key)."""

    def texts(self) -> dict[str, str]:
        """Every text by its sha256."""

    def sources(self) -> list[Source]: ...
    def readings(self) -> list[Reading]: ...
    def statements(self) -> list[Statement]: ...
    def verdicts(self) -> list[Verdict]: ...
    def redaction(self, text_sha256: str) -> Redaction | None: ...
    def redactions(self) -> list[Redaction]: ...
    def texts_since(self, seq: int) -> set[str]:
        """The texts (by sha256) of which a row has a number above `seq`: received, read, judged, redacted."""

    def of_texts(self, texts: Collection[str]) -> Part:
        """Every row of these texts, blank ones too."""

    def in_order(self) -> Iterator[Numbered]:
        """Every row by its number, without all of them in memory."""

    @property
    def shelf(self) -> Shelf:
        """What is derived and kept beside the rows."""


class MemoryStore:
    """A ledger that lives as long as the process: for notebooks, tests and `luodi read`."""

    def __init__(self) -> None:
        self._seq = 0
        self._shelf = MemoryShelf()
        self._texts: Table[tuple[str, str]] = Table(lambda row: row[0])
        self._sources: Table[Source] = Table(
            lambda row: row.key, lambda row: row.kind, lambda row: row.text_sha256
        )
        self._readings: Table[Reading] = Table(lambda row: row.text_sha256)
        self._statements: Table[Statement] = Table(
            lambda row: row.seq, lambda row: row.claim, lambda row: row.text_sha256
        )
        self._verdicts: Table[Verdict] = Table(lambda row: row.claim)
        self._redactions: Table[Redaction] = Table(lambda row: row.text_sha256)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        before = dict(vars(self))
        lengths = [(value, len(value)) for value in before.values() if isinstance(value, Table)]
        try:
            yield self
        except BaseException:
            vars(self).update(before)
            for table, length in lengths:
                table.cut(length)
            raise

    def next_seq(self) -> int:
        self._seq += 1
        return self._seq

    def skip_to(self, seq: int) -> None:
        self._seq = max(self._seq, seq)

    def put_text(self, text: str) -> None:
        if not self._texts.find(text_key(text)):
            self._texts.append((text_key(text), text))

    def put_blank(self, text_sha256: str) -> None:
        self._texts.append((text_sha256, blank.TEXT))

    def put_source(self, source: Source) -> None:
        self._sources.append(source)

    def put_reading(self, reading: Reading, statements: Sequence[Statement]) -> None:
        self._readings.append(reading)
        for statement in statements:
            self._statements.append(statement)

    def put_verdict(self, verdict: Verdict) -> None:
        self._verdicts.append(verdict)

    def put_redaction(self, redaction: Redaction) -> None:
        """New tables take the place of those that change: `writing` can still go back to the old ones."""
        sha = redaction.text_sha256
        self._shelf = MemoryShelf()
        self._redactions.append(redaction)
        gone = {row.seq for row in self._statements.rows() if row.text_sha256 == sha}
        self._texts = self._texts.changed(lambda row: (sha, blank.TEXT) if row[0] == sha else row)
        self._sources = self._sources.changed(
            lambda row: blank.source(row) if row.text_sha256 == sha else row
        )
        self._statements = self._statements.changed(
            lambda row: blank.statement(row) if row.seq in gone else row
        )
        self._verdicts = self._verdicts.changed(
            lambda row: blank.verdict(row) if gone & {row.statement, row.instead} else row
        )

    def last_seq(self) -> int:
        return self._seq

    def text(self, text_sha256: str) -> str:
        for _, text in self._texts.find(text_sha256):
            return text
        raise KeyError(text_sha256)

    def source_by_key(self, key: str) -> Source | None:
        return next(iter(self._sources.find(key)), None)

    def count_sources(self, kind: SourceKind) -> int:
        return len(self._sources.find(kind))

    def readings_of(self, text_sha256: str) -> list[Reading]:
        return list(self._readings.find(text_sha256))

    def statement(self, seq: int) -> Statement | None:
        return next(iter(self._statements.find(seq)), None)

    def statements_making(self, claims: Collection[str]) -> list[Statement]:
        found = [row for claim in set(claims) for row in self._statements.find(claim)]
        return sorted(found, key=lambda row: row.seq)

    def statements_of(self, text_sha256: str) -> list[Statement]:
        return list(self._statements.find(text_sha256))

    def verdicts_on(self, claim: str) -> list[Verdict]:
        return list(self._verdicts.find(claim))

    def texts(self) -> dict[str, str]:
        return dict(self._texts.rows())

    def sources(self) -> list[Source]:
        return self._sources.rows()

    def readings(self) -> list[Reading]:
        return self._readings.rows()

    def statements(self) -> list[Statement]:
        return self._statements.rows()

    def verdicts(self) -> list[Verdict]:
        return self._verdicts.rows()

    def redaction(self, text_sha256: str) -> Redaction | None:
        return next(iter(self._redactions.find(text_sha256)), None)

    def redactions(self) -> list[Redaction]:
        return self._redactions.rows()

    def texts_since(self, seq: int) -> set[str]:
        found = {row.text_sha256 for row in _since(self._sources.latest(), seq)}
        found |= {row.text_sha256 for row in _since(self._readings.latest(), seq)}
        found |= {row.text_sha256 for row in _since(self._redactions.latest(), seq)}
        judged = (row.statement for row in _since(self._verdicts.latest(), seq))
        return found | {row.text_sha256 for number in judged for row in self._statements.find(number)}

    def of_texts(self, texts: Collection[str]) -> Part:
        wanted = dict.fromkeys(texts)
        statements = [row for key in wanted for row in self._statements.find(key)]
        claims = dict.fromkeys(row.claim for row in statements)
        return Part(
            [row for key in wanted for row in self._sources.find(key)],
            [row for key in wanted for row in self._readings.find(key)],
            statements,
            [row for claim in claims for row in self._verdicts.find(claim)],
            dict(row for key in wanted for row in self._texts.find(key)),
            [row for key in wanted for row in self._redactions.find(key)],
        ).sorted()

    def in_order(self) -> Iterator[Numbered]:
        kinds: tuple[list[Numbered], ...] = (
            [*self.sources()], [*self.readings()], [*self.statements()], [*self.verdicts()],
            [*self.redactions()],
        )  # fmt: skip
        yield from merge(*kinds, key=_number)

    @property
    def shelf(self) -> Shelf:
        return self._shelf


def _since(latest: Iterable[_Row], seq: int) -> Iterator[_Row]:
    return takewhile(lambda row: row.seq > seq, latest)


def _number(row: Numbered) -> int:
    return row.seq
