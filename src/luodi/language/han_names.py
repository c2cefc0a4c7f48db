"""Persons and bodies in Chinese and Japanese, by the language of the text; what both have in common."""

from __future__ import annotations

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


def free_of(names: list[Name], start: int, end: int) -> bool:
    """Whether no name stands between two offsets yet."""
    return not any(n.start < end and start < n.end for n in names)
