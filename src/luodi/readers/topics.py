"""Short names of firms in Chinese and Japanese: what a clause is about, before the deed that is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.language.place_names import is_place, without_place
from luodi.readers.firm_words import firm_words
from luodi.readers.page import Line, Page
from luodi.readers.rule import rules

_TOPIC_JA = re.compile(
    r"(?:^|(?<=[。、\s「」()=\]】]))(?P<name>[\u3400-\u9fff々ァ-ヺー・A-Za-z0-9&\-]{2,24})(?=(?:\([^)]{1,40}\))?」?(?:は|が|も|の[^。、]{0,16}(?:工場|拠点|センター|研究所)))"
)
_CLAUSE_ZH = re.compile(r"[^，。；、,;：:!?！？()“”「」《》【】\[\]—●■\s]+")
_STOP_ZH = re.compile(
    r"将|將|要(?=[在于到])|拟|擬|在(?=[\u3400-\u9fff]{2})|于(?=[\u3400-\u9fff]{2})|計劃|计划|决定|決定|宣布|与|與|向|对|從|从"
)
_ALIAS = re.compile(
    r"(?:简称|簡稱|下称|下稱|以下简称|略称|以下、?)[为為:：]?[“「\"'](?P<name>[^”」\"']{2,16})[”」\"']"
)
_LONGEST = 14


def topics(page: Page, line: Line) -> Iterator[Name]:
    """Names that may be a firm's short name, with their places."""
    for match in _ALIAS.finditer(page.folded, line.start, line.end):
        yield Name(match["name"], *match.span("name"))
    if page.language == "ja":
        for match in _TOPIC_JA.finditer(page.folded, line.body, line.end):
            yield Name(match["name"], *match.span("name"))
    elif page.language == "zh":
        yield from _chinese(page, line)


def _chinese(page: Page, line: Line) -> Iterator[Name]:
    deed = next(r.after for r in rules("projects") if r.id == "project.deed")
    assert deed is not None
    for clause in _CLAUSE_ZH.finditer(page.folded, line.start, line.end):
        told = deed.search(page.folded, *clause.span())
        if told is None:
            continue
        name = _firm(page, clause.start(), told.start())
        if name is not None:
            yield name


def _firm(page: Page, start: int, end: int) -> Name | None:
    """What stands before a deed, without times, adverbs, places and the project's own words."""
    words = firm_words()
    stop = _STOP_ZH.search(page.folded, start + 2, end)
    end = stop.start() if stop else end
    opened = words.opens.match(page.folded[start:end])
    start += opened.end() if opened else 0
    project = words.project.search(page.folded, start + 2, end)
    end = project.start() if project else end
    closed = words.closes.search(page.folded[start:end])
    end -= len(closed.group()) if closed else 0
    text = without_place(page.folded[start:end])
    if not 2 <= len(text) <= _LONGEST or words.never_zh.search(text) or is_place(text):
        return None
    return Name(text, start, start + len(text))
