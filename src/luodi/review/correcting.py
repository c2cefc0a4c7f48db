"""A statement that was misread: the officer's own reading beside it, and the verdict that says so.

Of one text and one officer the latest reading stands, so each holds what the ones before it said. It also
repeats the claims by which its subject is known (`review.subjects`): a corrected figure keeps its project.
"""

from __future__ import annotations

from dataclasses import replace

from luodi.errors import LedgerError, UnknownRef
from luodi.ledger.append import add_reading_within, judge_within, refuse_meanwhile
from luodi.ledger.asof import View
from luodi.ledger.rows import DraftReading, DraftStatement, Statement, Verdict
from luodi.ledger.store import Store
from luodi.ledger.value import Date
from luodi.review.subjects import subject_marks, subject_names

VERSION = "1"
_READER = "officer:"


def correct(
    store: Store, statement: int, draft: DraftStatement, *, officer: str, because: str,
    seen: int | None = None,
) -> Verdict:  # fmt: skip
    """Reject a statement (by number) with `draft`, of the same text, in its place, in one transaction.

    What is put in its place is accepted, so that it stands under every policy. Raises LedgerError for an
    empty reason or a quote that is not in the text, and as `ledger.append.judge` does; nothing is written
    then.
    """
    if not because.strip():
        raise LedgerError("a correction needs its reason: say because of what")
    with store.writing() as writer:
        refuse_meanwhile(store, statement, seen)
        was = _found(store, statement)
        text = was.text_sha256
        reading, problems = add_reading_within(store, writer, text, _reading(store, was, draft, officer))
        if problems:
            raise LedgerError(problems[0].message)
        new = next(row for row in store.statements_of(text)[::-1] if row.reading == reading.seq)
        verdict = judge_within(
            store, writer, statement, "reject", officer=officer, because=because, instead=new.seq
        )
        if new.claim != was.claim:  # else the rejection lets it stand
            judge_within(store, writer, new.seq, "accept", officer=officer, because=because)
    return verdict


def _found(store: Store, statement: int) -> Statement:
    found = store.statement(statement)
    if found is None:
        raise UnknownRef(f"no statement {statement} in this ledger; `luodi show` lists their numbers")
    return found


def _reading(store: Store, was: Statement, draft: DraftStatement, officer: str) -> DraftReading:
    """What the officer read in this text before, what their subject is known by, and, last, `draft`."""
    readings, rows = store.readings_of(was.text_sha256), store.statements_of(was.text_sha256)
    names = subject_names(View((), tuple(readings), tuple(rows), (), {}))
    reader = _READER + officer
    own = [reading.seq for reading in readings if reading.reader == reader][-1:]
    kept = [row for row in rows if row.reading in own] + _known_by(was, rows)
    said = dict.fromkeys(replace(row.draft, subject=names[row.reading, row.draft.subject]) for row in kept)
    new = replace(draft, subject=names[was.reading, was.draft.subject])
    said.pop(new, None)
    return DraftReading(reader, VERSION, VERSION, kind="officer", statements=(*said, new))


def _known_by(was: Statement, rows: list[Statement]) -> list[Statement]:
    """What names the subject: if nothing but days does, those; if nothing else does, what was misread."""
    same = [row for row in rows if row.reading == was.reading]
    marks = subject_marks(same)[was.draft.subject]
    known = [row for row in same if row.claim in marks and row.draft.subject == was.draft.subject]
    others = [row for row in known if row.claim != was.claim]
    names = [row for row in others if not isinstance(row.draft.value, Date)]
    return names or others or known
