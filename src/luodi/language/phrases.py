"""Words and phrases found by the longest one that starts, or ends, at a place of a lower-case text.

A dictionary of slices: the time depends on the lengths that may start there, not on how many words are known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from string import ascii_lowercase, digits
from typing import Generic, TypeVar

T = TypeVar("T")
_LETTERS = frozenset(ascii_lowercase)
_ALNUM = _LETTERS | frozenset(digits)


class Phrases(Generic[T]):
    """Lower-case phrases with what they mean. A Latin phrase never matches within a longer word."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = dict(meanings)
        self._starting = _lengths(meanings, lambda word, n: word[:n])
        self._ending = _lengths(meanings, lambda word, n: word[-n:])

    def __iter__(self) -> Iterator[str]:
        return iter(self._meanings)

    def starting(self, text: str, place: int) -> tuple[int, T] | None:
        """The longest phrase from `place` on: its end and its meaning."""
        lengths = self._starting.get(text[place : place + 2]) or self._starting.get(text[place : place + 1])
        for length in lengths or ():
            word = text[place : place + length]
            end = place + len(word)
            if word in self._meanings and not (word[-1] in _ALNUM and text[end : end + 1] in _ALNUM):
                return end, self._meanings[word]
        return None

    def ending(self, text: str, place: int) -> tuple[int, T] | None:
        """The longest phrase up to `place`: its start and its meaning. The text begins with a space."""
        lengths = self._ending.get(text[place - 2 : place]) or self._ending.get(text[place - 1 : place])
        for length in lengths or ():
            start = place - length
            word = text[start:place] if start > 0 else ""
            if word in self._meanings and not (word[0] in _LETTERS and text[start - 1] in _ALNUM):
                return start, self._meanings[word]
        return None


def _lengths(words: Mapping[str, T], edge: Callable[[str, int], str]) -> dict[str, tuple[int, ...]]:
    """For each edge of two characters (of one, for words of one) the lengths to try, longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(edge(word, 2), set()).add(len(word))
    for pair, lengths in found.items():
        if edge(pair, 1) in words:
            lengths.add(1)
    return {pair: tuple(sorted(lengths, reverse=True)) for pair, lengths in found.items()}
