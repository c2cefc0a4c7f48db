"""Projects only spoken of: with whom one talked, and about what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.language.names import split_list
from luodi.readers.page import Page
from luodi.readers.projects import Project

_TALKS = re.compile(
    r"(?:exchanges?|talks?|discussions?|negotiat\w+|views) with (?P<n>[^,.;]{2,60}?) (?:on|about|over) (?:further )?(?:promoting |advancing )?(?P<a>.+?)(?: and (?:the )?(?:landing of (?:the )?)?(?P<b>[A-Z][^.;]+?))?(?=[.;]|$)"
)


def talks(page: Page) -> Iterator[Project]:
    """A project for each thing talked about with a firm, with the modality considered."""
    for line in page.lines:
        match = _TALKS.search(page.folded, line.start, line.end)
        if match is None or re.search(r"cooperation|relations", match["a"]):
            continue
        for group in ("a", "b"):
            if match[group]:
                investors = tuple(split_list(page.folded, *match.span("n")))
                name = Name(match[group], *match.span(group))
                yield Project(name.start, name, investors, modality="considered")
