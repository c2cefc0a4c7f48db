"""Lists of undertakings: bullets and headings that each tell a project of their own."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.readers.firms import Firm
from luodi.readers.investors import candidates
from luodi.readers.page import Line, Page
from luodi.readers.sections import Section, sections

_HEAD_END = re.compile(r"[,，:：;；。、(]| - ")
_PROJECT_NAME = re.compile(
    r"(?:项目|項目|工厂|基地|产业园|中心|综合体|工場|センター|計画|[Pp]roject|[Pp]lant|[Pp]ark|[Ff]actory)$"
)


@dataclass(frozen=True)
class Undertaking:
    """One item of a list of projects: its investor as its head names it, or the name of the project."""

    number: int
    investor: Name | None
    name: Name | None
    lines: tuple[Line, ...]

    def firm(self, known: list[Firm]) -> Firm | None:
        """The investor: as the head names it, else the one whose deed the item tells."""
        if self.investor is not None:
            return Firm(-1, [self.investor])
        start, end = self.lines[0].start, self.lines[-1].end
        return next((f for f in known if any(start <= m.start < end for m in f.mentions)), None)


def undertakings(page: Page) -> dict[int, Undertaking]:
    """By the number of each line the item it belongs to; empty where no list of two projects or more stands."""
    groups: dict[str, list[Undertaking]] = defaultdict(list)
    for number, section in enumerate(sections(page)):
        item = _item(page, number, section) if section.mark else None
        if item is not None:
            groups[section.mark].append(item)
    lists = [items for items in groups.values() if len(items) > 1]
    return {line.number: item for items in lists for item in items for line in item.lines}


def _item(page: Page, number: int, section: Section) -> Undertaking | None:
    """A section is an undertaking where its head names a firm or a project and a quantity or date follows."""
    head = section.lines[0]
    if not any(line.quantities or line.dates for line in section.lines):
        return None
    end = _head_end(page, head)
    firm = next((n for n in candidates(page, head) if n.start < end and not _generic(page, n)), None)
    words = page.folded[head.body : end].strip(' "「」“”')
    name = Name(words, head.body, head.body + len(words)) if _PROJECT_NAME.search(words) else None
    if firm is None and name is None:
        return None
    return Undertaking(number, firm, name, section.lines)


def _head_end(page: Page, head: Line) -> int:
    if head.key is not None:
        return head.key[1]
    cut = _HEAD_END.search(page.folded, head.body + 2, head.end)
    return cut.start() if cut else head.end


def _generic(page: Page, name: Name) -> bool:
    """ "Battery: 300MW" names a thing: its word stands elsewhere in lower case."""
    word = name.text.lower()
    return name.kind == "unknown" and name.text.isascii() and " " not in word and word in page.folded
