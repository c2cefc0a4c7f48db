"""Where in a text the words of a question stand, and the sentences around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from luodi.language.fold import fold
from luodi.language.sentences import sentences
from luodi.office.search.cuts import Phrase, Token, cut

_LONGEST = 240  # characters of a sentence that are shown
_BEFORE = 60  # of them before its first word found, where it is cut


@dataclass(frozen=True, slots=True)
class Extract:
    """A sentence, or what is shown of it: half-open, in code points. `pieces`: (words, found?)."""

    start: int
    end: int
    pieces: tuple[tuple[str, bool], ...]


def spots(text: str, asked: Iterable[Phrase]) -> list[tuple[int, int]]:
    """Half-open spans of all that was asked for, in order; those that touch or overlap are one."""
    tokens = cut(text)
    where: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        where.setdefault(token.text, []).append(place)
    found = [span for phrase in asked for span in _of_phrase(tokens, where, phrase)]
    return _together(sorted(found))


def extracts(text: str, asked: Sequence[Phrase], most: int) -> list[Extract]:
    """The first few sentences that hold something asked for, those that hold most of it first."""
    found = spots(text, asked)
    held: list[tuple[int, Extract]] = []
    for one in sentences(fold(text)):
        inside = [(start, end) for start, end in found if one.start <= start < one.end]
        if inside:
            words = sum(bool(spots(text[one.start : one.end], [phrase])) for phrase in asked)
            held.append((words, _extract(text, one.start, one.end, inside)))
    held.sort(key=lambda pair: -pair[0])
    return [extract for _, extract in held[:most]]


def _of_phrase(tokens: list[Token], where: dict[str, list[int]], phrase: Phrase) -> Iterable[tuple[int, int]]:
    first, length = phrase.tokens[0], len(phrase.tokens)
    alone = phrase.open and length == 1
    starts = (
        [place for token, places in where.items() if token.startswith(first) for place in places]
        if alone
        else where.get(first, [])
    )
    for place in starts:
        if place + length <= len(tokens) and _fits(tokens[place : place + length], phrase):
            last = tokens[place + length - 1]
            in_part = phrase.open and len(last.text) == 2 and len(phrase.tokens[-1]) == 1
            yield tokens[place].start, last.first_end if in_part else last.end


def _fits(tokens: list[Token], phrase: Phrase) -> bool:
    told = [token.text for token in tokens]
    whole = told[:-1] == list(phrase.tokens[:-1])
    last = phrase.tokens[-1]
    return whole and (told[-1].startswith(last) if phrase.open else told[-1] == last)


def _together(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _extract(text: str, start: int, end: int, inside: list[tuple[int, int]]) -> Extract:
    if end - start > _LONGEST:
        start = max(start, inside[0][0] - _BEFORE)
        end = min(end, start + _LONGEST)
    pieces: list[tuple[str, bool]] = []
    place = start
    for one, other in inside:
        pieces += [(text[place : min(one, end)], False), (text[min(one, end) : min(other, end)], True)]
        place = min(other, end)
    pieces.append((text[place:end], False))
    return Extract(start, end, tuple(pair for pair in pieces if pair[0]))
