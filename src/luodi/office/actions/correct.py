"""A statement was misread: what the text says instead."""

from __future__ import annotations

from luodi.errors import LedgerError
from luodi.ledger.rows import DraftStatement, Verdict
from luodi.office.actions.audited import AuditedStore, Deed
from luodi.review import correcting


def correct(who: str, statement: int, draft: DraftStatement, because: str, seen: int) -> Verdict:
    """Reject a statement (by number) with `draft` in its place, which stands. `seen`: the last verdict on
    its claim that they know of, 0 for none.

    Raises LedgerError for an empty reason or words that no ledger keeps, JudgedMeanwhile if there is a later
    verdict, UnknownRef and RedactedText as the door does; nothing is written then.
    """
    because = because.strip()
    store = AuditedStore(Deed(who, "correct", str(statement), because))
    try:
        return correcting.correct(store, statement, draft, officer=who, because=because, seen=seen)
    except ValueError as error:
        raise LedgerError(f"the correction cannot be kept: {error}; take it out") from error
