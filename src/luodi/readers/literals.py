"""What a pattern cannot do without: letters of which every match holds at least one run.

"(?:start|begin)s? (?:the )?construction" -> {"construction"}. With these one pass over a page tells which rules
can have a word in which line; the patterns themselves run only there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Literals = frozenset[str] | None
_ZERO = ("?=", "?!", "?<=", "?<!")


@dataclass
class _Reader:
    """A pattern and how far it has been read."""

    pattern: str
    at: int = 0

    def peek(self) -> str:
        return self.pattern[self.at] if self.at < len(self.pattern) else ""

    def take(self) -> str:
        letter = self.peek()
        self.at += 1
        return letter


@dataclass
class _Sequence:
    """The runs of letters, and the literals of the groups, that a sequence must hold."""

    run: str = ""
    found: list[frozenset[str]] = field(default_factory=list)

    def close(self) -> None:
        if self.run:
            self.found.append(frozenset([self.run]))
        self.run = ""


def literals(pattern: str) -> Literals:
    """The lower-case runs, one of which every match of a pattern holds; None if there is no such set."""
    return _alternatives(_Reader(pattern))


def _alternatives(reader: _Reader) -> Literals:
    branches = [_sequence(reader)]
    while reader.peek() == "|":
        reader.take()
        branches.append(_sequence(reader))
    if any(branch is None for branch in branches):
        return None
    return frozenset(text for branch in branches if branch for text in branch)


def _sequence(reader: _Reader) -> Literals:
    told = _Sequence()
    while reader.peek() not in ("", "|", ")"):
        _item(reader, told)
    told.close()
    return max(told.found, key=_worth, default=None)


def _worth(found: frozenset[str]) -> int:
    """The shortest run decides; a Han letter says as much as three Latin ones."""
    return min(sum(1 if c.isascii() else 3 for c in text) for text in found)


def _item(reader: _Reader, told: _Sequence) -> None:
    letter = reader.take()
    if letter == "(":
        group, zero = _group(reader)
        told.close()
        if _required(reader) and not zero and group is not None:
            told.found.append(group)
        return
    plain = _plain(reader, letter)
    before = reader.at
    if plain and _required(reader):
        told.run += plain
        if reader.at > before:
            told.close()
        return
    told.close()
    if not plain:
        _required(reader)


def _plain(reader: _Reader, letter: str) -> str:
    """The letter meant, or "" for a class, a dot or an edge."""
    if letter == "\\":
        escaped = reader.take()
        return "" if escaped.isalnum() else escaped.lower()
    if letter == "[":
        reader.take()
        while reader.take() not in ("]", ""):
            pass
        return ""
    return "" if letter in ".^$" else letter.lower()


def _group(reader: _Reader) -> tuple[Literals, bool]:
    zero = any(reader.pattern.startswith(mark, reader.at) for mark in _ZERO)
    if reader.peek() == "?":
        while reader.peek() not in (":", ">", "=", "!"):
            reader.take()
        reader.take()
    inside = _alternatives(reader)
    reader.take()
    return inside, zero


def _required(reader: _Reader) -> bool:
    """Read the quantifier that follows, if any; whether what stands before it must be there."""
    mark = reader.peek()
    if mark not in ("?", "*", "+", "{"):
        return True
    count = reader.pattern[reader.at : reader.pattern.find("}", reader.at) + 1] if mark == "{" else mark
    reader.at += len(count)
    if reader.peek() == "?":
        reader.take()
    return mark == "+" or (mark == "{" and not count.startswith(("{0", "{,")))
