"""*Redact*: the one door by which something leaves a ledger (the law, a person's request, a wrong upload).

The text and every quote from it are blanked (`ledger.blank`) in the transaction that records who did it,
when and on what ground. There is no way back, and the same characters may not come in again.
"""

from __future__ import annotations

from luodi.errors import LedgerError
from luodi.ledger.append import now, refuse_redacted, refuse_unkeepable
from luodi.ledger.rows import Redaction
from luodi.ledger.store import Store


def redact(store: Store, text_sha256: str, *, officer: str, because: str) -> Redaction:
    """Blank a text for good. Raises KeyError if it is not in the ledger, RedactedText if that was done
    before, LedgerError without a ground, or for words no ledger keeps.
    """
    store.text(text_sha256)
    ground = because.strip()
    if not ground:
        raise LedgerError("a redaction needs its ground: say because of what")
    try:
        refuse_unkeepable(officer=officer, ground=ground)
    except ValueError as error:
        raise LedgerError(f"the redaction cannot be kept: {error}; take it out") from error
    with store.writing() as writer:
        refuse_redacted(store, text_sha256)
        redaction = Redaction(writer.next_seq(), text_sha256, officer, ground, now())
        writer.put_redaction(redaction)
    return redaction
