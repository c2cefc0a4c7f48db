"""Groups of names in an English sentence: "A, B and the maker C of Norway", with what governs them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from luodi.language.name import Name
from luodi.language.name_words import Kind
from luodi.readers.page import Line, Page, once_a_line
from luodi.readers.party_words import governing, told

_REACH = 70
_POST = 40
# A name of one word that opens a sentence and is joined to another: "Oslo and Bergen".
_OPENING = re.compile(r"[A-Z][a-z][\w-]+(?= and [A-Z])")
# Of "Bolt's Ann Roe" the firm is the party; of "Japan's Bolt" it is the firm.
_BODIES = ("enterprise", "institution", "association")
_LISTS = ("both", "he", "it", "body")


@dataclass(slots=True)
class Group:
    """Names told together. `governor`: "with" makes them parties, "beside" none; "" where nothing governs them."""

    names: list[Name]
    start: int
    end: int
    governor: Literal["with", "beside", ""]


@once_a_line
def groups(page: Page, line: Line) -> list[Group]:
    """The groups of a line in order."""
    found: list[Group] = []
    for name in _mentions(page, line):
        start = _with_post(page, line, name)
        group = found[-1] if found else None
        if group is None or not _joins(page, group, name, start):
            found.append(Group([name], start, name.end, _governor(page, line, start)))
        else:
            group.end = name.end
    return found


def _joins(page: Page, group: Group, name: Name, start: int) -> bool:
    """Whether a name goes on with a group, as another party, in place of the last, or as no party of its own."""
    if start <= group.end:
        return start >= group.start and name.kind != "person"
    gap = page.folded[group.end : start]
    if _in_bracket(page, group, start):
        return True
    if told("owner", "en").fullmatch(gap) or (name.kind == "person" and not gap.strip()):
        if not (group.names[-1].kind in _BODIES and name.kind in ("person", "unknown")):
            group.names[-1] = name
        return True
    if told("joined", "en").fullmatch(gap):
        if group.governor == "beside" and " and " not in gap:
            return False
        group.names.append(name)
        return True
    return told("aside", "en").fullmatch(gap) is not None


def _in_bracket(page: Page, group: Group, place: int) -> bool:
    """Whether a place is in a bracket that opens in a group, or right behind it."""
    opened = page.folded.rfind("(", group.start, place)
    return opened >= 0 and opened - group.end < 3 and page.folded.find(")", opened, place) < 0


def _mentions(page: Page, line: Line) -> list[Name]:
    """Names, bodies told in common words, and what stands for one named before."""
    found = [_whole(page, line, n) for n in page.names(line) if not told("nobody", "en").search(n.text)]
    opening = _OPENING.match(page.folded, line.start, line.end)
    if opening and opening.end() not in {n.end for n in found} and page.folded.count(opening.group()) > 1:
        found = [n for n in found if n.start >= opening.end()]
        found.append(Name(opening.group(), *opening.span()))
    words = [
        m for id in _LISTS for m in told(id, "en").finditer(page.folded, line.start, line.end)
    ]  # fmt: skip
    for match in words:
        inside = [n for n in found if n.start < match.end() and match.start() < n.end]
        if all(match.start() <= n.start and n.end <= match.end() for n in inside):
            found = [n for n in found if n not in inside]
            found.append(Name(match.group(), *match.span(), _kind(match.group())))
    return sorted(found, key=lambda n: n.start)


def _whole(page: Page, line: Line, name: Name) -> Name:
    """A name with what follows its "and": "Harbour Investment" and Trade Centre."""
    more = told("longer", "en").match(page.folded, name.end, line.end) if name.kind != "person" else None
    following = [n for n in page.names(line) if more and name.end <= n.start < more.end()]
    return (
        name
        if more is None or following
        else replace(name, text=page.folded[name.start : more.end()], end=more.end())
    )


def _kind(text: str) -> Kind:
    public = text.endswith(("government", "authorities", "akimat", "fund", "authority", "agency", "bank"))
    return "government" if public else "enterprise" if text.endswith(("Group", "Company")) else "unknown"


def _with_post(page: Page, line: Line, name: Name) -> int:
    """Where a person begins with the post before it: "mayor Ann Roe", "akim of the region Ann Roe"."""
    for post in name.posts:
        at = page.folded.rfind(post.title, max(line.start, name.start - _POST - len(post.title)), name.start)
        between = page.folded[at + len(post.title) : name.start]
        if at >= 0 and re.fullmatch(r"(?: of [^,;]{2,34})? ", between):
            return at
    return name.start


def _governor(page: Page, line: Line, start: int) -> Literal["with", "beside", ""]:
    left = max(line.start, start - _REACH)
    if governing("with").search(page.folded, left, start):
        return "with"
    return "beside" if governing("beside").search(page.folded, left, start) else ""
