"""A text with its statements marked in place, as HTML made on the server: offsets are code points, which a
browser would count otherwise.

Marks must nest, and spans need not: one that would cross the end of the mark it stands in is cut there and
goes on behind it. Only its first piece has the id, so that `#s123` leads to where the statement begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True, slots=True)
class Span:
    """A statement's place in the text, `start` before `end`, and the classes of its mark."""

    seq: int
    start: int
    end: int
    kind: str


def marked(text: str, spans: Iterable[Span]) -> SafeString:
    """The text escaped, every span in `<mark id="s…">`. Spans outside the text are left out."""
    out: list[str] = []
    position, open_ends = 0, list[int]()
    for piece in _nested(span for span in spans if 0 <= span.start < span.end <= len(text)):
        while open_ends and open_ends[-1] <= piece.start:
            position = _text(out, text, position, open_ends.pop())
            out.append("</mark>")
        position = _text(out, text, position, piece.start)
        out.append(_opening(piece))
        open_ends.append(piece.end)
    while open_ends:
        position = _text(out, text, position, open_ends.pop())
        out.append("</mark>")
    _text(out, text, position, len(text))
    return mark_safe("".join(out))  # all of it is escaped or ours


@dataclass(frozen=True, slots=True)
class _Piece:
    seq: int
    start: int
    end: int
    kind: str
    goes_on: bool


def _nested(spans: Iterable[Span]) -> list[_Piece]:
    """The spans in pieces none of which crosses another, in the order in which they open."""
    waiting = [_Piece(span.seq, span.start, span.end, span.kind, False) for span in spans]
    waiting.sort(key=_order, reverse=True)
    found: list[_Piece] = []
    ends: list[int] = []
    while waiting:
        piece = waiting.pop()
        while ends and ends[-1] <= piece.start:
            ends.pop()
        if ends and piece.end > ends[-1]:
            rest = _Piece(piece.seq, ends[-1], piece.end, piece.kind, True)
            piece = _Piece(piece.seq, piece.start, ends[-1], piece.kind, piece.goes_on)
            waiting.append(rest)
            waiting.sort(key=_order, reverse=True)
        found.append(piece)
        ends.append(piece.end)
    return found


def _order(piece: _Piece) -> tuple[int, int, int]:
    return piece.start, -piece.end, piece.seq


def _opening(piece: _Piece) -> str:
    place = "" if piece.goes_on else f' id="s{piece.seq}"'
    return f'<mark{place} class="{escape(piece.kind)}">'


def _text(out: list[str], text: str, start: int, end: int) -> int:
    """Write the text up to `end`; returns where the next begins."""
    out.append(escape(text[start:end]))
    return max(start, end)
