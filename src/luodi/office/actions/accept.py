"""A statement is what its text says."""

from __future__ import annotations

from luodi.ledger.append import judge
from luodi.ledger.rows import Verdict
from luodi.office.actions.audited import AuditedStore, Deed


def accept(who: str, statement: int, seen: int) -> Verdict:
    """Accept a statement (by number). `seen`: the last verdict on its claim that they know of, 0 for none.

    Raises JudgedMeanwhile if there is a later one, UnknownRef and RedactedText as the door does; nothing is
    written then.
    """
    store = AuditedStore(Deed(who, "accept", str(statement), ""))
    return judge(store, statement, "accept", officer=who, because="", seen=seen)
