"""Statements made by hand: a text, and for each statement the words of it that say so."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from luodi.ledger.append import add
from luodi.ledger.asof import View, view
from luodi.ledger.rows import DraftReading, DraftStatement, Modality, Receipt
from luodi.ledger.store import MemoryStore, Store
from luodi.ledger.value import Bound, Code, Date, Party, Quantity, Text, Value


@dataclass
class TextBuilder:
    """One text of a corpus; every call adds a statement whose quote is looked up in the text."""

    id: str
    text: str
    published: str | None = None
    publisher: str | None = "city office"
    drafts: list[DraftStatement] = field(default_factory=list)

    def say(
        self,
        subject: str,
        property: str,
        value: Value,
        quote: str,
        modality: Modality = "actual",
        *,
        scope: tuple[str, ...] | None = None,
        of: str | None = None,
        about: str | None = None,
        said: str | None = None,
        speaker: str | None = None,
        converted: bool = False,
    ) -> TextBuilder:
        start = self.text.index(quote)
        home = int(subject[1:])
        self.drafts.append(
            DraftStatement(
                subject, property, value, modality, start, start + len(quote), quote, start, home,
                scope, of, about, said, speaker, converted=converted,
            )
        )  # fmt: skip
        return self

    def project(
        self, subject: str, name: str, *investors: str, place: str = "", park: str = ""
    ) -> TextBuilder:
        """Name, investors, place and park; each name must stand in the text."""
        self.say(subject, "name", Text(name), name, "planned")
        for investor in investors:
            self.say(subject, "investor", Party(investor), investor, "planned")
        if place:
            self.say(subject, "place", Text(place), place, "planned")
        if park:
            self.say(subject, "park", Party(park), park, "planned")
        return self

    def party(self, subject: str, kind: str, *names: str) -> TextBuilder:
        self.say(subject, "kind", Code(kind), names[0])
        for name in names:
            self.say(subject, "named", Party(name), name)
        return self

    def draft(self, version: str = "1") -> DraftReading:
        return DraftReading("rules", version, "pack", statements=tuple(self.drafts))

    def into(self, store: Store) -> None:
        receipt = Receipt(self.id, self.text, published=self.published, publisher=self.publisher)
        _, _, problems = add(store, receipt, self.draft())
        assert problems == []


def quantity(number: int | str, unit: str, bound: Bound = "exact", high: int | str | None = None) -> Quantity:
    return Quantity(Decimal(number), Decimal(number if high is None else high), unit, bound)


def day(raw: str | None, bound: Bound = "exact") -> Date:
    return Date(raw, bound)


def ledger(*texts: TextBuilder) -> MemoryStore:
    store = MemoryStore()
    for text in texts:
        text.into(store)
    return store


def view_of(*texts: TextBuilder) -> View:
    return view(ledger(*texts))
