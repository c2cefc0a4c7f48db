"""By whom a share is held and public money granted: the name as printed, and the name that is meant."""

from __future__ import annotations

from luodi.readers.figure import Figure
from luodi.readers.page import Line, Page
from luodi.readers.parts import areas
from luodi.readers.rule import rule

_NEAR = 90
# So many sentences back stand the names that "the former" and "the latter" are of.
_BACK = 3
Found = tuple[str, int, int]


def holder(page: Page, figure: Figure) -> str | None:
    """Who holds a share, as the words beside it name him."""
    for found in _holders(page, figure):
        if found is not None and not _is_none(page, found):
            return found[0].strip()
    return None


def _holders(page: Page, figure: Figure) -> tuple[Found | None, ...]:
    before, after = areas(page, figure.line, figure.quantity)
    return (
        _last(page, "part.holder_before", max(before, figure.line.start), figure.quantity.start),
        _at(page, "part.holder_after", figure.quantity.end, after),
    )


def _is_none(page: Page, found: Found) -> bool:
    veto = rule("part.holder_none").veto
    return veto is not None and veto.fullmatch(found[0].strip()) is not None


def meant(page: Page, figure: Figure, words: str) -> str:
    """The name that "the former", 后者, 双方分别 stand for: of the firms named last, by order; else the words themselves."""
    pattern = next(iter(rule("part.holder_meant").patterns_in(page.language)))
    match = pattern.search(words)
    if match is None:
        return words
    named = _named(page, figure.line, figure.quantity.start)
    place = 1 if match["second"] else 0
    if match["both"]:
        shares = [q for q in figure.line.quantities if q.kind == figure.quantity.kind]
        place = shares.index(figure.quantity) if figure.quantity in shares else 0
    return named[place] if place < len(named) else words


def _named(page: Page, line: Line, before: int) -> list[str]:
    """The firms named before a place in its sentence and those just before it, each once."""
    told = (*page.earlier(line)[-_BACK:], line)
    names = [n for other in told for n in page.names(other) if n.kind == "enterprise" and n.end <= before]
    return list(dict.fromkeys(n.text for n in names))


def giver(page: Page, figure: Figure) -> str | None:
    """Who grants the money of an incentive; None where the text does not say."""
    line, quantity = figure.line, figure.quantity
    left = max(
        [line.start, quantity.start - _NEAR, *(q.end for q in line.quantities if q.end <= quantity.start)]
    )
    right = min(
        [line.end, quantity.end + _NEAR, *(q.start for q in line.quantities if q.start >= quantity.end)]
    )
    found = _last(page, "part.giver_before", left, quantity.start) or _at(
        page, "part.giver_after", quantity.end, right
    )
    return found[0].strip() if found else None


def _last(page: Page, id: str, start: int, end: int) -> Found | None:
    matches = [m for p in rule(id).patterns_in(page.language) for m in p.finditer(page.folded, start, end)]
    last = max(matches, key=lambda match: match.start("of"), default=None)
    return (last["of"], *last.span("of")) if last else None


def _at(page: Page, id: str, start: int, end: int) -> Found | None:
    for pattern in rule(id).patterns_in(page.language):
        match = pattern.match(page.folded, start, end)
        if match:
            return match["of"], *match.span("of")
    return None
