"""The only door into a ledger.

A receipt, a reading with its statements, or a verdict goes in whole or not at all. Every quote is
checked against the stored text, to the letter; a statement whose quote fails is refused and returned
as a problem, and the rest of its reading stands. A text that was redacted does not come in again.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime

from luodi.errors import JudgedMeanwhile, RedactedText, UnknownRef
from luodi.ledger.claim import claim_key
from luodi.ledger.problem import Problem
from luodi.ledger.rows import (
    DraftReading,
    DraftStatement,
    Reading,
    Receipt,
    Says,
    Source,
    Statement,
    Verdict,
    text_key,
)
from luodi.ledger.store import Store, Writer
from luodi.ledger.value import Redacted


def now() -> str:
    """This second, in UTC, as rows have it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def add_source(store: Store, receipt: Receipt) -> tuple[Source, bool]:
    """Record a receipt and its text. Returns the row, and whether it is new.

    Raises ValueError if the text, or anything known of it, holds U+0000 or an unpaired surrogate: not every
    store keeps those whole; RedactedText if the text was redacted.
    """
    with store.writing() as writer:
        return _put_source(store, writer, receipt)


def add(store: Store, receipt: Receipt, draft: DraftReading) -> tuple[Source, Reading | None, list[Problem]]:
    """Record a receipt and the reading of its text in one transaction.

    A reading by the same reader, version and pack of the same text is not recorded twice (None).
    Raises ValueError and RedactedText as `add_source` does.
    """
    with store.writing() as writer:
        return add_within(store, writer, receipt, draft)


def add_within(
    store: Store, writer: Writer, receipt: Receipt, draft: DraftReading
) -> tuple[Source, Reading | None, list[Problem]]:
    """`add` for a caller who has a transaction of the store open."""
    source, _ = _put_source(store, writer, receipt)
    if _has_reading(store, source.text_sha256, draft):
        return source, None, []
    reading, problems = _put_reading(writer, source.text_sha256, receipt.text, draft)
    return source, reading, problems


def add_reading(store: Store, text_sha256: str, draft: DraftReading) -> tuple[Reading, list[Problem]]:
    """Record one more reading of a stored text. Raises KeyError if it is not in the ledger, RedactedText if
    it was redacted.
    """
    with store.writing() as writer:
        return add_reading_within(store, writer, text_sha256, draft)


def add_reading_within(
    store: Store, writer: Writer, text_sha256: str, draft: DraftReading
) -> tuple[Reading, list[Problem]]:
    """`add_reading` for a caller who has a transaction of the store open."""
    refuse_redacted(store, text_sha256)
    return _put_reading(writer, text_sha256, store.text(text_sha256), draft)


def judge(
    store: Store, statement: int, says: Says, *, officer: str, because: str, instead: int | None = None,
    seen: int | None = None,
) -> Verdict:  # fmt: skip
    """Record a verdict on a statement (by sequence number); it holds for the statement's claim.

    `seen`: the number of the last verdict on the claim that the officer knows of, 0 for none; None judges
    whatever there is. Raises UnknownRef if there is no such statement, or no such `instead`; ValueError as
    `add_source` does; RedactedText if the statement was redacted; JudgedMeanwhile.
    """
    with store.writing() as writer:
        refuse_meanwhile(store, statement, seen)
        return judge_within(store, writer, statement, says, officer=officer, because=because, instead=instead)


def judge_within(
    store: Store, writer: Writer, statement: int, says: Says, *, officer: str, because: str,
    instead: int | None = None,
) -> Verdict:  # fmt: skip
    """`judge` for a caller who has a transaction of the store open."""
    refuse_unkeepable(officer=officer, because=because)
    judged = _statement(store, statement)
    if instead is not None:
        _statement(store, instead)
    verdict = Verdict(writer.next_seq(), statement, judged.claim, says, officer, because, instead, now())
    writer.put_verdict(verdict)
    return verdict


