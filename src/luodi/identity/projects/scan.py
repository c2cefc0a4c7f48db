"""Words of a list found in a text of any of the three languages, the longest, Latin ones whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ahocorasick_rs import AhoCorasick, MatchKind

from luodi.identity.desk.script import one_form
from luodi.language.fold import lower


class Scanner:
    """Codes by their words. Characters are compared in their shared form, letters in lower case."""

    def __init__(self, codes: Mapping[str, str]) -> None:
        self._codes = [code for word, code in codes.items() if word]
        words = [plain(word) for word in codes if word]
        self._machine = AhoCorasick(words, matchkind=MatchKind.LeftmostLongest)

    def found(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Code, start and end of each find in `text`, in order."""
        low = plain(text)
        for number, start, end in self._machine.find_matches_as_indexes(low):
            if not (_letter(low, start - 1, start) or _letter(low, end - 1, end)):
                yield self._codes[number], start, end


def plain(text: str) -> str:
    """The text with as many characters, in their shared form and lower case."""
    return lower(one_form(text))


def _letter(text: str, before: int, after: int) -> bool:
    """Do two Latin letters or digits meet there?"""
    if before < 0 or after >= len(text):
        return False
    return all(text[at].isascii() and text[at].isalnum() for at in (before, after))
