"""Persons and bodies in Chinese and Japanese, by the language of the text; what both have in common."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from luodi.language.name import Name
from luodi.language.name_words import Kind, endings

HAN = r"[\u3400-\u9fff々〇]"


def body_end(folded: str, left: int, right: int, language: str) -> tuple[int, Kind] | None:
    """Where the body that begins at `left` ends: at the last ending of the piece; what follows is no part of it."""
    table = endings(language)
    last = None
    for match in table.pattern.finditer(folded, left, right):
        last = match
    return (last.end(), table.kinds[last.group()]) if last and last.end() - left > 2 else None


class Places:
    """Names that do not overlap, in order; the first that takes a place keeps it."""

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self._starts: list[int] = []
        self._names: list[Name] = []
        for name in names:
            self.take(name)

    def take(self, name: Name) -> None:
        """Take a name in, unless another stands there."""
        number = bisect_left(self._starts, name.start)
        free_before = number == 0 or self._names[number - 1].end <= name.start
        if free_before and (number == len(self._names) or name.end <= self._starts[number]):
            self._starts.insert(number, name.start)
            self._names.insert(number, name)

    def names(self) -> list[Name]:
        """The names, in order."""
        return self._names
