"""Officers' notes: what the office holds to be so, written down as a source a person can read.

same_as         these claims speak of one and the same      different_from   they do not
goes_by         of these claims the office goes by the first
retracts        takes back earlier notes, named by their claims

A note names claims, never subjects, so it survives a new reading. Nothing is deleted: a note that was
taken back stays in the ledger, and taking back the taking-back puts it in force again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from luodi.errors import LedgerError, UnknownRef
from luodi.ledger.append import add_within
from luodi.ledger.asof import View
from luodi.ledger.checks import latest_readings, verdicts_in_force
from luodi.ledger.rows import DraftReading, DraftStatement, Reading, Receipt, Statement
from luodi.ledger.store import Store, Writer
from luodi.ledger.value import Claims, Party, Redacted, fold_name

NoteKind = Literal["same_as", "different_from", "goes_by", "retracts"]
KINDS: tuple[str, ...] = get_args(NoteKind)

VERSION = "1"
_READER = "officer:"
_BECAUSE = "\nBecause: "
_SAYS = {
    "same_as": ("One and the same: ", " = "),
    "different_from": ("Not the same: ", " / "),
    "goes_by": ("The office goes by the first of: ", ", "),
    "retracts": ("Taken back: ", ", "),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A note as recorded. `claim` names the note itself, `claims` what it speaks of."""

    claim: str
    kind: str
    claims: tuple[str, ...]
    officer: str
    because: str
    seq: int
    retracted: bool


def write_note(
    store: Store, kind: NoteKind, claims: tuple[str, ...], *, officer: str, because: str
) -> Reading:
    """Record a note in one transaction. Raises UnknownRef for a claim that is not in the ledger (for
    `retracts`: no note's claim), LedgerError for an empty reason, too few claims, or words no ledger keeps.
    """
    keys = _keys(kind, claims)
    _refuse_unknown(store, kind, keys)
    if not because.strip():
        raise LedgerError("a note needs its reason: say because of what")
    try:
        with store.writing() as writer:
            return _put_note(store, writer, kind, keys, officer, because.strip())
    except ValueError as error:
        raise LedgerError(f"the note cannot be kept: {error}; take it out") from error


def _put_note(
    store: Store, writer: Writer, kind: NoteKind, keys: tuple[str, ...], officer: str, because: str
) -> Reading:
    """The note under the next free number, which is nobody else's while the transaction is open."""
    number = 1 + store.count_sources("note")
    draft, text = _draft(number, kind, keys, officer, because)
    receipt = Receipt(f"note-{number}", text, kind="note", publisher=officer)
    said = DraftReading(_READER + officer, VERSION, VERSION, kind="officer", statements=(draft,))
    _, reading, _ = add_within(store, writer, receipt, said)
    assert reading is not None, "the number in its text makes every note a new one"
    return reading


def notes(view: View) -> list[Note]:
    """All notes in the order they were written, each with whether it has been taken back."""
    readers = {reading.seq: reading.reader for reading in view.readings}
    written = _written(view)
    taken_back: set[str] = set()
    found: list[Note] = []
    for row, keys in reversed(written):
        retracted = row.claim in taken_back
        if row.draft.property == "retracts" and not retracted:
            taken_back.update(keys)
        officer = readers[row.reading].removeprefix(_READER)
        because = view.texts.get(row.text_sha256, "").partition(_BECAUSE)[2]
        found.append(Note(row.claim, row.draft.property, keys, officer, because, row.seq, retracted))
    return found[::-1]


def _written(view: View) -> list[tuple[Statement, tuple[str, ...]]]:
    """Statements of notes with the claims they name. Only a note's text can hold one."""
    texts = {source.text_sha256 for source in view.sources if source.kind == "note"}
    return [
        (row, row.draft.value.keys)
        for row in view.statements
        if row.text_sha256 in texts and row.draft.property in KINDS and isinstance(row.draft.value, Claims)
    ]


