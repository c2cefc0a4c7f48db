"""Firms of a page: the mentions of one investor under its long and short names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from luodi.language.name import Name
from luodi.language.place_names import known_countries
from luodi.readers.event import Event
from luodi.readers.firm_aliases import called_short
from luodi.readers.firm_we import says_we
from luodi.readers.investors import (
    Investor,
    candidates,
    firm_key,
    full_names,
    investors,
    is_deed,
    may_be_firm,
)
from luodi.readers.page import Page
from luodi.readers.rule import rule

# Who signed for a project is its investor, whatever else is told.
_SIGNED = 300
# So far back stands the firm a line gives another name of.
_REACH = 400
_CALLED = re.compile(r"\((?:以下)?(?:[简簡][称稱]|下[称稱])[为為:：]?[“「\"']?")
_LEGAL_END = re.compile(r"\b(?:Ltd|Inc|Co|Corp|Corporation|Limited|LLC|PLC|GmbH|AG|SA)\.?$")
PUBLIC = ("government", "association", "institution", "person")


@dataclass
class Firm:
    """One investor of a page; `number` is its order of appearance, `deeds` says where its deeds are told."""

    number: int
    mentions: list[Name] = field(default_factory=list)
    weight: int = 0
    deeds: set[int] = field(default_factory=set)

    def names(self) -> tuple[Name, ...]:
        """The name to print: the longest of those it is first called by, as a tuple of one."""
        return (max(self.mentions[:3], key=lambda n: (len(n.text), -n.start)),)

    def is_called(self, text: str) -> bool:
        """Whether a name is one of the firm's, or a short form of it."""
        return any(same(text, mention.text) for mention in self.mentions)


def firms(page: Page, signed: list[Event], heads: list[Name]) -> list[Firm]:
    """The investors of a page, the heads of its lists among them, each with all places it is named, in order."""
    listed = [Investor(n, line, True, _SIGNED) for n in heads if (line := page.line_at(n.start))]
    told = sorted([*investors(page), *_signers(page, signed), *listed], key=lambda i: i.name.start)
    full = full_names({firm_key(i.name.text) for i in told})
    for a, b in (*_called(page, told), *_renamed(page, told)):
        full[firm_key(b.text)] = full[firm_key(a.text)]
    found: dict[str, Firm] = {}
    for investor in told:
        firm = found.setdefault(full[firm_key(investor.name.text)], Firm(len(found)))
        firm.mentions.append(investor.name)
        firm.weight = max(firm.weight, investor.weight)
        if investor.deed:
            firm.deeds.add(investor.name.start)
    known = list(found.values())
    taken = {mention.start for firm in known for mention in firm.mentions}
    for firm in known:
        firm.mentions = [_without_land(mention, firm) for mention in firm.mentions]
    names = [firm.names()[0] for firm in known]
    for number, name in (*called_short(page, names), *says_we(page, names)):
        if name.start not in taken:
            _recall(page, known[number], name)
    return known


def _without_land(name: Name, firm: Firm) -> Name:
    """ "Japan Acme Precision Engineering" of a text that goes on with Acme: the country is where it is from."""
    land, _, rest = name.text.partition(" ")
    short = [m.text for m in firm.mentions if m.text.isascii() and len(m.text) < len(rest)]
    if land not in known_countries() or not any(rest.startswith(text) for text in short):
        return name
    return (
        name
        if name.kind != "unknown" and _LEGAL_END.search(rest)
        else replace(name, text=rest, start=name.end - len(rest))
    )


def _called(page: Page, told: list[Investor]) -> Iterator[tuple[Name, Name]]:
    """Each name with the one a text gives it in brackets: 晟轮(泰国)有限公司(以下简称“泰国晟轮”)."""
    for one, two in pairwise(told):
        if _CALLED.fullmatch(page.folded, one.name.end, max(one.name.end, two.name.start)):
            yield one.name, two.name


def _renamed(page: Page, told: list[Investor]) -> Iterator[tuple[Name, Name]]:
    """The firm told of last with the new name a line gives it: 新商号:北斗モーション株式会社."""
    for pattern in rule("name.own").patterns_in(page.language):
        for match in pattern.finditer(page.folded):
            new = next((i.name for i in told if match.start("of") <= i.name.start < match.end("of")), None)
            old = [i.name for i in told if match.start() - _REACH <= i.name.start < match.start()]
            if new is not None and old:
                yield old[-1], new


def _recall(page: Page, firm: Firm, name: Name) -> None:
    """One more place of a firm known from elsewhere, with the deed that may be told there."""
    firm.mentions.append(name)
    line = page.line_at(name.start)
    if line is not None and is_deed(page, line, name):
        firm.deeds.add(name.start)


def _signers(page: Page, signed: list[Event]) -> list[Investor]:
    """The firms that signed for a project are its investors."""
    return [
        Investor(name, event.line, True, _SIGNED)
        for event in signed
        if event.kind in ("investment", "joint_venture", "capital_increase")
        for name in event.named("party")
        if name.kind not in PUBLIC and may_be_firm(name, page.surnames)
    ]


def main_firm(page: Page, known: list[Firm]) -> Firm | None:
    """The firm a text is about: the one with most told of it, one named in the title before others."""
    title = page.lines[0].end if page.lines else 0

    def told(firm: Firm) -> tuple[bool, bool, int, int]:
        named = any(m.start < title for m in firm.mentions)
        return bool(firm.deeds), named, firm.weight, -firm.number

    return max(known, key=told, default=None) or (_opening(page) if page.lines else None)


def _opening(page: Page) -> Firm | None:
    """Where no deed is told: the first name of the title that the body names again."""
    title = page.lines[0]
    for name in candidates(page, title):
        if page.folded.count(name.text, title.end) > 1:
            return Firm(-1, [name])
    return None


def same(one: str, other: str) -> bool:
    """Whether two names are one, or one the short form of the other."""
    return same_key(firm_key(one), firm_key(other))


def same_key(one: str, other: str) -> bool:
    """`same` for names by their keys."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= (3 if short.isascii() else 2) and long.startswith(short))
