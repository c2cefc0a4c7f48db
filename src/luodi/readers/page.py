"""A text made ready for the rules: folded, cut into lines, its quantities, dates and names found once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar, get_args

from luodi.language.dates import DateMention, dates
from luodi.language.fold import fold, lower
from luodi.language.layout import Form, layout
from luodi.language.name import Name
from luodi.language.names import names_in
from luodi.language.quantities import Mention, Unread, quantities
from luodi.language.ruled import ruled
from luodi.language.scripts import Language, language_of
from luodi.language.sentences import Sentence, sentences

# A comma between digits parts thousands, "、2025年" does not.
_CLAUSE = re.compile(r"(?:[;，、；：]|(?<!\d),|,(?!\d{3}(?!\d)))(?! Ltd| LTD| Inc| Co)")

T = TypeVar("T")
K = TypeVar("K")

# No word leans on what stands more sentences before it; the longest paragraphs of the news have about ten.
_NEAR = 60


@dataclass(frozen=True, eq=False)  # A line is itself only; to hash all it holds costs more than to read it.
class Line:
    """One sentence, where it stands on the page, and the quantities and dates found in it.

    `body` is where its words begin after a bullet or a key; `key` is the span of the key of a pair
    ("投資額　　約120億円"); `number` counts the lines of the page from 0.
    """

    number: int
    sentence: Sentence
    form: Form
    body: int
    key: tuple[int, int] | None
    quantities: tuple[Mention, ...]
    unread: tuple[Unread, ...]
    dates: tuple[DateMention, ...]

    def __hash__(self) -> int:
        return self.number

    @cached_property
    def start(self) -> int:
        return self.sentence.start

    @cached_property
    def end(self) -> int:
        return self.sentence.end

    @property
    def paragraph(self) -> int:
        return self.sentence.paragraph


@dataclass(frozen=True)
class Page:
    """`text` as received and `folded` of the same length; offsets serve both."""

    text: str
    folded: str
    language: Language
    lines: tuple[Line, ...]
    # The day the receipt gives for the text, if any: what has come by then is told as done.
    published: str | None = None
    # What the engines found and others may ask for again, by its name or by the function that finds it.
    memory: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def lowered(self) -> str:
        """The folded text in lower case, of the same length."""
        return lower(self.folded)

    @cached_property
    def paragraphs(self) -> dict[int, tuple[Line, ...]]:
        """The lines of each paragraph (a line of the page as printed), by its number."""
        groups: dict[int, list[Line]] = defaultdict(list)
        for line in self.lines:
            groups[line.paragraph].append(line)
        return {number: tuple(group) for number, group in groups.items()}

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def line_at(self, place: int) -> Line | None:
        """The line a place of the text stands in."""
        number = bisect_right(self._starts, place) - 1
        return self.lines[number] if number >= 0 and place < self.lines[number].end else None

    @cached_property
    def _named(self) -> dict[int, tuple[Name, ...]]:
        return {}

    def names(self, line: Line) -> tuple[Name, ...]:
        """The persons and bodies a line names, in order; found when first asked for."""
        if line.number not in self._named:
            found = names_in(self.folded, line.start, line.end, self.language)
            self._named[line.number] = tuple(found)
        return self._named[line.number]

    @cached_property
    def people(self) -> tuple[Name, ...]:
        """Every place where a person is named, in order."""
        return tuple(n for line in self.lines for n in self.names(line) if n.kind == "person")

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The names of the persons of the page, and their last words: a surname alone is nobody else."""
        bodies = {post.of for person in self.people for post in person.posts}
        told = [n.text for n in self.people if n.text not in bodies]
        return frozenset([*told, *(text.rsplit(" ", 1)[-1] for text in told)])

    def words(self, line: Line) -> str:
        """The folded words of a line."""
        return self.folded[line.start : line.end]

    def earlier(self, line: Line) -> tuple[Line, ...]:
        """The lines of the same paragraph before this one, the last `_NEAR` of them."""
        group = self.paragraphs[line.paragraph]
        place = line.number - group[0].number
        return group[max(0, place - _NEAR) : place]

    @cached_property
    def _commas(self) -> dict[int, tuple[list[int], list[int]]]:
        return {}

    def clause(self, line: Line, start: int, end: int) -> tuple[int, int]:
        """The clause around a span: from the comma before it to the comma after it."""
        if line.number not in self._commas:
            marks = [
                m.span()
                for m in _CLAUSE.finditer(self.folded, line.start, line.end)
                # "By December 31, 2025 we had spent …": the comma is the day's.
                if not any(day.start < m.start() < day.end for day in line.dates)
            ]
            self._commas[line.number] = [a for a, _ in marks], [b for _, b in marks]
        opens, closes = self._commas[line.number]
        before, after = bisect_right(closes, start) - 1, bisect_left(opens, end)
        return (
            closes[before] if before >= 0 else line.start,
            opens[after] if after < len(opens) else line.end,
        )


def once_a_page(find: Callable[[Page], T]) -> Callable[[Page], T]:
    """What is looked for when first asked for, and remembered with the page."""

    @wraps(find)
    def found(page: Page) -> T:
        if find not in page.memory:
            page.memory[find] = find(page)
        known: T = page.memory[find]
        return known

    return found


def once_a_line(find: Callable[[Page, Line], T]) -> Callable[[Page, Line], T]:
    """The same for each line of a page."""

    @wraps(find)
    def found(page: Page, line: Line) -> T:
        known: dict[int, T] = page.memory.setdefault(find, {})
        if line.number not in known:
            known[line.number] = find(page, line)
        return known[line.number]

    return found


def once_for(find: Callable[[Page, K], T]) -> Callable[[Page, K], T]:
    """The same for each of some other thing that is cheap to hash: a word, a number, a place."""

    @wraps(find)
    def found(page: Page, asked: K) -> T:
        known: dict[K, T] = page.memory.setdefault(find, {})
        if asked not in known:
            known[asked] = find(page, asked)
        return known[asked]

    return found


def open_page(text: str, language: str | None = None, published: str | None = None) -> Page:
    """Fold and cut a text, and find every quantity and date, line by line. `language` overrides what is seen."""
    folded = ruled(text, fold(text))
    found = sentences(folded)
    named = next((code for code in get_args(Language) if language and language.startswith(code)), None)
    lines = tuple(_line(folded, found, number) for number in range(len(found)))
    return Page(text, folded, named or language_of(folded), lines, published)


def _line(folded: str, found: list[Sentence], number: int) -> Line:
    sentence = found[number]
    opens = number == 0 or found[number - 1].paragraph != sentence.paragraph
    place = layout(
        folded, sentence.start, sentence.end, opens_line=opens,
        is_title=sentence.paragraph == 0 and len(found) > 1 and found[-1].paragraph > 0,
    )  # fmt: skip
    days = tuple(dates(folded, sentence.start, sentence.end))
    mentions, unread = quantities(folded, sentence.start, sentence.end)
    taken = [d.end for d in days]

    def free(start: int, end: int) -> bool:
        """Whether no date stands there: a year is no quantity."""
        after = bisect_right(taken, start)
        return after == len(days) or days[after].start >= end

    return Line(
        number, sentence, place.form, place.body, place.key,
        tuple(m for m in mentions if free(m.numeral, m.end)), tuple(u for u in unread if free(u.start, u.end)), days,
    )  # fmt: skip
