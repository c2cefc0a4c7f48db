"""The firm that speaks of itself: who signs a notice in Japanese or issues one in Chinese, and where it says 当社, 本公司."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.readers.issuer import issuer, we
from luodi.readers.page import Page

_WE = re.compile(r"(?:当社|弊社)(?!グループ|以外|子会社)")
_SIGNS = re.compile(r"[\s)）」。]*$")
_LEAD = re.compile(r"(?:会 {0,6}社 {0,6}名[ :：]*|(?:当社|弊社)\()(?:株式会社|㈱)?$")
_BEHIND = re.compile(r"(?:株式会社|㈱)?\((?:以下、?)?[「“\"]?(?:当社|弊社)")
_FOOT, _HEAD = 2, 6


def says_we(page: Page, names: list[Name]) -> Iterator[tuple[int, Name]]:
    """Each 当社 or 本公司 of a page, with the number of the one firm that signs or issues it."""
    by = issuer(page)
    if by is not None:
        yield from ((n, own) for n, name in enumerate(names) if name.text == by.text for own in we(page))
    if page.language != "ja" or _WE.search(page.folded) is None:
        return
    signed = [n for n, name in enumerate(names) if _speaks(page, name)]
    if len(signed) == 1:
        for match in _WE.finditer(page.folded):
            yield signed[0], Name(match.group(), *match.span())


def _speaks(page: Page, name: Name) -> bool:
    """Its name stands in the head of the notice as its own, or signs the foot."""
    for found in re.finditer(re.escape(name.text), page.folded):
        if _LEAD.search(page.folded, max(0, found.start() - 20), found.start()):
            return True
        if _BEHIND.match(page.folded, found.end()):
            return True
        line = page.line_at(found.start())
        if line is not None and 0 < line.number < _HEAD and (line.start, line.end) == found.span():
            return True
        last = line is not None and line.number >= len(page.lines) - _FOOT
        if last and line is not None and _SIGNS.match(page.folded, found.end(), line.end):
            return True
    return False
