"""Lines of so many terminal cells, where a Chinese character takes two and a line may break after it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len

TIED = "\u00a0"  # a space that no line breaks at: between a figure and the number of its sentence
_WIDE = "\u2e80-\uffdc\U0001f000-\U0003ffff"
_CLOSING = "，。、；：！？）」』》”’"
_TAIL = f"[{_CLOSING}]*(?:{TIED}[^ {_WIDE}]+)?"
_PIECE = re.compile(f" +|[{_WIDE}]{_TAIL}|[^ {_WIDE}]+{_TAIL}")
_CUT = "…"


def wrap(words: str, width: int) -> list[str]:
    """`words` in lines of at most `width` cells; a piece that is longer than a line is cut."""
    lines = [""]
    for piece in (part for found in _PIECE.findall(words) for part in _cut(found, width)):
        if cell_len(lines[-1] + piece.rstrip(" ")) > width:
            lines[-1] = lines[-1].rstrip(" ")
            lines.append("")
        lines[-1] += piece if lines[-1] or piece.strip(" ") else ""
    return [line.replace(TIED, " ").rstrip(" ") for line in lines]


def clip(words: str, width: int, around: Sequence[str] = ()) -> str:
    """At most `width` cells of `words`: what it is cut `around`, what is beside that, and "…" at the cuts."""
    if cell_len(words) <= width:
        return words
    start, end = _span(words, around)
    room = width - 2 * len(_CUT)
    while end > start + 1 and cell_len(words[start:end]) > room:
        end -= 1
    start, end = _grown(words, start, end, room)
    return (_CUT if start else "") + words[start:end].strip() + (_CUT if end < len(words) else "")


def columns(label: str, label_width: int, body: str, width: int) -> list[str]:
    """A label and a text beside it, both wrapped."""
    left, right = wrap(label, label_width), wrap(body, width - label_width - 2)
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return [f"{pad(a, label_width)}  {b}".rstrip() for a, b in zip(left, right, strict=True)]


def pad(words: str, width: int) -> str:
    """`words` filled up with spaces to `width` cells."""
    return words + " " * (width - cell_len(words))


def _cut(piece: str, width: int) -> list[str]:
    if cell_len(piece) <= width:
        return [piece]
    parts = [""]
    for character in piece:
        if cell_len(parts[-1] + character) > width:
            parts.append("")
        parts[-1] += character
    return parts


def _span(words: str, around: Sequence[str]) -> tuple[int, int]:
    """From the first of these to the end of the last; the beginning if none is found."""
    found = [(at, at + len(part)) for part in around if (at := words.find(part)) >= 0]
    return (min(found)[0], max(end for _, end in found)) if found else (0, 1)


def _grown(words: str, start: int, end: int, room: int) -> tuple[int, int]:
    """The span made longer on both sides, as far as the room goes."""
    left, turn = room - cell_len(words[start:end]), 0
    while start > 0 or end < len(words):
        turn += 1
        backward = start > 0 and (turn % 2 == 0 or end == len(words))
        at = start - 1 if backward else end
        left -= cell_len(words[at])
        if left < 0:
            break
        start, end = min(start, at), max(end, at + 1)
    return start, end
