"""What a capacity is a capacity of: the product named with its number, else what the plant is said to make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from luodi.language.place_names import is_place
from luodi.language.quantities import Mention
from luodi.readers.page import Line, Page, once_a_line
from luodi.readers.parts import areas, beside
from luodi.readers.rule import rule

# So many lines back a plant named before may be the one whose output is told now.
_BACK = 8
_SHORTEST = 2
Found = tuple[str, int, int]


def product(page: Page, line: Line, quantity: Mention) -> Found | None:
    """The product of a capacity and where it stands; None where no words near by name one."""
    inside = _inside(page, quantity)
    before, after = areas(page, line, quantity)
    if inside is None:
        near = beside(page, before, after, quantity, ("product",))
        inside = _cleaned(page, near) if near else None
    if quantity.kind == "power":
        return inside
    return inside or _of_key(page, line) or _of_sentence(page, line, quantity) or _of_plant(page, line)


def _of_key(page: Page, line: Line) -> Found | None:
    """ "Cotton yarn: 4,000 tonnes a year": the key of its line."""
    return _cleaned(page, (page.folded[slice(*line.key)], *line.key)) if line.key else None


def _inside(page: Page, quantity: Mention) -> Found | None:
    """ "3,000 tractors annually": the thing counted is part of the quantity."""
    for pattern in rule("part.product_inside").patterns_in(page.language):
        match = pattern.match(page.folded, quantity.numeral, quantity.end)
        if match:
            return _cleaned(page, (match["of"], *match.span("of")))
    return None


def _of_sentence(page: Page, line: Line, quantity: Mention) -> Found | None:
    """What its sentence says is made: the last told before the number, else the first after it."""
    told = _made(page, line)
    before = [found for found in told if found[2] <= quantity.start]
    return before[-1] if before else next(iter(told), None)


def _of_plant(page: Page, line: Line) -> Found | None:
    """What the plant of the lines before makes, the nearest first; at last that of the title."""
    lines = page.lines[max(0, line.number - _BACK) : line.number]
    for other in (*reversed(lines), *page.lines[:1]):
        told = _made(page, other)
        if told:
            return told[-1]
    return None


@once_a_line
def _made(page: Page, line: Line) -> tuple[Found, ...]:
    """What a line says is made, in order."""
    return tuple(sorted(_kept(page, _matches(page, line)), key=lambda found: found[2]))


def _matches(page: Page, line: Line) -> Iterator[Found]:
    for pattern in rule("part.product_made").patterns_in(page.language):
        for match in pattern.finditer(page.folded, line.start, line.end):
            yield match["of"], *match.span("of")


def _kept(page: Page, found: Iterable[Found]) -> Iterator[Found]:
    return (clean for one in found if (clean := _cleaned(page, one)) is not None)


def _cleaned(page: Page, found: Found) -> Found | None:
    """A product without the words around it that name none ("annual", "various kinds of", 及); None if nothing is left."""
    words, start, end = found
    for pattern in rule("part.product_edge").patterns_in(page.language):
        words = page.folded[start:end]
        match = pattern.search(words)
        if match and match.end() == len(words):
            end -= len(words) - match.start()
        elif match and match.start() == 0:
            start += match.end()
    words = page.folded[start:end]
    start += len(words) - len(words.lstrip(" -·"))
    end -= len(words) - len(words.rstrip(" -·"))
    veto = rule("part.product_edge").veto
    named = page.folded[start:end]
    if end - start < _SHORTEST or is_place(named) or (veto and veto.fullmatch(named)):
        return None
    return page.folded[start:end], start, end
