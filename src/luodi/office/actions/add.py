"""A text of a file goes into the ledger, with what it says, and the file's job moves on: all or nothing."""

from __future__ import annotations

from luodi.errors import RedactedText
from luodi.ledger.append import add_within
from luodi.ledger.rows import DraftReading, Receipt, text_key
from luodi.office.actions.audited import AuditedStore, Deed
from luodi.office.desk.jobs import Outcome, advance
from luodi.office.desk.models import JobItem
from luodi.office.desk.seeing import is_everybodys


def add(item: JobItem, receipt: Receipt, draft: DraftReading) -> None:
    """Add the text at the item's position, and move it on. A text known before leaves no row in the trail.

    A text that the ledger does not take is a refusal of the item. Raises Lost if the item is another
    worker's by now, LedgerError if the ledger cannot be written; nothing is written then.
    """
    store = AuditedStore(Deed(item.job.who, "add", _name(receipt), ""))
    try:
        with store.writing() as writer:
            before = store.source_by_key(receipt.key())
            source, reading, problems = add_within(store, writer, receipt, draft)
            said = 0 if reading is None else len(draft.statements) - len(problems)
            known = before is not None and reading is None
            counts = {"texts": 1, "known": int(known), "statements": said}
            advance(item, Outcome(counts, {"source": source.seq}))
    except (ValueError, RedactedText) as error:  # what no store keeps whole; what was taken out for good
        refuse(item, receipt.id, str(error), "leave it out of what you add")


def refuse(item: JobItem, file: str, wrong: str, remedy: str) -> None:
    """The text at the item's position was not taken in. Raises Lost."""
    advance(item, Outcome({"refused": 1}, {"file": file, "wrong": wrong, "remedy": remedy}))


def _name(receipt: Receipt) -> str:
    """What the trail, which everybody may read, calls the text: one for named people by its hash."""
    return receipt.id if is_everybodys(receipt.audience) else text_key(receipt.text)
