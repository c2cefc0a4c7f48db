"""Several projects told in one sentence, one after a semicolon or a circled number: "A puts 3bn in X; B 2bn in Y"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from luodi.language.name import Name
from luodi.readers.abreast import Part, beside
from luodi.readers.firm_words import firm_words
from luodi.readers.investors import candidates, firm_key, is_deed, may_be_firm
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule
from luodi.readers.undertakings import PROJECT_NAME

_LEAD = re.compile(r"[①-⑳]|\(\d\)|[^:：]{0,40}[:：] ?[①-⑳]?|【[^】]{1,8}】|其中[,，]?")
# Up to here a part says what it is about.
_HEAD = re.compile(r"[,，、(：:]|(?:总|總|计划|計劃|新增|首期)?(?:投资|投資)|[将將拟擬以在于於的]|(?<!\d)\d")
_SHORT, _LONG, _BACK = 3, 18, 2
_NO_NAME = "起在于於自从從由至为為以"


def parallel(page: Page) -> dict[int, tuple[Part, ...]]:
    """By the number of each line the projects it tells beside others; none where all of a row tell of one."""
    found: dict[int, tuple[Part, ...]] = {}
    for row in _rows(page):
        parts = {line.number: part for line in row if (part := _part(page, line)) is not None}
        if _differ(parts.values()) and _compete(page, row, parts):
            found |= {number: (part,) for number, part in parts.items()}
    for line in page.lines:
        side_by_side = tuple(beside(page, line))
        if _differ(side_by_side):
            found[line.number] = side_by_side
    return found


def _differ(parts: Iterable[Part]) -> bool:
    return len({_key(part) for part in parts}) > 1


def _compete(page: Page, row: list[Line], parts: dict[int, Part]) -> bool:
    """Whether two of them tell money, or land, or a batch is told before them: of one project each is told once."""
    told = Counter(kind for line in row if line.number in parts for kind in {q.kind for q in line.quantities})
    batch = rule("project.batch").cue
    assert batch is not None
    return max(told["money"], told["area"]) > 1 or any(
        batch.search(page.folded, line.start, line.end) for line in (*page.earlier(row[0])[-_BACK:], row[0])
    )


def _rows(page: Page) -> Iterator[list[Line]]:
    """Clauses that end with a semicolon, each with those after it in its paragraph."""
    row: list[Line] = []
    for line in page.lines:
        if row and row[-1].paragraph == line.paragraph and page.folded[row[-1].end - 1] in ";；":
            row.append(line)
        else:
            yield row
            row = [line]
    yield row


def _key(part: Part) -> str:
    name = part.investor or part.name
    return firm_key(name.text) if name else ""


def _part(page: Page, line: Line) -> Part | None:
    """The project a clause tells; None where its head names neither a firm nor a project."""
    if not line.quantities and not line.dates:
        return None
    lead = _LEAD.match(page.folded, line.body, line.end)
    start = lead.end() if lead else line.body
    first = next((q.start for q in line.quantities if q.start >= start), line.end)
    own = [name for name in candidates(page, line) if start <= name.start < first]
    doing = next((n for n in own if n.kind == "enterprise" or is_deed(page, line, n)), None)
    if doing is not None:
        return Part(start, line.end, doing, None)
    head = _head(page, start, first)
    if PROJECT_NAME.search(head.text) and len(head.text) > _SHORT:
        return Part(start, line.end, None, head)
    if page.language == "zh" and _SHORT <= len(head.text) <= _LONG and _may_be(page, head):
        return Part(start, line.end, head, None)
    return None


def _head(page: Page, start: int, first: int) -> Name:
    """What a clause says it is about, without the words that lead to it."""
    opened = firm_words().opens.match(page.folded[start:first]) if page.language == "zh" else None
    start += opened.end() if opened else 0
    cut = _HEAD.search(page.folded, start + 2, first)
    words = page.folded[start : cut.start() if cut else first].strip(' "「」“”')
    return Name(words, start, start + len(words))


def _may_be(page: Page, head: Name) -> bool:
    return (
        head.text[0] not in _NO_NAME
        and not firm_words().never_zh.search(head.text)
        and may_be_firm(head, page.surnames)
    )
