"""Names that no list and no ending marks, in Chinese and Japanese: what the title begins with and the text says
again, what stands where the one who acts stands, who signs the page. Guesses are weighed, never taken as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.language.place_names import is_place, place_before, without_place
from luodi.readers.firm_words import firm_words
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.rule import rule

_SHORTEST, _LONGEST = 2, 12
_PARTICLE = re.compile(r"[をにがはのでともへや]$")
_KANA = re.compile(r"[ァ-ヺー]{2}")
_LETTERS = re.compile(r"[\u3400-\u9fff々ぁ-ゖァ-ヺー・A-Za-z0-9&]{2,12}")


def guesses(page: Page, line: Line) -> Iterator[Name]:
    """Where a firm may be named in a line, found by its place alone."""
    if page.language == "en":
        return
    for name in sorted(_told(page, line), key=lambda n: (n.start, -n.end)):
        if _may_be(page, name.text):
            yield name


def _told(page: Page, line: Line) -> Iterator[Name]:
    yield from _again(page, line)
    for pattern in rule("project.guess").patterns_in(page.language):
        for match in pattern.finditer(page.folded, line.start, line.end):
            yield _cut(page, match["name"], match.start("name"))


def _cut(page: Page, text: str, start: int) -> Name:
    """The name without the place behind it."""
    text = without_place(text) if page.language == "zh" else text
    return Name(text, start, start + len(text))


def _may_be(page: Page, text: str) -> bool:
    known = firm_words()
    if len(text) < _SHORTEST or is_place(text) or text in known.never:
        return False
    return page.language != "zh" or not known.never_zh.search(text)


def _again(page: Page, line: Line) -> Iterator[Name]:
    """What the title's clauses begin with and the body says again."""
    pattern = _pattern(page)
    if pattern is not None:
        for match in pattern.finditer(page.folded, line.start, line.end):
            yield Name(match.group(), *match.span())


def _cut_kana(text: str, start: int, end: int) -> bool:
    """ "ガス" is no name in 室蘭ガステック."""
    return bool(
        _KANA.fullmatch(text[end - 1 : end + 1]) or _KANA.fullmatch(text[max(0, start - 1) : start + 1])
    )


@once_a_page
def _pattern(page: Page) -> re.Pattern[str] | None:
    title = page.lines[0]
    heads = {
        _said_again(page, m.group(), title.end)
        for m in _LETTERS.finditer(page.folded, title.start, title.end)
    }
    found = sorted(filter(None, heads), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, found))) if found else None


def _said_again(page: Page, clause: str, end: int) -> str:
    """The longest beginning of a clause that stands in the text after it, without the place it ends with."""
    for length in range(min(len(clause), _LONGEST), _SHORTEST - 1, -1):
        head = clause[:length]
        at = page.folded.find(head, end)
        if at >= 0 and not _PARTICLE.search(head) and not _cut_kana(page.folded, at, at + length):
            return "" if place_before(head) == len(head) else without_place(head)
    return ""
