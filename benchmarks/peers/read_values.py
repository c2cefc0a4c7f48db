"""Luodi's room `language` alone: amounts and dates wherever they stand, whatever they are of."""

from __future__ import annotations

from typing import Any

from harness import Mention, Reader

from luodi.language.dates import dates
from luodi.language.fold import fold
from luodi.language.periods import interval, resolve
from luodi.language.quantities import quantities
from luodi.language.sentences import sentences


def reader(language: str, kinds: list[str]) -> Reader:
    amounts, days = not {"money", "area"}.isdisjoint(kinds), "date" in kinds

    def read(text: str, published: str) -> Any:
        folded, found, dated = fold(text), [], []
        for sentence in sentences(folded):
            if amounts:
                found += quantities(folded, sentence.start, sentence.end)[0]
            if days:
                dated += dates(folded, sentence.start, sentence.end)
        resolved = [[_resolved(m, published, forward) for forward in (True, False)] for m in dated]
        return found, list(zip(dated, resolved, strict=True))

    return read, _mentions


def _resolved(mention: Any, published: str, forward: bool) -> list[str | None]:
    return [resolve(raw, published, forward) for raw in (mention.raw, mention.raw_to)]


def _mentions(found: Any) -> list[Mention]:
    amounts, dated = found
    values = [
        [m.start, m.end, m.kind, [[float(m.low), float(m.high), m.unit]]]
        for m in amounts
        if m.kind in ("money", "area")
    ]
    days = [(m, [days for ends in both if (days := span(*ends))]) for m, both in dated]
    return values + [[m.start, m.end, "date", spans] for m, spans in days if spans]


def span(first: str | None, last: str | None) -> list[str] | None:
    """First and last day of a range of ISO dates; None for what is not settled."""
    begin, end = interval(first), interval(last)
    return [begin[0].isoformat(), end[1].isoformat()] if begin and end else None
