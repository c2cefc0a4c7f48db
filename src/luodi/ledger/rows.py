"""The kinds of row a ledger keeps, and the drafts that become rows. All frozen; none is ever changed but by
a redaction, which blanks the words of one text (`ledger.blank`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from luodi.ledger.value import Value

SourceKind = Literal["file", "page", "mail", "sheet", "note"]
ReaderKind = Literal["rule", "model", "officer"]
Modality = Literal["considered", "planned", "superseded", "actual"]
Says = Literal["accept", "reject", "withdraw"]


def text_key(text: str) -> str:
    """sha256 of the text in UTF-8, in hexadecimal: a stored text's name."""
    return sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is known of a text when it comes in. `published`: ISO day, month or year, or None."""

    id: str
    text: str
    kind: SourceKind = "file"
    publisher: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None
    audience: str | None = None
    file_sha256: str | None = None
    extractor: str | None = None

    def key(self) -> str:
        """Two receipts with one key are the same receipt: adding the second changes nothing."""
        parts = (
            self.id, text_key(self.text), self.kind, self.publisher, self.published, self.title,
            self.url, self.language, self.audience, self.file_sha256, self.extractor,
        )  # fmt: skip
        return sha256("\x1f".join("\x00" if p is None else p for p in parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Source:
    """A receipt as recorded; its text is stored once, under `text_sha256`."""

    seq: int
    key: str
    id: str
    text_sha256: str
    kind: SourceKind
    publisher: str | None
    published: str | None
    title: str | None
    url: str | None
    language: str | None
    audience: str | None
    file_sha256: str | None
    extractor: str | None
    received_at: str


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """One statement as a reader makes it. Offsets are code points of the text, `text[start:end] == quote`.

    `anchor` and `home` are the places in the text that the claim key rests on (see `ledger.claim`).
    `about` is the raw date (grammar of `language.dates`) a value is for, `said` the raw date of an
    earlier saying that the text reports; `of` the printed words of the part, `scope` their codes.
    """

    subject: str
    property: str
    value: Value
    modality: Modality
    start: int
    end: int
    quote: str
    anchor: int
    home: int | None = None
    scope: tuple[str, ...] | None = None
    of: str | None = None
    about: str | None = None
    said: str | None = None
    speaker: str | None = None
    rule: str | None = None
    converted: bool = False


@dataclass(frozen=True, slots=True)
class DraftReading:
    """One pass of one reader over one text, before it is recorded."""

    reader: str
    version: str
    pack: str
    kind: ReaderKind = "rule"
    statements: tuple[DraftStatement, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Reading:
    """A recorded pass. `pack` is the hash of the rules, wordings and names it ran with."""

    seq: int
    text_sha256: str
    kind: ReaderKind
    reader: str
    version: str
    pack: str
    recorded_at: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A recorded statement: a draft, the reading it came with, and the key of its claim."""

    seq: int
    reading: int
    text_sha256: str
    claim: str
    draft: DraftStatement


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an officer said of a statement; it holds for the statement's claim. The latest counts."""

    seq: int
    statement: int
    claim: str
    says: Says
    officer: str
    because: str
    instead: int | None
    recorded_at: str


@dataclass(frozen=True, slots=True)
class Redaction:
    """That a text left the ledger: by whom, when, on what ground. Its rows stay, without its words."""

    seq: int
    text_sha256: str
    officer: str
    because: str
    recorded_at: str
