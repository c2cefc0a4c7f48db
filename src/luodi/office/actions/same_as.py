"""Two names are one party's."""

from __future__ import annotations

from luodi.ledger.notes import write_note
from luodi.ledger.rows import Reading
from luodi.office.actions.audited import AuditedStore, Deed


def same_as(who: str, claims: tuple[str, ...], because: str) -> Reading:
    """Note that these claims (by key) speak of one and the same.

    Raises UnknownRef for a claim that is not in the ledger, LedgerError for an empty reason or one claim
    only; nothing is written then.
    """
    deed = Deed(who, "same_as", " ".join(claims), because.strip())
    return write_note(AuditedStore(deed), "same_as", claims, officer=who, because=because)
