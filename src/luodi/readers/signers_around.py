"""Who signed, where the sentence of the signing names one party or none, in English: who met before, who is listed below."""

from __future__ import annotations

from luodi.language.name import Name
from luodi.readers.cues import Cue
from luodi.readers.encounters_names import is_official
from luodi.readers.page import Line, Page, once_a_page
from luodi.readers.party_bodies import body_of
from luodi.readers.party_words import told

# So near to the start of its line stands the name that heads an item, and so far below the signing the list begins.
_HEADS, _FAR = 4, 60
_PAPERS = ("investment", "memorandum", "framework")
_BODIES = ("enterprise", "institution", "association", "government")


def who_met(page: Page, line: Line, act: Cue, known: tuple[Name, ...]) -> tuple[Name, ...]:
    """ "The governor met Roe, chairman of Acme, and exchanged a memorandum": the bodies of those who met."""
    met = told("met", "en").search(page.folded, line.start, act.start) if page.language == "en" else None
    if met is None or met.end() != act.start or (len(known) > 1 and not met["both"]):
        return ()
    guests = _bodies(page, line, [n for n in page.names(line) if met.start() <= n.start < met.end()])
    own = [n for n in page.names(line) if n.end <= met.start() and is_official(n)]
    home = [b for n in own[-1:] if (b := body_of(page, line, n)).kind != "person"] or _public(page)
    firms = [n for n in guests if n.kind == "enterprise"] or guests
    return (home[0], firms[-1]) if home and firms and home[0].text != firms[-1].text else ()


def listed_below(page: Page, line: Line, paper: Cue, known: tuple[Name, ...]) -> list[tuple[Name, ...]]:
    """A public body and each of the firms that head the items below: "location agreements with 4 companies"."""
    if page.language != "en" or paper.rule.emits not in _PAPERS or line.form in ("item", "title"):
        return []
    several = told("several", "en").search(page.folded, line.start, line.end)
    ceremony = told("ceremony_of", "en").search(page.folded, line.start, line.end)
    if not (several or ceremony) or sum(n.kind != "government" for n in known) > 1:
        return []
    firms = [n for other in page.lines[line.number + 1 :][:_FAR] if (n := _head(page, other)) is not None]
    public = [n for n in known if n.kind == "government"] or _public(page)
    return [(public[0], firm) for firm in firms] if public and len(firms) > 1 else []


def _head(page: Page, line: Line) -> Name | None:
    first = next(iter(page.names(line)), None)
    if first is None or first.kind != "enterprise" or first.start - line.body >= _HEADS:
        return None
    before = page.lines[line.number - 1]
    numbered = before.form == "item" and before.end - before.start < _HEADS
    return first if numbered or line.form != "prose" else None


def _bodies(page: Page, line: Line, names: list[Name]) -> list[Name]:
    found = [body_of(page, line, n) for n in names]
    return [n for n in found if n.kind in _BODIES]


@once_a_page
def _public(page: Page) -> list[Name]:
    """The body of the first who holds office in the text, else the first public body told beside them."""
    for line in (other for other in page.lines if other.form != "title"):
        officials = [n for n in page.names(line) if is_official(n)]
        if officials:
            own = [n for n in _bodies(page, line, officials[:1]) if n.kind == "government"]
            beside = [n for n in page.names(line) if n.kind == "government"]
            return (own or beside)[:1]
    return []
