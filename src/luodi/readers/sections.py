"""Sections of a page: what stands under one heading or bullet belongs together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luodi.language.layout import BULLET
from luodi.readers.modality import mark
from luodi.readers.page import Line, Page
from luodi.readers.run_in import run_ins

LABEL = re.compile(r"(?:【(?P<a>[^】]{1,40})】|\[(?P<b>[^\]]{1,60})\]|〔(?P<c>[^〕]{1,40})〕)\s*")
_HEADING = 60
ROW = re.compile(r"(?:\d{1,3} ?[|\t] ?)?(?P<head>[^|\t\n]{2,80}?) ?[|\t][^|\t\n]{1,120}[|\t]")
_CELLS = re.compile(r"[^/\n]{2,30} / [^/\n]{1,60} / ")
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [-–—|])? (?=\S)")
_DATELINE = re.compile(r"[^\W\d_a-z][^\W\d_a-z' -]{2,24}(?:\.| [-–—])(?: (?=[A-Z])|$)")
_LEADER = re.compile(r"[^\n…:：,，、。]{2,24}(?:…|‥|\.{3}|――|──)")
# A Japanese paragraph that opens with the state or country it tells of: (グジャラート州)甲社は….
_PLACED = re.compile(r"\((?P<p>[^()\d、。]{1,12}[州県省市国郡])\)(?=\S)")
LOOSE = ("CAPITALS", "clock", "dateline")
_ARROW = re.compile(r"[→⇒➤➔✔✓»] ?")
_FIELD = mark("field_key")
_CAPITALS = re.compile(r"[A-Z][A-Z &/'-]{2,40}$")


@dataclass(frozen=True)
class Section:
    """`mark` is its bullet or bracket ("" for the prose before the first), `lines` its lines, the head first."""

    mark: str
    lines: tuple[Line, ...]


def sections(page: Page) -> list[Section]:
    """The page cut at its headings and bullets, in order; the first section is what stands before them."""
    found: list[tuple[str, list[Line]]] = [("", [])]
    for line in page.lines:
        mark = _mark(page, line)
        # A blank line and plain prose after a list of one-line items end the list.
        if mark or (
            found[-1][0] and (_prose_again(page, found[-1][1], line) or _list_over(page, found, line))
        ):
            found.append((mark, []))
        found[-1][1].append(line)
    return [Section(mark, tuple(lines)) for mark, lines in found if lines]


def _mark(page: Page, line: Line) -> str:
    if line.form == "title":
        return ""
    if line.number > 1 and page.folded[line.start - 1] == "\n" and _CELLS.match(page.folded, line.start):
        return "/"
    if page.earlier(line):
        return (
            "【】"
            if page.folded[line.start] == "【" and LABEL.match(page.folded, line.start, line.end)
            else ""
        )
    if line.number in run_ins(page):
        return "run-in"
    if line.number > 2 and ROW.match(page.folded, line.start, line.end):
        return "|"
    if _CAPITALS.match(page.folded, line.start, line.end):
        return "CAPITALS"
    for kind, pattern in (("clock", _CLOCK), ("dateline", _DATELINE)):
        if line.number > 1 and pattern.match(page.folded, line.start, line.end):
            return kind
    if line.number > 0 and _LEADER.match(page.folded, line.start, page.paragraphs[line.paragraph][-1].end):
        return "…"
    bullet = BULLET.match(page.folded, line.start, line.end)
    if _ARROW.match(page.folded, line.start, line.end):
        return "arrow"
    if bullet and bullet.end() < page.paragraphs[line.paragraph][-1].end:
        return re.sub(r"\d+|[一二三四五六七八九十]+|[①-⑳]", "1", bullet.group().strip())
    if LABEL.match(page.folded, line.start, line.end):
        return "【】"
    if page.language == "ja" and _PLACED.match(page.folded, line.start, line.end):
        return "()"
    if line.key is not None and page.language == "en" and line.end - line.start > _HEADING:
        return "" if _FIELD.match(page.folded, line.key[0]) else "key"
    return "name" if _is_name(page, line) else ""


def _is_name(page: Page, line: Line) -> bool:
    """A short line that is one name and nothing else heads what follows."""
    named = page.names(line)
    return len(named) == 1 and named[0].start == line.start and named[0].end == line.end


def _list_over(page: Page, found: list[tuple[str, list[Line]]], line: Line) -> bool:
    """Whether plain prose follows a list whose items have one printed line each."""
    if page.earlier(line) or line.form != "prose" or len(found) < 3 or found[-1][0] != found[-2][0]:
        return False
    return all(lines[0].paragraph == lines[-1].paragraph for _, lines in found[-2:])


def _prose_again(page: Page, lines: list[Line], line: Line) -> bool:
    if not lines or page.earlier(line) or line.form != "prose":
        return False
    head = lines[0]
    long_head = head.end - head.start > (_HEADING if page.language == "en" else _HEADING // 3)
    return line.sentence.block > lines[-1].sentence.block and (long_head or len(lines) > 1)
