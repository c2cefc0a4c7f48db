"""Shares of a venture told without a percent: "a 50-50 joint venture", 六四合资, 出资比例为6:3:1, 折半出資."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from luodi.language.quantities import Mention
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

_WHOLE = 100
_TENTHS = 10
_HAN = "〇一二三四五六七八九"


def with_shares(page: Page, line: Line) -> Line:
    """The line with the shares its words tell; numbers in those words count nothing else."""
    said = sorted(_said(page, line), key=lambda q: q.start)
    if not said:
        return line
    kept = [q for q in line.quantities if not any(s.start <= q.numeral and q.end <= s.end for s in said)]
    known: set[Mention] = page.memory.setdefault("shares said", set())
    known.update(said)
    return replace(line, quantities=tuple(sorted([*kept, *said], key=lambda q: q.start)))


def shares_said(page: Page, line: Line) -> set[Mention]:
    """Those of the line's quantities that are shares told in words."""
    known: set[Mention] = page.memory.get("shares said", set())
    return known.intersection(line.quantities) if known else set()


def _said(page: Page, line: Line) -> Iterator[Mention]:
    for pattern in rule("mark.shares_said").patterns_in(page.language):
        for match in pattern.finditer(page.folded, line.start, line.end):
            yield from _shares(match)


def _shares(match: re.Match[str]) -> Iterator[Mention]:
    """One share where all are equal, else each; none where they do not make up the whole."""
    told = {name: _number(said) for name, said in match.groupdict().items() if said}
    if not told:
        yield _share(match.span(), Decimal(_WHOLE) / 2)
        return
    whole = sum(told.values())
    if whole not in (_TENTHS, _WHOLE):
        return
    shares = {name: value * _WHOLE / whole for name, value in told.items()}
    alike = len(set(shares.values())) == 1
    for name in list(shares)[:1] if alike else shares:
        yield _share(match.span(name), shares[name])


def _number(printed: str) -> Decimal:
    return Decimal(_HAN.index(printed) if printed in _HAN else int(printed))


def _share(span: tuple[int, int], percent: Decimal) -> Mention:
    return Mention(*span, span[0], percent, percent, "%", "percent", "exact")
