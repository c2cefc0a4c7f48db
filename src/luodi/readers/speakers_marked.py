"""Speakers of minutes and interviews: a name or post before the words it marks, "Governor: …", (知事)…, ◎甲社長 「…」."""

from __future__ import annotations

from luodi.readers.page import Line, Page, once_for
from luodi.readers.rule import rule

_HEAD = 60


def marked_speaker(page: Page, line: Line) -> str | None:
    """Who a mark before the line's paragraph says is speaking; None where there is no such mark."""
    return _of_paragraph(page, line.paragraph)


@once_for
def _of_paragraph(page: Page, number: int) -> str | None:
    first = page.paragraphs[number][0]
    for pattern in rule("part.speaker_mark").patterns_in(page.language):
        match = pattern.match(page.folded, first.start, first.end)
        if match:
            return _person(page, match["of"])
    return _of_heading(page, first) if page.text[first.body : first.body + 1] in ("「", "“") else None


def _of_heading(page: Page, first: Line) -> str | None:
    """The one person named in the short line above words in quotation marks."""
    above = page.lines[first.number - 1] if first.number else first
    if above.end - above.start > _HEAD or above.form == "title":
        return None
    named = [name.text for name in page.names(above) if name.kind == "person"]
    return named[0] if len(named) == 1 else None


def _person(page: Page, words: str) -> str | None:
    """The person of the page whose name or post these words are; a name marks itself."""
    people = page.people
    by_name = next((n.text for n in people if n.text in words), None)
    return by_name or next((n.text for n in people if any(words in post.title for post in n.posts)), None)