def _keys(kind: str, claims: Iterable[str]) -> tuple[str, ...]:
    """Each claim once; in order of the alphabet where the order means nothing."""
    keys = tuple(dict.fromkeys(claims))
    if len(keys) < (1 if kind == "retracts" else 2):
        raise LedgerError(f"{kind} needs {'a claim' if kind == 'retracts' else 'two different claims'}")
    return tuple(sorted(keys)) if kind in ("same_as", "different_from") else keys


def _refuse_unknown(store: Store, kind: str, keys: tuple[str, ...]) -> None:
    rows = store.statements_making(keys)
    said = [row for row in rows if not isinstance(row.draft.value, Redacted)]
    known = {row.claim for row in said if kind != "retracts" or row.draft.property in KINDS}
    unknown = [key for key in keys if key not in known]
    if unknown:
        what = "note" if kind == "retracts" else "claim"
        raise UnknownRef(f"no {what} {', '.join(unknown)} in this ledger; `luodi show` lists their keys")


def _draft(
    number: int, kind: str, keys: tuple[str, ...], officer: str, because: str
) -> tuple[DraftStatement, str]:
    """The statement and the text it stands in. The number keeps two notes of one wording apart."""
    verb, between = _SAYS[kind]
    head, line = f"Note {number}, {officer}\n", verb + between.join(keys)
    text = head + line + _BECAUSE + because
    start, end = len(head), len(head) + len(line)
    return DraftStatement("n1", kind, Claims(keys), "actual", start, end, line, anchor=start), text


def resolve_ref(view: View, ref: str) -> str:
    """The claim that a person means by `ref`. Raises UnknownRef if it leads nowhere, or to several.

    "sourceid#p1"             the claim that names the subject, else its earliest
    "sourceid#p1:investment"  the subject's one claim of that property
    'sourceid#"Nidec Corp."'  the first claim that names this party, its legal form put aside
    "1a2b3c"                  the claim whose key starts so; at least six characters
    """
    source, hash_mark, place = ref.rpartition("#")
    if not hash_mark:
        return _by_prefix(view, ref)
    if place[:1] == '"' == place[-1:]:
        return _by_name(view, ref, source, place[1:-1])
    subject, colon, name = place.partition(":")
    rows = [row for row in _living(view, source) if row.draft.subject == subject]
    if not rows:
        raise UnknownRef(f"{ref}: no such text, or no such subject in it; `luodi show` lists them")
    if colon:
        return _only(ref, [row for row in rows if row.draft.property == name])
    naming = [r for r in rows if r.draft.property in ("name", "investor") and r.draft.home is not None]
    return min(naming or rows, key=lambda row: row.seq).claim


def _by_name(view: View, ref: str, source: str, name: str) -> str:
    rows = _living(view, source)
    folded = fold_name(name)
    named = [r for r in rows if isinstance(r.draft.value, Party) and fold_name(r.draft.value.name) == folded]
    if not named:
        raise UnknownRef(f"{ref}: that text names no such party; `luodi read` lists those it names")
    return min(named, key=lambda row: (row.draft.property != "named", row.draft.start, row.seq)).claim


def _living(view: View, source_id: str) -> list[Statement]:
    """What the newest readings of the source's last text say, without what an officer rejected."""
    texts = [source.text_sha256 for source in view.sources if source.id == source_id]
    newest = set(latest_readings(view).values())
    rejected = {claim for claim, verdict in verdicts_in_force(view).items() if verdict.says == "reject"}
    return [
        row
        for row in view.statements
        if row.text_sha256 in texts[-1:] and row.reading in newest and row.claim not in rejected
    ]


def _by_prefix(view: View, ref: str) -> str:
    if re.fullmatch("[0-9a-f]{6,32}", ref) is None:
        raise UnknownRef(f"{ref}: neither a claim (six or more of its characters) nor source#subject")
    return _only(ref, [row for row in view.statements if row.claim.startswith(ref)])


def _only(ref: str, rows: Iterable[Statement]) -> str:
    quotes = {row.claim: row.draft.quote for row in rows}
    if len(quotes) == 1:
        return next(iter(quotes))
    listed = "; ".join(f'{claim[:8]} "{quote}"' for claim, quote in quotes.items())
    raise UnknownRef(
        f"{ref}: several claims, name one by its key: {listed}" if quotes else f"{ref}: no claim"
    )
