"""Firms of a page: the mentions of one investor under its long and short names."""

from __future__ import annotations

from dataclasses import dataclass, field

from luodi.language.name import Name
from luodi.ledger.value import fold_name
from luodi.readers.event import Event
from luodi.readers.investors import Investor, candidates, investors
from luodi.readers.page import Page

# Who signed for a project is its investor, whatever else is told.
_SIGNED = 5
_PUBLIC = ("government", "association", "institution", "person")


@dataclass
class Firm:
    """One investor of a page; `number` is its order of appearance."""

    number: int
    mentions: list[Name] = field(default_factory=list)
    weight: int = 0

    def names(self) -> tuple[Name, ...]:
        """The name to print: the longest of those it is first called by, as a tuple of one."""
        return (max(self.mentions[:3], key=lambda n: (len(n.text), -n.start)),)

    def is_called(self, text: str) -> bool:
        """Whether a name is one of the firm's, or a short form of it."""
        return any(_same(text, mention.text) for mention in self.mentions)


def firms(page: Page, signed: list[Event]) -> list[Firm]:
    """The investors of a page, each with all places it is named as one, in order of appearance."""
    found: list[Firm] = []
    for told in sorted([*investors(page), *_signers(signed)], key=lambda i: i.name.start):
        firm = next((f for f in found if f.is_called(told.name.text)), None)
        if firm is None:
            firm = Firm(len(found))
            found.append(firm)
        firm.mentions.append(told.name)
        firm.weight = max(firm.weight, told.weight)
    return found


def _signers(signed: list[Event]) -> list[Investor]:
    """The firms that signed for a project are its investors."""
    return [
        Investor(name, event.line, True, _SIGNED)
        for event in signed
        if event.kind in ("investment", "joint_venture", "capital_increase")
        for name in event.named("party")
        if name.kind not in _PUBLIC
    ]


def main_firm(page: Page, known: list[Firm]) -> Firm | None:
    """The firm a text is about: the one with most told of it, one named in the title before others."""
    title = page.words(page.lines[0]) if page.lines else ""

    def told(firm: Firm) -> tuple[bool, int, int]:
        return any(m.text in title for m in firm.mentions), firm.weight, -firm.number

    return max(known, key=told, default=None) or (_opening(page) if page.lines else None)


def _opening(page: Page) -> Firm | None:
    """Where no deed is told: the first name of the title that the body names again."""
    title = page.lines[0]
    for name in candidates(page, title):
        if page.folded.count(name.text, title.end) > 1:
            return Firm(-1, [name])
    return None


def joined(own: tuple[Name, ...], signed: list[Event]) -> tuple[Name, ...]:
    """An investor with its partners in a joint venture."""
    for event in signed:
        parties = event.named("party")
        if event.kind == "joint_venture" and any(_same(p.text, o.text) for p in parties for o in own):
            return tuple(p for p in parties if p.kind not in ("government", "person"))
    return own


def _same(one: str, other: str) -> bool:
    short, long = sorted((fold_name(one), fold_name(other)), key=len)
    return short == long or (len(short) >= (3 if short.isascii() else 2) and long.startswith(short))
