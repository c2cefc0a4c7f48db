"""`of`: the part of a project a figure is for, as the text prints it ("the first phase", "equipment")."""

from __future__ import annotations

from luodi.language.quantities import Mention
from luodi.readers.modality import changes, mark
from luodi.readers.page import Line, Page
from luodi.readers.part_carried import place_of
from luodi.readers.rule import Rule, rule
from luodi.vocabulary.scopes import codes_of

_BACK = 100
# "from the original 500 persons to 1,000": so far apart the two stand.
_CHANGED = 40
_ON = 70
# What else than a phase a value may be for; all others are money.
_OWN_PARTS = {"jobs": "staff", "site_area": "use", "floor_area": "use"}
_OF_PLACES = ("jobs", "investment", "floor_area", "site_area")
_OF_PRODUCTS = ("figure.capacity", "figure.rate")


def part_of(page: Page, line: Line, quantity: Mention, by: Rule) -> tuple[str, int, int] | None:
    """The words of the part and where they stand, nearest to the number; None where the figure is for the whole."""
    before, after = areas(page, line, quantity)
    found = beside(page, before, after, quantity, _rules(by)) or _phase_of_sentence(page, line, quantity, by)
    if found is None and by.emits in _OF_PLACES:
        found = place_of(page, line, quantity.start, quantity.end)
    return found or _of_replaced(page, line, quantity, by)


def _of_replaced(page: Page, line: Line, quantity: Mention, by: Rule) -> tuple[str, int, int] | None:
    """The part of the value that one replaces: "R&D staff rose from 500 to 1,000"."""
    alike = [q for q in line.quantities if q.kind == quantity.kind and q.end <= quantity.start]
    if not alike or quantity.start - alike[-1].end > _CHANGED or not changes(page, line, alike[-1]):
        return None
    return part_of(page, line, alike[-1], by)


def beside(
    page: Page, before: int, after: int, quantity: Mention, ids: tuple[str, ...]
) -> tuple[str, int, int] | None:
    """The part that the rules of these names find right behind a number, else the last before it."""
    for id in ids:
        for pattern in rule(f"part.{id}_after").patterns:
            match = pattern.match(page.folded, quantity.end, after)
            if match:
                return match["of"], *match.span("of")
        for pattern in rule(f"part.{id}_before").patterns:
            found = list(pattern.finditer(page.folded, before, quantity.start))
            if found:
                return found[-1]["of"], *found[-1].span("of")
    return None


def _phase_of_sentence(page: Page, line: Line, quantity: Mention, by: Rule) -> tuple[str, int, int] | None:
    """A phase named first in the sentence holds for what follows, unless the whole is told meanwhile."""
    if by.emits in ("stake", "capacity", "incentive", "registered_capital"):
        return None
    return _phase_before(page, line, quantity)


def phase_told(page: Page, line: Line, quantity: Mention) -> str | None:
    """The phase whose product a capacity is: named before it in its sentence."""
    found = _phase_before(page, line, quantity)
    return found[0] if found else None


def _phase_before(page: Page, line: Line, quantity: Mention) -> tuple[str, int, int] | None:
    """The phase named last before a number in its sentence, no semicolon and no word of the whole being between."""
    opening = max(line.start, *(page.folded.rfind(stop, line.start, quantity.start) for stop in ";；"))
    found = [
        match
        for pattern in rule("part.phase_before").patterns
        for match in pattern.finditer(page.folded, opening, quantity.start)
        if is_phase(match["of"])
    ]
    last = max(found, key=lambda match: match.end(), default=None)
    if last is None or mark("whole").search(page.folded, last.end(), quantity.end):
        return None
    return last["of"], *last.span("of")


def is_phase(words: str) -> bool:
    """Whether the words of a part name one of the phases of the undertaking."""
    return any(code.startswith("phase:") for code in codes_of(words) or ())


def _rules(by: Rule) -> tuple[str, ...]:
    """Which parts a property has: a capacity its product, a stake its holder, money and staff what they are for."""
    if by.emits == "stake":
        return ("holder",)
    if by.emits == "capacity":
        return ("phase", "product") if by.id in _OF_PRODUCTS else ("phase",)
    return ("phase", _OWN_PARTS.get(by.emits, "money"))


def areas(page: Page, line: Line, quantity: Mention) -> tuple[int, int]:
    """From the number or stop before to the number or stop after: what stands beyond is another value's."""
    left, right = page.clause(line, quantity.start, quantity.end)
    alike = [q for q in line.quantities if q.kind == quantity.kind]
    ends = [q.end for q in alike if q.end <= quantity.start]
    starts = [q.start for q in alike if q.start >= quantity.end]
    before = max([left, quantity.start - _BACK, *ends])
    return before, min([right, quantity.end + _ON, *starts])
