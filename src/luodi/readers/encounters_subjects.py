"""Chinese subjects without a post: "王立军在南京与…会谈"."""

from __future__ import annotations

import re
from functools import cache

from luodi.language.chinese_people import name as name_pattern
from luodi.language.name import Name
from luodi.readers.page import Line, Page

_CLAUSE = 40


def unheard(page: Page, line: Line, match: re.Match[str]) -> tuple[Name, ...]:
    """A Chinese name that opens its clause without a post: three letters, the first a surname, and no word for a side."""
    if page.language != "zh":
        return ()
    left = max(line.start, match.start() - _CLAUSE)
    found = list(_subject().finditer(page.folded, left, match.end("with")))[-1:]
    before = [m for m in found if m.end("name") <= match.start("with")]
    return tuple(Name(m["name"], *m.span("name"), "person") for m in before)


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=[，,。:：\s」”])|(?<![\s\S]))(?P<name>{name_pattern()})(?<=[\u3400-\u9fff]{{3}})(?<![方组組团團会會司部厂业業层層])"
        r"(?:一行)?(?=[在到赴率与與同会會接拜走调調考参參访訪见見先还還又])"
    )
