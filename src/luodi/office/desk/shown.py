"""Sayings as templates show them: a value in the person's language, and the way to its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from luodi.office.desk import written
from luodi.office.desk.books import Book
from luodi.office.desk.words import named, say
from luodi.registers.model import PromiseRow, Revision, Said, Scope
from luodi.vocabulary.scopes import label

_OF_SOMETHING = ("capacity", "stake")


@dataclass(frozen=True, slots=True)
class Shown:
    """A saying. `exact` is the value as the ledger has it, `href` leads to its sentence, `number` is the
    sentence's on a project's page (None elsewhere), `day` and `who` say when and by whom it was said.
    """

    text: str
    exact: str
    href: str
    number: int | None
    quote: str
    day: str
    iso: str
    who: str
    about: str
    claim: str
    source: str


def shown(book: Book, said: Said, language: str, number: int | None = None) -> Shown:
    """The saying for a page in `language`."""
    receipt = book.receipt(said)
    day = written.day(said.said_on, language) if said.said_on else say("project.undated", language)
    about = written.day(said.about, language) if said.about and said.low is not None else ""
    return Shown(
        text=value(said, language), exact=_exact(said), href=sentence_href(receipt.seq, said.seq),
        number=number, quote=said.quote, day=day, iso=said.said_on or "", who=said.speaker or said.source,
        about=about, claim=said.claim, source=said.source,
    )  # fmt: skip


def value(said: Said, language: str) -> str:
    """ "100 billion yen", "2021年6月"; the words themselves where there is neither figure nor date."""
    low = said.low if said.low is not None else said.high
    if low is not None:
        high = said.high if said.high is not None else low
        return written.quantity(low, high, said.unit or "", said.bound or "exact", language)
    return said.quote if said.date is None and said.bound is None else _day(said, language)


def what(property: str, of: str | None, scope: Scope, language: str) -> str:
    """ "Investment (R&D)": the property, and the part of the whole it is for; a part that the vocabulary does
    not know stands as printed.
    """
    printed = of if scope or property in _OF_SOMETHING else None
    known = [label(code, language) for code in sorted(scope or ())]
    told = ", ".join(dict.fromkeys(one for one in known if one)) if all(known) else None
    part = told or printed or ", ".join(sorted(scope or ()))
    return named("property", property, language) + (f" ({part})" if part else "")


def title(row: PromiseRow, language: str) -> str:
    return what(row.property, row.of, row.scope, language)


def moved(revision: Revision, language: str) -> str:
    """ "raised +79 %", "postponed 365 days"."""
    kind = named("revision", revision.kind, language)
    if revision.by is None:
        return kind
    if revision.kind in ("postponed", "advanced"):
        return f"{kind} {say('written.days', language, n=abs(int(revision.by)))}"
    return f"{kind} {written.change(revision.by, language)}"


def document_href(receipt: int) -> str:
    """The page of a text, by the number of its receipt."""
    return reverse("document", args=[receipt])


def sentence_href(receipt: int, statement: int) -> str:
    """A statement marked in its text."""
    return f"{document_href(receipt)}#s{statement}"


def _day(said: Said, language: str) -> str:
    return written.bounded_day(said.date, said.bound, language)


def _exact(said: Said) -> str:
    low = said.low if said.low is not None else said.high
    if low is None:
        return said.date or ""
    return written.exact(low, said.high if said.high is not None else low, said.unit or "", said.bound or "")
