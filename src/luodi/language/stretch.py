"""A stretch of folded text that a pattern may look at: from its start to its end, never beyond."""

from __future__ import annotations

import re
from typing import NamedTuple

_APART = str.maketrans("-\"'([", "     ")


class Stretch(NamedTuple):
    """`folded[start:end]`, with offsets of the whole text."""

    folded: str
    start: int
    end: int

    def match(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """The pattern at an offset."""
        return pattern.match(self.folded, at, self.end)

    def before(self, at: int, most: int = 40) -> str:
        """At most so many characters before an offset."""
        return self.folded[max(self.start, at - most) : at]

    def words_before(self, at: int) -> list[str]:
        """The last words before an offset, small, nearest first; a hyphen parts words as a blank does."""
        return self.before(at, 24).lower().translate(_APART).split()[::-1][:3]

    def is_all(self, start: int, end: int) -> bool:
        """Nothing else stands in the stretch, but for an article."""
        return end == self.end and self.folded[self.start : start].lower() in ("", "the ")

    def between(self, at: int) -> int:
        """Where "between" begins right before an offset; else the offset."""
        before = self.before(at, 12).lower()
        lead = next((w for w in ("between ", "between the ") if before.endswith(w)), "")
        return at - len(lead)

    def char(self, at: int) -> str:
        """The character at an offset; empty outside the stretch."""
        return self.folded[at] if self.start <= at < self.end else ""
