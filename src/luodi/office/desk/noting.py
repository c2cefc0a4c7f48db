"""What holds parties together or apart, as a page shows it, and the way to note otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from luodi.identity.join import Subject
from luodi.ledger.notes import Note
from luodi.ledger.rows import Statement
from luodi.ledger.value import Party
from luodi.office.desk.books import Book
from luodi.office.desk.parties import party_rows
from luodi.registers.gather import printed
from luodi.registers.joins import Joined
from luodi.registers.parties import PartyLine, naming


@dataclass(frozen=True, slots=True)
class JoinLine:
    """A rule's join: its sentence, how sure it is, and the way to tell the two apart."""

    because: str
    score: str
    policy: str
    different: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another party, why it may be the same, and the ways to note that it is or is not."""

    id: str
    name: str
    kind: str
    because: str
    same: str
    different: str
    score: str = ""
    policy: str = ""


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note: what it says of which names, whose it is, why."""

    claim: str
    kind: str
    names: str
    officer: str
    because: str


def joined(book: Book, found: Joined) -> JoinLine:
    """A join in force."""
    join = found.join
    claims = (_claim(book, found.id, join.a), _claim(book, found.other, join.b))
    return JoinLine(join.because, f"{join.score:.2f}", join.policy, note_link("different_from", claims))


def suggestion(book: Book, found: Joined, id: str) -> Suggestion:
    """A suggested join, seen from the party `id`."""
    join = found.join
    other = found.other if found.id == id else found.id
    line = _line(book, other)
    claims = (_claim(book, found.id, join.a), _claim(book, found.other, join.b))
    return Suggestion(
        other, line.name if line else other, line.kind if line else "unknown", join.because,
        note_link("same_as", claims), note_link("different_from", claims), f"{join.score:.2f}", join.policy,
    )  # fmt: skip


def note_line(book: Book, note: Note) -> NoteLine:
    """A note in force, by the names it speaks of."""
    names = dict.fromkeys(name for claim in note.claims for name in names_of(book, claim))
    return NoteLine(note.claim, note.kind, " · ".join(names), note.officer, note.because)


def names_of(book: Book, claim: str) -> list[str]:
    """The name that stands in a claim, as far as it stands."""
    known: dict[str, str] | None = book.view.made.get("desk claims")
    if known is None:
        known = {row.claim: name for row in book.view.statements if (name := _name(row))}
        book.view.made["desk claims"] = known
    return [known[claim]] if claim in known else []


def _name(row: Statement) -> str | None:
    return printed(row) if isinstance(row.draft.value, Party) else None


def note_link(kind: str, claims: tuple[str, ...]) -> str:
    """The page that shows what a note would change, and writes it."""
    query = urlencode({"kind": kind, "claims": claims}, doseq=True)
    return f"{reverse('party_note')}?{query}"


def _claim(book: Book, id: str, subject: Subject) -> str:
    """The claim by which a note may name one subject of a party."""
    own = [row for row in book.all.by_subject[id] if book.all.stands.subject_of(row) == subject]
    names = [row for row in own if row.draft.property == "named"]
    return (names or own)[0].claim if own else naming(book.all, id)


def _line(book: Book, id: str) -> PartyLine | None:
    return next((row.line for row in party_rows(book) if row.line.id == id), None)
