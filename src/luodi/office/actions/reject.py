"""A statement is not what its text says."""

from __future__ import annotations

from luodi.errors import LedgerError
from luodi.ledger.append import judge
from luodi.ledger.rows import Verdict
from luodi.office.actions.audited import AuditedStore, Deed


def reject(who: str, statement: int, because: str, seen: int) -> Verdict:
    """Reject a statement (by number), with the reason. `seen`: the last verdict on its claim that they know
    of, 0 for none.

    Raises LedgerError for an empty reason or one that no ledger keeps, JudgedMeanwhile if there is a later
    verdict, UnknownRef and RedactedText as the door does; nothing is written then.
    """
    because = because.strip()
    if not because:
        raise LedgerError("a rejection needs its reason: say because of what")
    store = AuditedStore(Deed(who, "reject", str(statement), because))
    try:
        return judge(store, statement, "reject", officer=who, because=because, seen=seen)
    except ValueError as error:
        raise LedgerError(f"the reason cannot be kept: {error}; take it out") from error
