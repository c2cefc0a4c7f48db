"""Lists: a value without a cue has the property of the heading or of the items it stands under.

"Annual production capacity" above "bread: 20,000 tons"; "Pfizer: €20 million, ..." in a list of
investments.
"""

from __future__ import annotations

import re

from luodi.language.quantities import Mention
from luodi.readers.cues import Cue
from luodi.readers.figure import Figure
from luodi.readers.figure_cues import LineCues
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rule

# How many lines a heading reaches down.
_REACH = 10
# A value heads its item where only the name of the item stands before it.
_HEAD = re.compile(r"^.{0,12}$|^[^,;:]{1,70}(?: ?[-–—:(,]) ?$")
_SHORT = 60
_SMALLEST = 10


class Lists:
    """What the lines before said of the values that follow them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._lead: dict[str, tuple[int, Rule, tuple[int, int]]] = {}

    def above(self, line: Line, quantity: Mention, kind: str) -> tuple[Rule, tuple[int, int]] | None:
        """The rule that the lines above give to a value of this kind, and the place of its words."""
        lead = self._lead.get(kind)
        answers = lead is not None and lead[0] == line.number - 1 and self._asks(line.number - 1, line)
        if kind == "money" and self._opens(line, quantity):
            return rule("figure.investment"), (quantity.start, quantity.start)
        if not self._is_item(line) and not answers:
            return None
        if kind == "number" and quantity.low < _SMALLEST:
            return None
        if lead is not None and line.number - lead[0] <= _REACH:
            self._lead[kind] = (line.number, *lead[1:])
            return lead[1:]
        if kind == "money" and self._heads(line, quantity):
            return rule("figure.investment"), (quantity.start, quantity.start)
        return None

    def leads(self, line: Line) -> bool:
        """Whether the words of a line without figures may say what the lines below it tell."""
        if line.number + 1 < len(self._page.lines) and self._asks(
            line.number, self._page.lines[line.number + 1]
        ):
            return True
        if line.form == "heading" or bool(mark("lead").search(self._page.folded, line.start, line.end)):
            return True
        return line.form in ("item", "pair") and line.end - line.start <= _SHORT

    def announce(self, line: Line, known: LineCues) -> None:
        """Remember the words of a line that leads others."""
        for cue in known.before:
            self._remember(line, cue)

    def told(self, line: Line, found: list[Figure]) -> None:
        """Remember what the figures of a line say of those below it; prose ends a list."""
        if line.form == "prose" and line.end - line.start > _SHORT and not self.leads(line):
            self._lead.clear()
        for figure in found if line.form in ("item", "pair") else ():
            # "Investment: 5 million" says nothing of the pairs below it; "bread: a capacity of 20,000 tons" does.
            of_key = line.key is not None and figure.start < line.body
            inherited = self._lead.get(figure.quantity.kind, (-1,))[0] == line.number
            if not of_key and not inherited:
                self._lead[figure.quantity.kind] = (line.number, rule(figure.rule), (line.start, line.end))

    def _remember(self, line: Line, cue: Cue) -> None:
        for kind in cue.rule.kinds:
            if cue.rule.family == "figures":
                self._lead[kind] = (line.number, cue.rule, (line.start, line.end))

    def _asks(self, number: int, answer: Line) -> bool:
        """A few words that stand alone before the value in one printed line: "Site / 31,400 m2", 働く人は？45人."""
        line = self._page.lines[number]
        short = line.end - line.start <= _SHORT // 2 and not line.quantities
        return short and line.paragraph == answer.paragraph and line.form != "title"

    def _is_item(self, line: Line) -> bool:
        return line.form in ("item", "pair") or (
            line.form == "prose" and line.end - line.start <= _SHORT // 2
        )

    def _opens(self, line: Line, quantity: Mention) -> bool:
        """ "R85 million, 120 jobs, ...": an amount that opens a sentence in telegram style."""
        after = self._page.folded[quantity.end : quantity.end + 1]
        if quantity.start != line.start or line.number == 0 or after not in ",;，；、(":
            return False
        return any(
            q.start > quantity.end and q.kind not in ("other", "money", "percent") for q in line.quantities
        )

    def _heads(self, line: Line, quantity: Mention) -> bool:
        """ "Pfizer: €20 million": the amount opens the item of a list, and no other number is meant."""
        if line.form not in ("pair", "item") or not _HEAD.search(
            self._page.folded[line.body : quantity.start]
        ):
            return False
        return not mark("no_money_key").search(self._page.folded, line.start, line.body)
