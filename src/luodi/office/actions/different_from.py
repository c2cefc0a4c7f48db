"""Two names are two parties'."""

from __future__ import annotations

from luodi.ledger.notes import write_note
from luodi.ledger.rows import Reading
from luodi.office.actions.audited import AuditedStore, Deed


def different_from(who: str, claims: tuple[str, ...], because: str) -> Reading:
    """Note that these claims (by key) do not speak of one and the same. Raises as `same_as` does."""
    deed = Deed(who, "different_from", " ".join(claims), because.strip())
    return write_note(AuditedStore(deed), "different_from", claims, officer=who, because=because)
