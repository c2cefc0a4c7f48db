"""A text made ready for the rules: folded, cut into sentences, its quantities and dates found once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luodi.language.dates import DateMention, dates
from luodi.language.fold import fold
from luodi.language.quantities import Mention, Unread, quantities
from luodi.language.sentences import Sentence, sentences

PLANNED = re.compile(
    r"\b(?:will|shall|plans?|planned|planning|expected|expects?|scheduled|to be|aims?|due|would|is to|are to|intends?|hopes?|designed|arranged)\b"
    r"|将|將|拟|擬|预计|預計|计划|計劃|計画|予定|目指|見込|力争|争取|明年|来年",
    re.I,
)
_CLAUSE = re.compile(r"[,;，、；：](?!\d{3})(?! Ltd| LTD| Inc)")


@dataclass(frozen=True)
class Line:
    """One sentence with what was found in it."""

    sentence: Sentence
    quantities: tuple[Mention, ...]
    unread: tuple[Unread, ...]
    dates: tuple[DateMention, ...]

    @property
    def start(self) -> int:
        return self.sentence.start

    @property
    def end(self) -> int:
        return self.sentence.end


@dataclass(frozen=True)
class Page:
    """`text` as received and `folded` of the same length; offsets serve both."""

    text: str
    folded: str
    lines: tuple[Line, ...]

    def clause(self, line: Line, start: int, end: int) -> tuple[int, int]:
        """The clause around a span: from the comma before it to the comma after it."""
        left = line.start
        for match in _CLAUSE.finditer(self.folded, line.start, start):
            left = match.end()
        after = _CLAUSE.search(self.folded, end, line.end)
        return left, after.start() if after else line.end


def open_page(text: str) -> Page:
    """Fold and cut a text, and find every quantity and date, sentence by sentence."""
    folded = fold(text)
    return Page(text, folded, tuple(_line(folded, sentence) for sentence in sentences(folded)))


def _line(folded: str, sentence: Sentence) -> Line:
    found = tuple(dates(folded, sentence.start, sentence.end))
    mentions, unread = quantities(folded, sentence.start, sentence.end)
    free = [m for m in mentions if not any(m.numeral < d.end and d.start < m.end for d in found)]
    loose = [u for u in unread if not any(u.start < d.end and d.start < u.end for d in found)]
    return Line(sentence, tuple(free), tuple(loose), found)
