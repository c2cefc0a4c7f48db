"""A note is taken back."""

from __future__ import annotations

from luodi.ledger.notes import write_note
from luodi.ledger.rows import Reading
from luodi.office.actions.audited import AuditedStore, Deed


def retract(who: str, note: str, because: str) -> Reading:
    """Take back a note, named by its own claim: everything is as it was without it.

    Raises UnknownRef if there is no such note, LedgerError for an empty reason; nothing is written then.
    """
    deed = Deed(who, "retracts", note, because.strip())
    return write_note(AuditedStore(deed), "retracts", (note,), officer=who, because=because)
