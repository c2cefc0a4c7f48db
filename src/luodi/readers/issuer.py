"""Who issues a Chinese notice that says 本公司: the firm its title, its head or the line above names as its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.readers.page import Page, once_a_page
from luodi.readers.rule import rule

# 本公司之子公司 is another.
WE = re.compile(r"本公司(?![之的]?(?:子公司|孙公司|孫公司|股[东東]|[关關][联聯]|客[户戶]))")
_HEAD = 4


@once_a_page
def issuer(page: Page) -> Name | None:
    """The name that issues the notice; None where the text speaks of no firm of its own, or names no issuer."""
    if page.language != "zh" or WE.search(page.folded) is None:
        return None
    return next(_named(page), None)


def we(page: Page) -> Iterator[Name]:
    """Each place where the issuer speaks of itself."""
    if issuer(page) is not None:
        for match in WE.finditer(page.folded):
            yield Name(match.group(), *match.span())


def _named(page: Page) -> Iterator[Name]:
    public = [
        n for line in page.lines[:_HEAD] for n in page.names(line) if n.kind not in ("enterprise", "unknown")
    ]
    for pattern in rule("project.issuer").patterns_in(page.language):
        for line in page.lines[:_HEAD]:
            match = pattern.match(page.folded, line.start, line.end)
            if match and not any(n.start < match.end("name") and match.start("name") < n.end for n in public):
                yield Name(match["name"], *match.span("name"))
