"""The same address with other characters: a new edition. Both stay; here is what changed between them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from luodi.language.fold import fold
from luodi.language.sentences import Sentence, sentences
from luodi.ledger.rows import Source

Span = tuple[int, int]
_DEEPEST = 20  # levels of places between places: more are made up, not edited


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
    same = _same(_words(older, old), _words(newer, new))
    found, i, j = [], 0, 0
    for a, b in [*same, (len(old), len(new))]:
        if (i, j) != (a, b):
            found.append(Change(_spans(old[i:a]), _spans(new[j:b])))
        i, j = a + 1, b + 1
    return found


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


def _same(was: list[str], now: list[str], depth: int = 0) -> list[tuple[int, int]]:
    """The places of sentences that stayed, in order: first what begins and ends alike, then between the
    sentences that stand once on each side, as long as there are any. A table of all pairs would be quadratic.
    """
    start = _common(was, now)
    end = _common(was[start:][::-1], now[start:][::-1])
    found = [(n, n) for n in range(start)]
    i, j, anchors = start, start, _anchors(was[start : len(was) - end], now[start : len(now) - end])
    if anchors and depth < _DEEPEST:
        for a, b in [*((start + a, start + b) for a, b in anchors), (len(was) - end, len(now) - end)]:
            found += [(i + x, j + y) for x, y in _same(was[i:a], now[j:b], depth + 1)]
            found += [(a, b)]
            i, j = a + 1, b + 1
        found.pop()  # the end of the text is no sentence
    return found + [(len(was) - n, len(now) - n) for n in range(end, 0, -1)]


def _anchors(was: list[str], now: list[str]) -> list[tuple[int, int]]:
    """Of the sentences that stand once on each side, the most that are in one order on both."""
    times_was, times_now = Counter(was), Counter(now)
    place = {words: n for n, words in enumerate(was) if times_was[words] == 1}
    pairs = [(place[w], n) for n, w in enumerate(now) if times_now[w] == 1 and w in place]
    return _rising(pairs)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, themselves in order of the second, that is in order of the first too."""
    ends: list[int] = []  # of the rising rows of each length, the lowest last place
    last: list[int] = []  # and which pair that is
    before: list[int] = []
    for n, (place, _) in enumerate(pairs):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1], last[at : at + 1] = [place], [n]
    row, n = [], last[-1] if last else -1
    while n >= 0:
        row.append(pairs[n])
        n = before[n]
    return row[::-1]


def _common(one: list[str], other: list[str]) -> int:
    """How many are the same from the beginning on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _spans(found: list[Sentence]) -> tuple[Span, ...]:
    return tuple((each.start, each.end) for each in found)
