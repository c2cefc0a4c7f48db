"""Partners: firms that share one undertaking, by the agreement they signed or the words that join them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from luodi.readers.event import Event
from luodi.readers.firms import PUBLIC, Firm
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule

_PART = re.compile(r"[;；]")


def partners(page: Page, known: list[Firm], signed: list[Event]) -> dict[int, tuple[Firm, ...]]:
    """By the number of each firm all that share its undertaking, itself among them, the first named first."""
    root = {firm.number: firm.number for firm in known}
    for group in (*_signed(known, signed), *_joined(page, known)):
        low = min(root[firm.number] for firm in group)
        merged = {root[firm.number] for firm in group}
        root = {number: low if top in merged else top for number, top in root.items()}
    return {firm.number: tuple(f for f in known if root[f.number] == root[firm.number]) for firm in known}


def _signed(known: list[Firm], signed: list[Event]) -> Iterator[list[Firm]]:
    for event in signed:
        if event.kind in ("joint_venture", "investment"):
            parties = [name.text for name in event.named("party") if name.kind not in PUBLIC]
            group = [firm for firm in known if any(firm.is_called(text) for text in parties)]
            if len(group) > 1:
                yield group


def _joined(page: Page, known: list[Firm]) -> Iterator[list[Firm]]:
    """Those named in one part of a sentence with a word of partnership; a batch names strangers side by side."""
    cue, batch = rule("project.joint").cue, rule("project.batch").cue
    assert cue is not None and batch is not None
    by_line: dict[Line, list[tuple[int, int]]] = defaultdict(list)
    for firm in known:
        for name in firm.mentions:
            line = page.line_at(name.start)
            if line is not None:
                by_line[line].append((name.start, firm.number))
    for line, starts in by_line.items():
        for start, end in _parts(page, line):
            group = {number for at, number in starts if start <= at < end}
            joined = len(group) > 1 and cue.search(page.folded, start, end)
            if joined and not batch.search(page.folded, start, end):
                yield [known[number] for number in sorted(group)]


def _parts(page: Page, line: Line) -> Iterable[tuple[int, int]]:
    cuts = [m.end() for m in _PART.finditer(page.folded, line.start, line.end)]
    return zip([line.start, *cuts], [*cuts, line.end], strict=True)
