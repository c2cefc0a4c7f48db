"""Where a project stands: the place and the park its sentences name (`project.place`, `project.park`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from luodi.language.name import Name
from luodi.language.place_names import is_place, known_countries, known_places
from luodi.readers.investors import investors
from luodi.readers.page import Line, Page, once_a_page, once_for
from luodi.readers.rule import rule
from luodi.readers.run_in import run_ins

_LEAD = 6
_REACH = 24
_HAN_PART = r"(?:[\u3400-\u9fff]{1,4}?(?:自治州|新区|新區|[市区區县縣镇鎮州府]))"


def place(page: Page, lines: tuple[Line, ...], alone: bool) -> Name | None:
    """The first place the lines of a project name, else the first of its paragraphs; where it is alone, of the opening."""
    if not alone:
        return _where("project.place", page, lines)
    return _where("project.place", page, lines) or _in_form("project.place", page, lines) or _opening(page)


def park(page: Page, lines: tuple[Line, ...], alone: bool) -> Name | None:
    """The first park the lines of a project name, else the first of its paragraphs, or of the form it is told in;
    "the same park" is the only one."""
    found = _where("project.park", page, lines) or _same_park(page, lines)
    return found or (_in_form("project.park", page, lines) if alone else None)


def _same_park(page: Page, lines: tuple[Line, ...]) -> Name | None:
    cue, told = rule("project.same_park").cue, _parks(page)
    longest = max(told, key=lambda name: len(name.text), default=None)
    if longest is None or cue is None or not all(name.text in longest.text for name in told):
        return None
    around = (page.paragraphs[number] for number in dict.fromkeys(line.paragraph for line in lines))
    said = any(cue.search(page.folded, line.start, line.end) for group in around for line in group)
    return longest if said else None


@once_a_page
def _parks(page: Page) -> list[Name]:
    return [name for line in page.lines for name in named("project.park", page, line.start, line.end)]


def _where(id: str, page: Page, lines: tuple[Line, ...]) -> Name | None:
    head = _heading_of(page, lines) if id == "project.place" else None
    if head is not None and head.text not in known_countries():
        return head
    own = _finest([found for line in lines if (found := _of_line(id, page, line)) is not None])
    if own is not None and own.text not in known_countries():
        return own
    around = (
        line for number in dict.fromkeys(line.paragraph for line in lines) for line in page.paragraphs[number]
    )
    return _finest([found for line in around if (found := _of_line(id, page, line)) is not None]) or own


def _in_form(id: str, page: Page, lines: tuple[Line, ...]) -> Name | None:
    """What the other fields of a filled-in form say, each of which is a paragraph: "場所：…", "投資額：…"."""
    blocks = {line.sentence.block for line in lines if line.form == "pair"}
    beside = (line for line in page.lines if line.form == "pair" and line.sentence.block in blocks)
    return next((found for line in beside if (found := _of_line(id, page, line)) is not None), None)


def _opening(page: Page) -> Name | None:
    lines = page.lines[:_LEAD]
    return _finest([f for line in lines if (f := _of_line("project.place", page, line)) is not None])


def _finest(found: list[Name]) -> Name | None:
    """The first that is more than a country."""
    countries = known_countries()
    return next((name for name in found if name.text not in countries), found[0] if found else None)


def _of_line(id: str, page: Page, line: Line) -> Name | None:
    """What a line names; each line is looked through once, however many projects it tells of."""
    return _finest_of(page, (id, line.number))


@once_for
def _finest_of(page: Page, asked: tuple[str, int]) -> Name | None:
    id, line = asked[0], page.lines[asked[1]]
    found: Iterable[Name] = named(id, page, line.start, line.end)
    if id == "project.place":
        told = (_before_comma(n) for n in (*found, *_listed(page, line)))
        found = (n for n in told if _may_be_place(page, line, n))
        head = run_ins(page).get(line.number)
        found = (*([head.place] if head and head.place else ()), *found)
    return _finest(list(found))


def _heading_of(page: Page, lines: tuple[Line, ...]) -> Name | None:
    """The place that the heading of their paragraph tells: "Nantong, China. The plant opened …"."""
    heads = (run_ins(page).get(page.paragraphs[line.paragraph][0].number) for line in lines)
    return next((head.place for head in heads if head is not None and head.place is not None), None)


def named(id: str, page: Page, start: int, end: int) -> Iterator[Name]:
    """What the patterns of a rule name between two offsets, in the order of the patterns."""
    for pattern in rule(id).patterns_in(page.language):
        for match in pattern.finditer(page.folded, start, end):
            text = match["name"].removeprefix("the ")
            yield Name(text, match.end("name") - len(text), match.end("name"))


def _before_comma(name: Name) -> Name:
    """ "Springfield, Ohio" is one place, "Springfield, Governor Adams" is a place and a person."""
    town, comma, wider = name.text.partition(", ")
    return name if not comma or is_place(wider) else Name(town, name.start, name.start + len(town))


def _may_be_place(page: Page, line: Line, name: Name) -> bool:
    """No firm, no park, no thing, and nothing that only a firm, a guest or a meeting is at home in."""
    told = rule("project.not_there")
    veto, before, after = told.veto, told.before, told.after
    assert veto is not None and before is not None and after is not None
    left = max(line.start, name.start - _REACH)
    return (
        not veto.search(name.text)
        and not any(m.end() == name.start for m in before.finditer(page.folded, left, name.start))
        and not after.match(page.folded, name.end, line.end)
        and name.text not in _firms(page)
    )


@once_a_page
def _firms(page: Page) -> set[str]:
    return {i.name.text for i in investors(page)}


def _listed(page: Page, line: Line) -> Iterator[Name]:
    """Places of the list in a Chinese or Japanese line where the words around them say that something stands there."""
    if page.language != "en":
        for match in _wide(page.language, line.form == "title").finditer(page.folded, line.start, line.end):
            yield Name(match["name"], *match.span("name"))


@cache
def _wide(language: str, is_title: bool) -> re.Pattern[str]:
    listed = known_places() - known_countries() if is_title else known_places()
    wide = sorted((p for p in listed if not p.isascii() and len(p) > 1), key=len, reverse=True)
    one = rf"(?:{'|'.join(map(re.escape, wide))})(?:[省市州縣县府区])?"
    name = rf"(?P<name>{one}(?:{one})?{_HAN_PART}?)"
    if language == "zh":
        return re.compile(name if is_title else rf"(?<=[在于於赴到户戶]){name}")
    return re.compile(
        rf"{name}(?=(?:内|市内|県内)?(?:に|で|の(?!企業|会社|自動車|大手|政府|市場)|工場|拠点))"
    )
