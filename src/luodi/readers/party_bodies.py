"""Who signs for a body signs as that body, where the page tells which."""

from __future__ import annotations

import re

from luodi.language.name import Name
from luodi.language.name_kinds import body_kind
from luodi.language.name_words import posts
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.party_meant import post_body


def body_of(page: Page, line: Line, name: Name) -> Name:
    """The body of a person's post, as printed beside it or elsewhere on the page; else the name itself."""
    if name.kind not in ("person", "unknown"):
        return name
    held = _held(page).get(name.text) if not name.of else (name.of, name.start)
    if held is None or held[0] is None:
        return _beside(page, line, name) or next(iter(post_body(page, line, name)), name)
    of, near = held
    start = page.folded.find(of, max(0, near - 80), near + 120)
    return Name(of, start, start + len(of), body_kind(of, page.language)) if start >= 0 else name


def _beside(page: Page, line: Line, person: Name) -> Name | None:
    """The body whose post stands between it and the person: 滨江高新区管委会主任王明."""
    before = [n for n in page.names(line) if n.end <= person.start and n.kind != "person"]
    if page.language == "en" or person.kind != "person" or not before:
        return None
    gap = page.folded[before[-1].end : person.start]
    return before[-1] if gap and re.fullmatch(posts("zh"), gap) else None


@once_a_page
def _held(page: Page) -> dict[str, tuple[str, int]]:
    """For each person of the page the body of the first post printed with one."""
    found: dict[str, tuple[str, int]] = {}
    for n in page.people:
        if n.of:
            found.setdefault(n.text, (n.of, n.start))
    return found
