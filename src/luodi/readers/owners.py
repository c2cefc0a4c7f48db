"""Whose a fact is: the item's it stands in, the batch's, else that of the firm its sentence is about."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.readers.abreast import Part
from luodi.readers.earlier import earlier_plants
from luodi.readers.event import Event
from luodi.readers.firm_index import FirmIndex
from luodi.readers.firms import Firm, firms, main_firm
from luodi.readers.focus import Foci, Focus, told_together
from luodi.readers.followers import followers
from luodi.readers.issuer import issuer
from luodi.readers.page import Line, Page
from luodi.readers.parallel import parallel
from luodi.readers.partners import partners
from luodi.readers.undertakings import Undertaking, undertakings

_WE = ("当社", "弊社")


@dataclass(frozen=True)
class Owner:
    """A project to be: its key on the page, who invests, and its name where the text has one; another site of a
    firm goes back to the project told before it where it has no figure of its own."""

    key: tuple[str, object]
    firms: tuple[Firm, ...] = ()
    name: Name | None = None
    batch: bool = False
    back: Owner | None = None

    @property
    def kind(self) -> str:
        """By what it is told apart from others."""
        return self.key[0]

    @property
    def count(self) -> int:
        """How many a batch is told to be; 0 where that is not told."""
        number = str(self.key[1])
        return int(number) if self.batch and number.isdecimal() else 0


class Owners:
    """The projects of a page, asked for by the place of a fact."""

    def __init__(self, page: Page, signed: list[Event]) -> None:
        self._items = undertakings(page)
        self._earlier = earlier_plants(page)
        listed = tuple(dict.fromkeys(self._items.values()))
        parts = parallel(page)
        told: list[Undertaking | Part] = [*listed, *(part for group in parts.values() for part in group)]
        heads = [head.investor for head in told if head.investor is not None]
        heads += [*followers(page), *filter(None, [issuer(page)])]
        self._known = firms(page, signed, heads)
        self._partners = partners(page, self._known, signed)
        self._main = main_firm(page, self._known)
        title = page.lines[0].end if page.lines else 0
        self._titled = self._main is not None and any(m.start < title for m in self._main.mentions)
        index = FirmIndex(self._known)
        whose = self._speaker(page)
        self._of_item = {item.number: _listed(item, index, whose) for item in listed}
        self._items_of: dict[int, list[Owner]] = defaultdict(list)
        for owner in filter(None, self._of_item.values()):
            for firm in owner.firms:
                self._items_of[firm.number].append(owner)
        groups = {group[0].number for group in self._partners.values()}
        several = len(groups) + len(told) > 1 or (len(self._known) == 1 and told_together(page))
        self._foci = Foci(page, self._known, several)
        for number, group in parts.items():
            for part in group:
                self._foci.take_part(page.lines[number], part, index)

    def of(self, line: Line, start: int) -> Owner:
        """The project a fact at a place belongs to."""
        part = self._foci.part(line, start)
        if part is not None:
            return self._of_focus(part, line)
        if line.number in self._earlier:
            return Owner(("earlier", self._earlier[line.number]), self._of_firm(self._main).firms)
        item = self._items.get(line.number)
        owner = self._of_item[item.number] if item is not None else None
        told_below = item is None or owner is None or not item.named
        focus = self._foci.of(line, start) if told_below else None
        if owner is not None and (focus is None or focus.kind != "firm"):
            return owner
        if focus is None and self._main is not None and not self._titled:
            focus = self._foci.last_before(line)
        return self._of_focus(focus, line) if focus else self._of_firm(self._main)

    def _speaker(self, page: Page) -> Firm | None:
        """Whose the named items of a Japanese notice are: the firm that says 当社, else the only one or the title's."""
        if page.language != "ja" and not any(item.is_site for item in self._items.values()):
            return None
        own = (firm for firm in self._known if any(m.text in _WE for m in firm.mentions))
        return next(own, self._main if len(self._known) == 1 or self._titled else None)

    @property
    def main_key(self) -> tuple[str, object]:
        """The project of the firm the text is about."""
        return self._of_firm(self._main).key

    def members(self) -> list[Owner]:
        """Those a batch consists of: the items of a list, and the firms its sentence names side by side."""
        named = {n for line, _ in self._foci.batches() for n in self._foci.side_by_side(line)}
        owners = [owner for owner in self._of_item.values() if owner is not None]
        return [*owners, *(self._of_firm(firm) for firm in self._known if firm.number in named)]

    def _of_focus(self, focus: Focus, line: Line) -> Owner:
        if focus.kind == "batch":
            return Owner(("batch", focus.number), batch=True)
        if focus.kind == "named":
            return Owner(("named", focus.number), name=focus.name)
        if focus.kind == "firm":
            return self._of_firm(self._numbered(focus.number))
        told = self._numbered(self._foci.firm_before(line)) or self._main
        if focus.kind == "site":
            return Owner(("site", focus.number), (told,) if told else (), focus.name)
        owner = self._of_firm(told)
        return Owner(("elsewhere", focus.number), owner.firms, back=owner)

    def _numbered(self, number: object) -> Firm | None:
        return self._known[number] if isinstance(number, int) and number >= 0 else None

    def _of_firm(self, firm: Firm | None) -> Owner:
        """A firm that one item of a list is about is told of there; others have a project of their own."""
        if firm is None:
            return Owner(("firm", -1))
        own = [owner for owner in self._items_of.get(firm.number, ()) if firm in owner.firms]
        if len(own) == 1:
            return own[0]
        group = self._partners.get(firm.number, (firm,))
        return Owner(("firm", group[0].number), group)


def _listed(item: Undertaking, known: FirmIndex, whose: Firm | None = None) -> Owner | None:
    if item.is_site:
        doer = known.doing(item.lines[0].start, item.lines[-1].end)
        firm = doer or whose or item.firm(known)
        return Owner(("item", item.number), (firm,) if firm else (), item.name)
    firm = item.firm(known) or (whose if item.name is not None else None)
    if firm is None and item.name is None:
        return None
    return Owner(("item", item.number), (firm,) if firm else (), item.name)
