"""An export into an empty ledger: all of it, with its numbers and times, or nothing.

Each row passes what it passed at the door when it was recorded: a text is what its hash says, a quote is in
its text, a claim's key is what the statement gives, and what a row speaks of came before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import singledispatchmethod

from luodi.errors import InputRefused, LedgerError
from luodi.ledger import blank
from luodi.ledger.append import refused
from luodi.ledger.claim import FORMER, claim_key
from luodi.ledger.exporting import AGAIN
from luodi.ledger.jsonl import Row, StoredText, load_row
from luodi.ledger.rows import Reading, Receipt, Redaction, Source, Statement, Verdict, text_key
from luodi.ledger.store import Store, Writer


def restore(store: Store, name: str, lines: Iterable[bytes], remedy: str = AGAIN) -> None:
    """Put the lines of an export (that `exporting.examine` found whole) into an empty ledger.

    Raises LedgerError if the ledger is not empty, InputRefused for a line that cannot have been exported;
    `remedy` is what to do then.
    """
    with store.writing() as writer:
        if store.last_seq():
            raise LedgerError("this ledger is not empty; import into a new one, and name it with --ledger")
        rows = _Restoring(writer)
        for number, written in enumerate(lines, start=1):
            if number == 1 or written.startswith(b'{"row": "end"'):
                continue
            try:
                rows.take(load_row(written))
            except ValueError as error:
                raise InputRefused(name, f"line {number} was never in a ledger: {error}", remedy) from error
        try:
            rows.finish()
        except ValueError as error:
            raise InputRefused(name, str(error), remedy) from error


def examine_rows(store: Store, name: str, remedy: str) -> Counter[str]:
    """See that every row of a ledger passes the door again, in the order in which it was recorded. Returns
    how many there are of each kind. Raises InputRefused for a row that was never recorded so.
    """
    rows, counts = _Restoring(_Nowhere()), Counter[str]()
    seen: set[str] = set()
    gone = {row.text_sha256 for row in store.redactions()}
    try:
        for row in store.in_order():
            if isinstance(row, Source) and row.text_sha256 not in seen:
                seen.add(row.text_sha256)
                text = None if row.text_sha256 in gone else _text_of(store, row.text_sha256)
                rows.take(StoredText(row.text_sha256, text))
            counts[type(row).__name__.lower()] += 1
            rows.take(row)
        rows.finish()
    except ValueError as error:
        raise InputRefused(name, f"a row was never in a ledger: {error}", remedy) from error
    return counts + Counter(text=len(seen))


def _text_of(store: Store, key: str) -> str:
    try:
        return store.text(key)
    except KeyError:
        raise ValueError("its text is missing") from None


class _Nowhere:
    """A writer that keeps nothing: what is written was only to be seen."""

    last = 0

    def next_seq(self) -> int:
        self.last += 1
        return self.last

    def skip_to(self, seq: int) -> None: ...
    def put_text(self, text: str) -> None: ...
    def put_blank(self, text_sha256: str) -> None: ...
    def put_source(self, source: Source) -> None: ...
    def put_reading(self, reading: Reading, statements: Sequence[Statement]) -> None: ...
    def put_verdict(self, verdict: Verdict) -> None: ...
    def put_redaction(self, redaction: Redaction) -> None: ...


class _Restoring:
    """What has come in so far, as far as later rows speak of it. Raises ValueError for what does not fit."""

    def __init__(self, writer: Writer) -> None:
        self._writer, self._seq = writer, 0
        self._texts: dict[str, str | None] = {}
        self._received: set[str] = set()
        self._keys: set[str] = set()
        self._claims: dict[int, str] = {}
        self._renamed: dict[str, str] = {}  # keys of an older version
        self._reading: Reading | None = None
        self._statements: list[Statement] = []
        self._redacted: set[str] = set()

    def take(self, row: Row) -> None:
        """Check one row and write it; a reading is written with its statements when the next row comes."""
        if not isinstance(row, StoredText):
            if row.seq <= self._seq:
                raise ValueError("its number is not above the one before")
            self._seq = row.seq
        if not isinstance(row, Statement):
            self._close_reading()
        self._take(row)

    def finish(self) -> None:
        """After the last row."""
        self._close_reading()
        if any(self._texts[key] is None for key in self._texts.keys() - self._redacted):
            raise ValueError("a text is blank, and no row says who redacted it")
        if self._texts.keys() - self._received:
            raise ValueError("a text has no receipt")
        self._writer.skip_to(self._seq)

    def _close_reading(self) -> None:
        if self._reading is not None:
            self._writer.put_reading(self._reading, self._statements)
        self._reading, self._statements = None, []

    @singledispatchmethod
    def _take(self, row: Row) -> None:
        raise TypeError(type(row))

    @_take.register
    def _(self, row: StoredText) -> None:
        if row.sha256 in self._texts:
            raise ValueError("the text was there before")
        self._texts[row.sha256] = row.text
        if row.text is None:
            self._writer.put_blank(row.sha256)
        elif text_key(row.text) != row.sha256:
            raise ValueError("the text is not what its sha256 says")
        else:
            self._writer.put_text(row.text)

    @_take.register
    def _(self, row: Source) -> None:
        gone = self._gone(row.text_sha256)
        fits = row == blank.source(row) if gone else row.key == self._receipt(row).key()
        if not fits or row.key in self._keys:
            raise ValueError("the receipt has another key than its words give, or was there before")
        self._keys.add(row.key)
        self._received.add(row.text_sha256)
        self._writer.put_source(row)

    @_take.register
    def _(self, row: Reading) -> None:
        self._gone(row.text_sha256)
        self._reading = row

    @_take.register
    def _(self, row: Statement) -> None:
        reading = self._reading
        if reading is None or (reading.seq, reading.text_sha256) != (row.reading, row.text_sha256):
            raise ValueError("the statement does not follow its reading")
        if self._gone(row.text_sha256):
            if row != blank.statement(row):
                raise ValueError("the statement speaks of a redacted text, and is not blank")
        elif problem := refused(self._texts[row.text_sha256] or "", row.draft):
            raise ValueError(problem.message)
        else:
            row = self._in_today_s_key(row)
        self._claims[row.seq] = row.claim
        self._statements.append(row)

    @_take.register
    def _(self, row: Verdict) -> None:
        row = replace(row, claim=self._renamed.get(row.claim, row.claim))
        if self._claims.get(row.statement) != row.claim:
            raise ValueError("the verdict is on no statement before it")
        if row.instead is not None and row.instead not in self._claims:
            raise ValueError("the verdict names no statement before it")
        self._writer.put_verdict(row)

    @_take.register
    def _(self, row: Redaction) -> None:
        if not self._gone(row.text_sha256) or row.text_sha256 in self._redacted:
            raise ValueError("the redacted text is not blank, or was redacted before")
        self._redacted.add(row.text_sha256)
        self._writer.put_redaction(row)

    def _gone(self, text_sha256: str) -> bool:
        """Whether a text that came before is blank."""
        if text_sha256 not in self._texts:
            raise ValueError("its text did not come before it")
        return self._texts[text_sha256] is None

    def _in_today_s_key(self, row: Statement) -> Statement:
        """An export of an older version is taken in with today's keys, and its verdicts with them."""
        key = claim_key(row.text_sha256, row.draft)
        if row.claim == claim_key(row.text_sha256, row.draft, FORMER):
            self._renamed[row.claim] = key
        elif row.claim != key:
            raise ValueError("the statement has another claim key than its words give")
        return replace(row, claim=key)

    def _receipt(self, row: Source) -> Receipt:
        return Receipt(
            row.id, self._texts[row.text_sha256] or "", row.kind, row.publisher, row.published, row.title,
            row.url, row.language, row.audience, row.file_sha256, row.extractor,
        )  # fmt: skip