def refuse_meanwhile(store: Store, statement: int, seen: int | None) -> None:
    """Raise JudgedMeanwhile if the statement's claim has a later verdict than `seen`, UnknownRef if there is
    no such statement. Ask inside a transaction: nobody judges till it ends.
    """
    judged = _statement(store, statement)
    last = max((verdict.seq for verdict in store.verdicts_on(judged.claim)), default=0)
    if seen is not None and last != seen:
        raise JudgedMeanwhile(f"statement {statement} was judged meanwhile; look at it again")


def refused(text: str, draft: DraftStatement) -> Problem | None:
    """Why this statement may not enter, or None."""
    inside = 0 <= draft.start < draft.end <= len(text)
    if not inside or text[draft.start : draft.end] != draft.quote:
        message = f"{draft.property}: the quote is not in the text to the letter"
        return Problem("quote", message, draft.start, draft.end)
    if not 0 <= draft.anchor < len(text):
        message = f"{draft.property}: the anchor lies outside the text"
        return Problem("anchor", message, draft.start, draft.end)
    return None


def _statement(store: Store, seq: int) -> Statement:
    found = store.statement(seq)
    if found is None:
        raise UnknownRef(f"no statement {seq} in this ledger; `luodi show` lists their numbers")
    if isinstance(found.draft.value, Redacted):
        raise RedactedText(f"statement {seq} was redacted with its text; nothing can be said of it any more")
    return found


def _has_reading(store: Store, text_sha256: str, draft: DraftReading) -> bool:
    same = [row for row in store.readings_of(text_sha256) if row.reader == draft.reader]
    return bool(same) and (same[-1].version, same[-1].pack) == (draft.version, draft.pack)


def refuse_redacted(store: Store, text_sha256: str) -> None:
    """Raise RedactedText if this text was redacted. Ask inside a transaction: nobody redacts till it ends."""
    found = store.redaction(text_sha256)
    if found is not None:
        when, ground = found.recorded_at[:10], " ".join(f"{found.officer}: {found.because}".split())
        raise RedactedText(f"this text was redacted on {when} ({ground}) and may not come in again")


def refuse_unkeepable(**words: str | None) -> None:
    """Raise ValueError for words that not every store can give back as they are."""
    for name, said in words.items():
        if "\x00" in (said or ""):
            raise ValueError(f"the {name} holds U+0000")
        if any("\ud800" <= character <= "\udfff" for character in said or ""):
            raise ValueError(f"the {name} holds an unpaired surrogate")


def _put_source(store: Store, writer: Writer, receipt: Receipt) -> tuple[Source, bool]:
    refuse_unkeepable(**asdict(receipt))
    refuse_redacted(store, text_key(receipt.text))
    found = store.source_by_key(receipt.key())
    if found is not None:
        return found, False
    writer.put_text(receipt.text)
    source = Source(
        seq=writer.next_seq(), key=receipt.key(), id=receipt.id, text_sha256=text_key(receipt.text),
        kind=receipt.kind, publisher=receipt.publisher, published=receipt.published, title=receipt.title,
        url=receipt.url, language=receipt.language, audience=receipt.audience,
        file_sha256=receipt.file_sha256, extractor=receipt.extractor, received_at=now(),
    )  # fmt: skip
    writer.put_source(source)
    return source, True


def _put_reading(
    writer: Writer, text_sha256: str, text: str, draft: DraftReading
) -> tuple[Reading, list[Problem]]:
    reading = Reading(
        writer.next_seq(), text_sha256, draft.kind, draft.reader, draft.version, draft.pack, now()
    )
    problems, kept = [], []
    for statement in draft.statements:
        problem = refused(text, statement)
        if problem is not None:
            problems.append(problem)
            continue
        claim = claim_key(text_sha256, statement)
        kept.append(Statement(writer.next_seq(), reading.seq, text_sha256, claim, statement))
    writer.put_reading(reading, kept)
    return reading, problems
