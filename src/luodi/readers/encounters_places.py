"""Where an encounter was: told in its sentence, else by the heading of its day ("Tue 24 Oct, Riga", 《11日・リガ》)."""

from __future__ import annotations

import re

from luodi.language.name import Name
from luodi.readers.page import Line, Page

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t) (?P<en>(?!{_MONTHS})(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){{0,2}})"
    r"|在(?P<zh>[\u3400-\u9fff]{2,12}?)(?=会见|會見|会谈|會談|与|與|举行|舉行|召开|召開|举办|舉辦|签|簽|开|開)"
    r"|(?P<ja>[\u3400-\u9fffァ-ヺー・]{2,12})(?:で|において|にて)(?=[^。]{0,30}?(?:会談|面談|懇談|会見|開|行い|行わ|会い|締結|署名|調印))"
)
_HEADED = re.compile(
    r"(?:\([^()]{1,6}\)\.?|[,(・])\s*(?P<place>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+){0,2}|[\u3400-\u9fffァ-ヺー]{2,10})[)》】 ]*$"
)
_REACH, _SHORT = 6, 48


def place_of(page: Page, line: Line) -> Name | None:
    """The place a sentence tells, else that of the heading above."""
    match = _PLACE.search(page.folded, line.start, line.end)
    if match is None:
        return _headed(page, line)
    group = match.lastgroup or ""
    return Name(match[group], *match.span(group))


def _headed(page: Page, line: Line) -> Name | None:
    for other in reversed(page.lines[max(0, line.number - _REACH) : line.number + 1]):
        if other.sentence.block != line.sentence.block:
            return None
        if other.dates and other.end - other.start < _SHORT:
            found = _HEADED.search(page.folded, other.dates[0].end, other.end)
            return Name(found["place"], *found.span("place")) if found else None
    return None
