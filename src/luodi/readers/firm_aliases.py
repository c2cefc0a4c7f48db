"""Short names by which a text goes on about a firm: the first word of its name, or its name without what it makes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.language.place_names import is_place, place_before
from luodi.readers.firm_words import firm_words
from luodi.readers.page import Page
from luodi.readers.rule import words

_LEAST = 4
_FULL = 3


def called_short(page: Page, names: list[Name]) -> Iterator[tuple[int, Name]]:
    """Each short name in the text, with the number of the firm it is short for; one that fits two is nobody's."""
    heads = [_head(name.text) for name in names]
    often = Counter(head for head in heads if head)
    owner = {head: number for number, head in enumerate(heads) if head and often[head] == 1}
    owner |= {name.text: number for number, name in enumerate(names) if len(name.text) >= _FULL}
    short = sorted((h for h in owner if h not in names[owner[h]].text[len(h) :]), key=len, reverse=True)
    if not short:
        return
    pattern = "|".join(rf"\b{re.escape(h)}\b(?! [A-Z])" if h.isascii() else re.escape(h) for h in short)
    for match in re.finditer(pattern, page.folded):
        yield owner[match.group()], Name(match.group(), *match.span())


def _head(text: str) -> str:
    if text.isascii() or " " in text:
        first = text.partition(" ")[0]
        usable = len(first) >= _LEAST and first[:1].isupper() and first not in firm_words().never
        return first if usable and first != text and not is_place(first) else ""
    placed = place_before(text)
    match = _tail().match(text, placed if len(text) - placed >= _LEAST else 0)
    return match["head"] if match and not is_place(match["head"]) else ""


def _tail() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<head>[\u3400-\u9fffァ-ヺー]{{2,6}}?)(?:{words('sectors_zh')}|工業|製作所|化学|薬品|集团|集團)"
    )
