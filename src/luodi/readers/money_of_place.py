"""Amounts in a currency that many countries share: "P3.8 billion", 45億ペソ. The places a page names tell whose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from luodi.language.fold import lower
from luodi.language.mention import Mention, Unread
from luodi.language.quantities import quantities
from luodi.language.tables import Unit, words
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.rule import rule

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+\.?|[ァ-ヺー]+|[\u4e00-\u9fff]")
_DIGIT = re.compile(r"\d")


def with_money_of_place(page: Page, line: Line) -> Line:
    """The line with the amounts whose currency only the places named on the page can tell."""
    found = [told for unread in line.unread if (told := _told(page, unread)) is not None]
    if not found:
        return line
    kept = [q for q in line.quantities if not any(f.start < q.end and q.start < f.end for f in found)]
    return replace(line, quantities=tuple(sorted([*kept, *found], key=lambda q: q.start)))


def _told(page: Page, unread: Unread) -> Mention | None:
    printed = page.folded[unread.start : unread.end]
    digit = _DIGIT.search(printed)
    for start, end, unit in _shared(printed) if digit else ():
        code = next((c for c in _currencies_of(page) if c in unit.others), None)
        text = f"{code} {printed[:start]}{printed[end:]}".replace("  ", " ").replace(" -", "-")
        found = quantities(text, 0, len(text))[0] if code is not None else []
        if digit is not None and len(found) == 1 and found[0].kind == "money":
            place = unread.start + digit.start()
            return replace(found[0], start=unread.start, end=unread.end, numeral=place)
    return None


def _shared(printed: str) -> Iterator[tuple[int, int, Unit]]:
    """The words of an amount that many currencies share, and where they stand."""
    lowered = lower(printed)
    for match in _WORD.finditer(printed):
        after = words().units.starting(lowered, match.start())
        before = words().before.ending(" " + lowered, match.end() + 1)
        if after is not None and after[1].shared:
            yield match.start(), after[0], after[1]
        elif before is not None and isinstance(before[1], Unit) and before[1].shared:
            yield before[0] - 1, match.end(), before[1]


@once_a_page
def _currencies_of(page: Page) -> list[str]:
    """The currencies of the places the page names, that of the place named most first."""
    counts: Counter[str] = Counter()
    for pattern in rule("mark.places_of_money").patterns:
        counts.update(match.lastgroup or "" for match in pattern.finditer(page.folded))
    return [code for code, _ in counts.most_common()]
