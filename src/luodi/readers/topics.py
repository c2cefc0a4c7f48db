"""Short names of firms in Chinese and Japanese: what a clause is about, before the deed that is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from luodi.language.name import Name
from luodi.language.place_names import is_place, place_before, without_place
from luodi.readers.firm_words import firm_words
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule, words
from luodi.readers.trimmed import is_bare

_CLAUSE_ZH = re.compile(r"[^，。；,;：:!?！？()“”「」《》【】\[\]—●■\s、]+")
_LONGEST, _SHORT, _AGAIN = 14, 2, 2


def topics(page: Page, line: Line) -> list[Name]:
    """Names that may be a firm's short name, with their places; the longest where several stand."""
    found = [*_patterned(page, line), *(_chinese(page, line) if page.language == "zh" else ())]
    kept: list[Name] = []
    for name in sorted(found, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _patterned(page: Page, line: Line) -> Iterator[Name]:
    """What the patterns of `project.short_name` find: aliases in brackets, and names by the sector they end with."""
    known = firm_words()
    for pattern in rule("project.short_name").patterns_in(page.language):
        for match in pattern.finditer(page.folded, line.start, line.end):
            name = Name(match["name"], *match.span("name"))
            if page.language != "zh" or not (
                known.never_zh.search(name.text) or is_place(name.text) or _of_place(page, name.text)
            ):
                yield name


def _of_place(page: Page, text: str) -> bool:
    """ "桃園物流": a place and a trade said once are no name, said again they are."""
    placed = place_before(text)
    return bool(placed) and is_bare(text[placed:]) and page.folded.count(text) < _AGAIN


def _chinese(page: Page, line: Line) -> Iterator[Name]:
    deed = rule("project.deed").after
    assert deed is not None
    for clause in _CLAUSE_ZH.finditer(page.folded, line.start, line.end):
        told = deed.search(page.folded, *clause.span())
        name = _firm(page, clause.start(), told.start()) if told else None
        if name is not None:
            yield name


def _firm(page: Page, start: int, end: int) -> Name | None:
    """What stands before a deed, without times, adverbs, places and the project's own words."""
    known = firm_words()
    opened = known.opens.match(page.folded[start:end])
    start += opened.end() if opened else 0
    stop = known.stops.search(page.folded, start + _SHORT, end)
    end = stop.start() if stop else end
    closed = known.closes.search(page.folded[start:end])
    end -= len(closed.group()) if closed else 0
    text = without_place(page.folded[start:end])
    if not _SHORT <= len(text) <= _LONGEST or known.never_zh.search(text) or is_place(text):
        return None
    if not _known_shape().search(text) and page.folded.count(text) < _AGAIN:
        return None
    return Name(text, start, start + len(text))


@cache
def _known_shape() -> re.Pattern[str]:
    """A name of what never stood in a list: it ends with a sector or like a firm, or is written in Latin letters."""
    return re.compile(rf"{words('sectors_zh')}|(?:{words('sectors_more_zh')}|公司|集团|集團)$|[A-Za-z]{{3}}")
