"""Lists of undertakings: bullets and headings that each tell a project of their own."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.readers.firm_index import FirmIndex
from luodi.readers.firms import Firm
from luodi.readers.investors import candidates
from luodi.readers.page import Line, Page
from luodi.readers.sections import ROW, Section, sections

_HEAD_END = re.compile(r"[,，:：;；。、|｜]|\((?![^)]{1,8}\)[\u3400-\u9fff])| - ")
_PROJECT_NAME = re.compile(
    r"(?:项目|項目|工厂|工廠|基地|产业园|產業園|园区|院区|中心|综合体|改造|更新|工程|公路|大厦|广场|学校|医院|装置|生产线|产线|厂房|扩建|总部|仓库|码头|电站|工場|センター|計画|[Pp]roject|[Pp]lant|[Pp]ark|[Ff]actory)$"
)


@dataclass(frozen=True)
class Undertaking:
    """One item of a list of projects: its investor as its head names it, or the name of the project."""

    number: int
    investor: Name | None
    name: Name | None
    lines: tuple[Line, ...]

    def firm(self, known: FirmIndex) -> Firm | None:
        """The investor: as the head names it, else the one whose deed the item tells, else the first it names."""
        if self.investor is not None:
            return known.called(self.investor.text) or Firm(-1, [self.investor])
        start, end = self.lines[0].start, self.lines[-1].end
        return known.doing(start, end) or known.named(start, end)


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
    """A section is an undertaking where a quantity or date follows its head, and its head names a firm or a project,
    or is a heading under which a firm's deed is told."""
    head = section.lines[0]
    if not any(line.quantities or line.dates for line in section.lines):
        return None
    start, end = _head(page, section)
    capitals = section.mark == "CAPITALS"
    firm = None if capitals else _head_firm(page, head, start, end)
    words = page.folded[start:end].strip(' "「」“”')
    name = Name(words, start, start + len(words)) if _PROJECT_NAME.search(words) else None
    if firm is None and name is None and not capitals and section.mark not in ("【】", "key"):
        return None
    return Undertaking(number, firm, name, section.lines)


def _head_firm(page: Page, head: Line, start: int, end: int) -> Name | None:
    """The firm a head names: the one it ends with ("New lab for Cork - Acme"), else the first."""
    named = [n for n in candidates(page, head) if start <= n.start < end and not _generic(page, n)]
    named += [n for n in page.names(head) if n.kind == "association" and n.start == start]
    return next((n for n in named if n.end == end), named[0] if named else None)


def _head(page: Page, section: Section) -> tuple[int, int]:
    """Where the head of a section begins and ends: a cell of a table, a key, else the words up to the first mark."""
    line = section.lines[0]
    row = ROW.match(page.folded, line.start, line.end) if section.mark == "|" else None
    if row is not None:
        return row.span("head")
    if section.mark == "key":
        return line.body, _cut(page, line.body, line.end)
    return line.key if line.key is not None else (line.body, _cut(page, line.body, line.end))


def _cut(page: Page, start: int, end: int) -> int:
    cut = _HEAD_END.search(page.folded, start + 2, end)
    return cut.start() if cut else end


def _generic(page: Page, name: Name) -> bool:
    """ "Battery: 300MW" names a thing: its word stands elsewhere in lower case."""
    word = name.text.lower()
    return name.kind == "unknown" and name.text.isascii() and " " not in word and word in page.folded
