"""Where a project stands: the place and the park its sentences name."""

from __future__ import annotations

import re

from luodi.language.name import Name
from luodi.readers.page import Line, Page

_PLACE = re.compile(
    r"\bin (?P<en>(?!January|February|March|April|May|June|July|August|September|October|November|December|Q\d|H\d)(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}(?:, [A-Z][a-z]+)?)"
    r"|在(?P<zh>[\u3400-\u9fff]{2,10}?)(?:开工|举行|奠基|建设|投资|設|设|新建)"
    r"|(?P<ja>[\u3400-\u9fff]{2,4}?[都道府県][\u3400-\u9fff]{1,6}[市町村区郡]|[\u3400-\u9fffァ-ヺー]{2,8}[市町村])(?:に|で|の)"
)
_PARK = re.compile(
    r"(?P<en>(?:[Nn]ew )?(?:[A-Z][\w-]+ ){1,5}(?:Park|Zone|Estate|Industrial Group|Industrial Complex|Industrial City|Complex|District|Development Area|New Area))\b"
    r"|(?P<zh>[\u3400-\u9fff]{2,10}?(?:产业园|工业园|开发区|經開區|经开区|高新区|保税区|產業園區|科學園區|工業區|园区))"
    r"|(?P<ja>[\u3400-\u9fffァ-ヺー]{2,12}(?:工業団地|産業団地|流通団地|臨空団地|テクノパーク))"
)


def place(page: Page, lines: tuple[Line, ...]) -> Name | None:
    """The first place the lines of a project name, else the first of the page."""
    return _first(_PLACE, page, lines)


def park(page: Page, lines: tuple[Line, ...]) -> Name | None:
    """The first park the lines of a project name, else the first of the page."""
    return _first(_PARK, page, lines)


def _first(pattern: re.Pattern[str], page: Page, lines: tuple[Line, ...]) -> Name | None:
    for line in (*lines, *page.lines[:6]):
        match = pattern.search(page.folded, line.start, line.end)
        if match is not None:
            group = match.lastgroup or ""
            text = match[group].removeprefix("the ")
            return Name(text, match.end(group) - len(text), match.end(group))
    return None
