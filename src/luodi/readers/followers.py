"""Suppliers that follow an investor and build for themselves: a project of their own beside that of their customer."""

from __future__ import annotations

from luodi.language.name import Name
from luodi.language.place_names import is_place
from luodi.readers.page import Page, once_a_page
from luodi.readers.rule import rule


@once_a_page
def followers(page: Page) -> list[Name]:
    """The names of the suppliers whose own deed is told, in order."""
    found = (
        Name(match["of"], *match.span("of"))
        for pattern in rule("project.follower").patterns_in(page.language)
        for line in page.lines
        for match in pattern.finditer(page.folded, line.start, line.end)
    )
    return sorted((name for name in found if not is_place(name.text)), key=lambda name: name.start)
