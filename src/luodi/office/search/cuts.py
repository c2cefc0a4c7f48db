"""Texts and questions cut into tokens, by rules of our own, so that every database finds the same.

Words and numbers are tokens as they are, in lower case and without accents. Chinese, Japanese and Korean are
written without spaces: a run of their characters gives every two that stand side by side, and the last alone.
So words of two characters are found, which indexes of three miss.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

VERSION = 1
"""To be raised with every change of what a text is cut into: an index of another version is thrown away."""

_RUNS = (
    (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3031, 0x3035), (0x3040, 0x30FF), (0x3100, 0x312F),
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip
_LONGEST = 500  # characters of a token: databases take only so many, and people write fewer
_MARKED_BELOW = 0x0530  # Latin, Greek and Cyrillic letters, whose accents nobody types
_VOICED = "\uff9e\uff9f"  # half-width marks that make one character with the one before them


@dataclass(frozen=True, slots=True)
class Token:
    """A token and its place in the text, in code points; `first_end`: the end of its first character."""

    text: str
    start: int
    first_end: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens that stand side by side; of the last one it may be the beginning only, if `open`."""

    tokens: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class _Sign:
    text: str
    start: int
    end: int
    kind: str


def cut(text: str) -> list[Token]:
    """All tokens of a text, in order."""
    found: list[Token] = []
    for kind, run in groupby(_signs(text), key=lambda sign: sign.kind):
        signs = list(run)
        if kind == "run":
            found.extend(Token(a.text + b.text, a.start, a.end, b.end) for a, b in pairwise(signs))
            signs = signs[-1:]
        if kind:
            word = "".join(sign.text for sign in signs)
            found.append(Token(word[:_LONGEST], signs[0].start, signs[0].end, signs[-1].end))
    return found


def phrases(words: str) -> list[Phrase]:
    """What a question asks for: of each word, parted by spaces, its tokens side by side; each phrase once."""
    return list(dict.fromkeys(phrase for word in words.split() for phrase in _phrase(word)))


def _phrase(word: str) -> Iterator[Phrase]:
    """The word may go on in the text: the last character of a run is asked for with whatever follows it, a
    last word of letters as a beginning. A number is the whole number.
    """
    tokens = cut(word)
    if not tokens:
        return
    last = tokens[-1]
    in_run = _is_run(last.text)
    if in_run and len(tokens) > 1 and len(tokens[-2].text) == 2 and tokens[-2].end == last.end:
        yield Phrase(tuple(token.text for token in tokens[:-1]), False)
    else:
        yield Phrase(tuple(token.text for token in tokens), in_run or not last.text.isdigit())


def _signs(text: str) -> Iterator[_Sign]:
    """The characters with the marks that belong to them, folded: one may give several, as ㎡ gives m, 2."""
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and _is_mark(text[end]):
            end += 1
        for part in _folded(text[start:end]):
            yield _Sign(part, start, end, _kind(part))
        start = end


@lru_cache(maxsize=65536)
def _folded(sign: str) -> str:
    """One form for all widths and cases; accents go from letters, the voicing of kana stays."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", sign).casefold())
    parts = unicodedata.normalize("NFD", plain)
    if parts and ord(parts[0]) < _MARKED_BELOW:
        return "".join(part for part in parts if not unicodedata.combining(part))
    return plain


@lru_cache(maxsize=65536)
def _kind(character: str) -> str:
    """ "run": written without spaces; "word": of letters and digits; "": neither."""
    if not character.isalnum():
        return ""
    return "run" if _is_run(character) else "word"


def _is_run(text: str) -> bool:
    return any(low <= ord(text[0]) <= high for low, high in _RUNS)


@lru_cache(maxsize=65536)
def _is_mark(character: str) -> bool:
    return character in _VOICED or bool(unicodedata.combining(character))
