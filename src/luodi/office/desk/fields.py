"""What one statement says, in the words of a page."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.ledger.rows import Statement
from luodi.ledger.value import Claims, Code, Date, Quantity, Redacted
from luodi.office.desk import written
from luodi.office.desk.books import Book
from luodi.office.desk.reviewed import Reviewed
from luodi.office.desk.shown import value, what
from luodi.office.desk.words import named, say
from luodi.registers.gather import printed

_KINDS = {"a": "agreement", "e": "encounter", "n": "party_kind"}  # subject's letter -> words of its kinds

_JUDGED = {"accept": "review.accepted_by", "reject": "review.rejected_by"}


@dataclass(frozen=True, slots=True)
class Field:
    """What one statement says. `status`: whether it stands. `judged`: "accepted by wang", the reason in
    `because`, and what stands `instead` of it. `unlike`: what stands, where this differs from it.
    """

    seq: int
    property: str
    value: str
    exact: str
    modality: str
    status: str
    about: str
    speaker: str
    project: str | None
    start: int
    seen: int
    waits: bool
    judged: str
    because: str
    instead: int | None
    unlike: Field | None


def field(known: Book, one: Reviewed, language: str) -> Field:
    """The statement for a page in `language`."""
    row = one.row
    draft, verdict = row.draft, one.verdict
    told = known.all.said(row)
    scope = frozenset(draft.scope) if draft.scope else None
    unlike = None if one.unlike is None else field(known, Reviewed(one.unlike, "accepted", None, 0), language)
    judged = "" if verdict is None else say(_JUDGED[verdict.says], language, who=verdict.officer)
    return Field(
        row.seq, what(draft.property, draft.of, scope, language), _value(known, row, language),
        draft.value.canonical(), _modality(row, language), one.status,
        written.day(told.about, language) if told.about else "", draft.speaker or "", _project(known, row),
        draft.start, one.seen, one.waits, judged, verdict.because if verdict else "",
        verdict.instead if verdict else None, unlike,
    )  # fmt: skip


def _modality(row: Statement, language: str) -> str:
    """Planned or happened, where that can be asked: a name is neither."""
    timed = isinstance(row.draft.value, Quantity | Date) or row.draft.modality != "actual"
    return named("modality", row.draft.modality, language) if timed else ""


def _value(known: Book, row: Statement, language: str) -> str:
    match row.draft.value:
        case Quantity() | Date():
            return value(known.all.said(row), language)
        case Code(code):
            return named(_KINDS.get(row.draft.subject[:1], "agreement"), code, language)
        case Claims(keys):
            return ", ".join(key[:8] for key in keys)
        case Redacted():
            return "–"
    return printed(row) or say("document.undisclosed", language)


def _project(known: Book, row: Statement) -> str | None:
    """The project it speaks of, as far as it speaks of one."""
    if row not in known.all.stands.accepted or not row.draft.subject.startswith("p"):
        return None
    return known.all.clusters.of(*known.all.stands.subject_of(row))
