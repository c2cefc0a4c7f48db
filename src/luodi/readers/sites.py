"""Sites of one firm that a Chinese text tells one after the other: 士乃园区, 巴淡项目, 至于大士: each a project."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.language.place_names import is_place, place_before
from luodi.readers.page import Line, Page, once_a_page, once_for
from luodi.readers.rule import rule

_TOLD = ("money", "area", "power", "mass", "person", "count")
_AND = re.compile(r"、|以及|[和及与與]")
_MOST_AFTER_PLACE = 3
_SHORTEST = 2
_IN_PLACE = re.compile(r"(?:[州省縣县府邦郡]的?|[在於于赴])$")
_IS_PLACE = re.compile(r"[城市州省县縣府邦郡](?![区區])|[工開开][业業發发]")


@dataclass(frozen=True)
class Site:
    """A place where a text begins to tell of a site; `key` is the site by its shortest name."""

    line: Line
    start: int
    key: str
    name: Name


def sites(page: Page) -> list[Site]:
    """The sites of a page, in order; none where fewer than two of them are told with figures."""
    if page.language != "zh":
        return []
    rowed = _rowed(page)
    found = [site for line in page.lines[1:] for site in _in_line(page, line, rowed)]
    told = {site.key for site in found if _has_figures(page, site)}
    return [site for site in found if site.key in told] if len(told) > 1 else []


@once_a_page
def _rowed(page: Page) -> list[str]:
    """The sites a text names in a row."""
    found = (
        item
        for pattern in rule("project.sites").patterns_in(page.language)
        for match in pattern.finditer(page.folded)
        for item in _AND.split(match["name"])
    )
    return [item for item in found if len(item) >= _SHORTEST]


@once_a_page
def _bare(page: Page) -> re.Pattern[str]:
    """A site of the row named alone where a clause turns to it: "至于大士,"."""
    cores = {item[place_before(item) :] or item for item in _rowed(page)}
    names = "|".join(re.escape(core) for core in sorted(cores, key=len, reverse=True))
    return re.compile(
        rf"(?:(?<=[。；;\n])|至于|至於)(?:其中|而)?(?P<name>{names})(?=[,，]|则|則|方面|[这這那]座|的[厂廠仓倉])"
    )


def in_a_row(page: Page) -> bool:
    """Whether the text names its sites in a row: what it tells of all is a programme of its own."""
    return bool(_rowed(page))


def _in_line(page: Page, line: Line, rowed: list[str]) -> Iterator[Site]:
    for pattern in rule("project.site").patterns_in(page.language):
        for match in pattern.finditer(page.folded, line.start, line.end):
            key = _key(page, match["stem"], rowed)
            if key:
                yield Site(line, match.start("name"), key, Name(match["name"], *match.span("name")))
    for match in _bare(page).finditer(page.folded, line.start, line.end) if rowed else ():
        key = next(item for item in rowed if item.endswith(match["name"]))
        yield Site(line, match.start("name"), key, Name(match["name"], *match.span("name")))


def _key(page: Page, stem: str, rowed: list[str]) -> str:
    """What a site is known by: the row's name of it, else the place it is called by; empty where it is none."""
    if "的" in stem:
        return ""
    own = next((item for item in rowed if stem in item or stem.startswith(item)), "")
    if own:
        return own
    placed = place_before(stem)
    known = (
        is_place(stem) or (placed and len(stem) - placed <= _MOST_AFTER_PLACE) or _told_as_place(page, stem)
    )
    return stem[placed:] or stem if known else ""


@once_for
def _told_as_place(page: Page, stem: str) -> bool:
    """Whether the text says elsewhere that it is a place: 新萊昂州的阿波達卡, 華瑞茲城, 在卡拉旺."""
    return len(stem) >= _SHORTEST and any(
        _IN_PLACE.search(page.folded, max(0, at - 2), at) or _IS_PLACE.match(page.folded, at + len(stem))
        for at in _places(page, stem)
    )


def _places(page: Page, stem: str) -> Iterator[int]:
    at = page.folded.find(stem)
    while at >= 0:
        yield at
        at = page.folded.find(stem, at + 1)


def _has_figures(page: Page, site: Site) -> bool:
    """Whether a figure stands behind a site in its sentence, or under it where it is a heading."""
    line = site.line
    if any(q.kind in _TOLD and q.start > site.start for q in line.quantities):
        return True
    following = page.lines[line.number + 1 : line.number + (4 if _is_heading(page, site) else 2)]
    return any(q.kind in _TOLD for after in following for q in after.quantities)


def under(page: Page, found: list[Site]) -> dict[int, Site]:
    """By the number of each line the site whose heading it stands under."""
    heads = {s.line.number: s for s in found if _is_heading(page, s)}
    marks: dict[int, str] = defaultdict(str)
    out: dict[int, Site] = {}
    current: Site | None = None
    for line in page.lines:
        mark = _mark(page, line)
        marks[line.number] = mark
        if line.number in heads:
            current = heads[line.number]
        elif current is not None and mark and mark == marks[current.line.number]:
            current = None
        if current is not None:
            out[line.number] = current
    return out


_HEAD_MARK = re.compile(
    r" *(?:[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十\d][)）]|\d{1,2}[.、]|[●■◆◇▼▲○◎★·•▪])"
)


def _mark(page: Page, line: Line) -> str:
    found = _HEAD_MARK.match(page.folded, line.start, line.end)
    return re.sub(r"[一二三四五六七八九十\d]+", "1", found.group().strip()) if found else ""


def _is_heading(page: Page, site: Site) -> bool:
    ends = page.folded[site.name.end : site.line.end].strip(" :：")
    return not ends and bool(_mark(page, site.line))
