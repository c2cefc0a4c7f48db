"""What was not taken in, and what the person who brought it can do. A value, never a stack trace."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import category

from luodi.errors import InputRefused

_BREAKING = {"Cc", "Cs", "Zl", "Zp"}  # control characters, surrogates, line and paragraph separators


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refused file or text; `str()` is exactly one line, whatever the file is called."""

    file: str
    wrong: str
    remedy: str

    @classmethod
    def of(cls, error: InputRefused) -> Refusal:
        """The value of an exception that was raised deeper in."""
        return cls(error.file, error.wrong, error.remedy)

    def __str__(self) -> str:
        return f"{one_line(self.file)}: {one_line(self.wrong)}; {one_line(self.remedy)}"


def one_line(words: str) -> str:
    """`words` as one line: line ends, control characters and lone surrogates made visible."""
    return "".join(_visible(c) if category(c) in _BREAKING else c for c in words)


def _visible(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
