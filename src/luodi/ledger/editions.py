"""The same address with other characters: a new edition. Both stay; here is what changed between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from luodi.language.fold import fold
from luodi.language.sentences import Sentence, sentences
from luodi.ledger.rows import Source

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Change:
    """Sentences that stand at one place of the older text (`old`) and of the newer (`new`), as half-open
    spans in code points. Without `new` they were taken out, without `old` put in.
    """

    old: tuple[Span, ...]
    new: tuple[Span, ...]


def changes(older: str, newer: str) -> list[Change]:
    """What changed, sentence by sentence, in order. White space and widths of characters are no change."""
    old, new = sentences(fold(older)), sentences(fold(newer))
    was, now = _words(older, old), _words(newer, new)
    start = _common(was, now)
    end = _common(was[start:][::-1], now[start:][::-1])
    matched = SequenceMatcher(None, was[start : len(was) - end], now[start : len(now) - end], autojunk=False)
    return [
        Change(_spans(old[start + a : start + b]), _spans(new[start + c : start + d]))
        for tag, a, b, c, d in matched.get_opcodes()
        if tag != "equal"
    ]


def editions(sources: Iterable[Source]) -> list[tuple[Source, Source]]:
    """Every receipt that brought other characters from a known address, after the receipt before it, in
    order.
    """
    last: dict[str, Source] = {}
    found: list[tuple[Source, Source]] = []
    for source in sources:
        if source.url is None:
            continue
        before = last.get(source.url)
        if before is not None and before.text_sha256 != source.text_sha256:
            found.append((before, source))
        last[source.url] = source
    return found


def _words(text: str, found: list[Sentence]) -> list[str]:
    return [" ".join(fold(text[each.start : each.end]).split()) for each in found]


def _common(one: list[str], other: list[str]) -> int:
    """How many are the same from the beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _spans(found: list[Sentence]) -> tuple[Span, ...]:
    return tuple((each.start, each.end) for each in found)
