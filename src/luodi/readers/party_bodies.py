"""Who signs for a body signs as that body, where the page tells which."""

from __future__ import annotations

from luodi.language.name import Name
from luodi.language.name_kinds import body_kind
from luodi.readers.page import Line, Page
from luodi.readers.party_meant import post_body


def body_of(page: Page, line: Line, name: Name) -> Name:
    """The body of a person's post, as printed beside it or elsewhere on the page; else the name itself."""
    if name.kind not in ("person", "unknown"):
        return name
    held = _held(page).get(name.text) if not name.of else (name.of, name.start)
    if held is None or held[0] is None:
        return next(iter(post_body(page, line, name)), name)
    of, near = held
    start = page.folded.find(of, max(0, near - 80), near + 120)
    return Name(of, start, start + len(of), body_kind(of, page.language)) if start >= 0 else name


def _held(page: Page) -> dict[str, tuple[str, int]]:
    """For each person of the page the body of the first post printed with one."""
    if "posts held" not in page.memory:
        found: dict[str, tuple[str, int]] = {}
        for line in page.lines:
            for n in page.names(line):
                if n.kind == "person" and n.of:
                    found.setdefault(n.text, (n.of, n.start))
        page.memory["posts held"] = found
    held: dict[str, tuple[str, int]] = page.memory["posts held"]
    return held
