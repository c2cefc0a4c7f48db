"""What a pattern cannot do without: letters of which every match holds at least one run.

"(?:start|begin)s? (?:the )?construction" -> {"construction"}. With these one pass over a page tells which rules
can have a word in which line; the patterns themselves run only there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

Literals = frozenset[str] | None
Demands = tuple[frozenset[str], ...]
_ZERO = ("?=", "?!", "?<=", "?<!")
_OPENS = re.compile(r"\?(?:P<\w+>|[a-zA-Z-]*:|>|<?[=!])")
# Flags, remarks, and the same again as another group found: no letters of their own.
_TOLD = re.compile(r"\?(?:P=\w+|#[^)]*|[a-zA-Z]+)(?=\))")
# A bracket that opens a class or is escaped does not close it.
_CLASS = re.compile(r"\^?\]?(?:\\.|[^\\\]])*\]")
# How many digits of a letter follow: \u3400.
_CODES = {"x": 2, "u": 4, "U": 8}
_WORD = re.compile(r"(?P<edge>\\b(?=\(\?:\w))?\(\?:(?P<text>[^\\()\[\]?*+{}.^$|]+)")
# Letters that stand for themselves, the last of them not repeated or left open.
_RUN = re.compile(r"[^\\()\[\]?*+{}.^$|]+(?![?*+{])")
# With these flags a blank may mean nothing, and a group may hold what it does not show: look everywhere.
_UNREAD = re.compile(r"\(\?(?:[a-wyzA-Z]*x|\()")


# One or two letters stand in nearly every line: to look for them as well would tell little.
_TELLING = 3


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
    return next(iter(demands(pattern)), None)


def demands(pattern: str) -> Demands:
    """Sets of lower-case runs; every match holds one run of each. The one that says most is first."""
    led = lead(pattern)
    if led and led.whole:
        return (frozenset([led.text]),)
    return () if _UNREAD.search(pattern) else _alternatives(_Reader(pattern))


@dataclass(frozen=True, slots=True)
class Lead:
    """The text a pattern begins with; `edge`: it begins a word; `whole`: there is nothing after it."""

    text: str
    edge: bool
    whole: bool


@cache
def lead(pattern: str) -> Lead | None:
    """How every match of a word of a rule begins, in lower case; None if not all begin alike."""
    told = _WORD.match(pattern)
    if told is None or _UNREAD.search(pattern):
        return None
    text = told["text"]
    if pattern.startswith(("?", "*", "+", "{"), told.end()):
        text = text[:-1]
    reader = _Reader(pattern, told.start("text"))
    _sequence(reader)
    if not text or reader.at != len(pattern) - 1:
        return None
    return Lead(text.lower(), told["edge"] is not None, told.end() == len(pattern) - 1)


def _alternatives(reader: _Reader) -> Demands:
    """All that a single branch demands; of several, what each demands first."""
    branches = [_sequence(reader)]
    while reader.peek() == "|":
        reader.take()
        branches.append(_sequence(reader))
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return ()
    return (frozenset(text for branch in branches for text in branch[0]),)


def _sequence(reader: _Reader) -> Demands:
    told = _Sequence()
    while reader.peek() not in ("", "|", ")"):
        run = _RUN.match(reader.pattern, reader.at)
        if run:
            told.run += run[0].lower()
            reader.at = run.end()
        else:
            _item(reader, told)
    told.close()
    first, *others = sorted(told.found, key=_worth, reverse=True) or [frozenset[str]()]
    return (first, *(held for held in others if _worth(held) >= _TELLING)) if first else ()


def _worth(found: frozenset[str]) -> int:
    """The shortest run decides; a Han letter says as much as three Latin ones."""
    return min(sum(1 if c.isascii() else 3 for c in text) for text in found)


def _item(reader: _Reader, told: _Sequence) -> None:
    letter = reader.take()
    if letter == "(":
        group, zero = _group(reader)
        told.close()
        if _required(reader) and not zero:
            told.found.extend(group)
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
        reader.at += _CODES.get(escaped, 0)
        return "" if escaped.isalnum() else escaped.lower()
    if letter == "[":
        told = _CLASS.match(reader.pattern, reader.at)
        reader.at = told.end() if told else len(reader.pattern)
        return ""
    return "" if letter in ".^$" else letter.lower()


def _group(reader: _Reader) -> tuple[Demands, bool]:
    zero = any(reader.pattern.startswith(mark, reader.at) for mark in _ZERO)
    empty = _TOLD.match(reader.pattern, reader.at)
    if empty:
        reader.at = empty.end() + 1
        return (), True
    opened = _OPENS.match(reader.pattern, reader.at)
    reader.at = opened.end() if opened else reader.at
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
    if reader.peek() in ("?", "+"):
        reader.take()
    return mark == "+" or (mark == "{" and not count.startswith(("{0", "{,")))
