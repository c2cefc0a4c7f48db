"""Of claims that differ, the office goes by one."""

from __future__ import annotations

from luodi.ledger.notes import write_note
from luodi.ledger.rows import Reading
from luodi.office.actions.audited import AuditedStore, Deed


def go_by(who: str, claim: str, others: tuple[str, ...], because: str) -> Reading:
    """Note that of these claims (by key) the office goes by the first.

    Raises UnknownRef for a claim that is not in the ledger, LedgerError for an empty reason or one claim
    only; nothing is written then.
    """
    deed = Deed(who, "goes_by", " ".join((claim, *others)), because.strip())
    return write_note(AuditedStore(deed), "goes_by", (claim, *others), officer=who, because=because)
