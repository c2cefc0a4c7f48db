"""Projects: which figures and milestones belong to one undertaking, who invests, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from luodi.language.name import Name
from luodi.language.names import split_list
from luodi.ledger.rows import Modality
from luodi.readers.event import Event
from luodi.readers.figures import Figure
from luodi.readers.milestones import Milestone
from luodi.readers.page import Page

_N = r"(?:[A-Z][\w&'-]*|\([A-Z][a-z]+\))(?: (?:[A-Z][\w&'-]*\.?,?|\([A-Z][a-z]+\)))*"
_INVESTOR = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:new |second |first )?(?:factory|plant|base|project) of (?P<n>{_N})",
        rf"(?:invested|constructed|built|funded)(?: and (?:constructed|built))? by (?P<n>{_N})",
        rf"(?P<n>{_N}) (?:plans|will|is|intends|has decided|decided) (?:to )?(?:build|invest|construct|set up|establish|start)",
        rf"(?P<n>{_N})(?:'s|') (?:\w+ ){{0,3}}(?:factory|plant|base|project)",
        rf"(?P<n>{_N}) (?:broke ground|started construction|began construction|laid the foundation)",
        r"(?P<n>[\u4e00-\u9fff]{2,14}(?:\([\u4e00-\u9fff]{2,4}\))?(?:有限公司|株式会社|集团|公司))",
        r"(?P<n>[\u4e00-\u9fffァ-ヶー]{2,12})(?:が|は)[^。]{0,40}(?:工場|拠点)",
        r"(?P<n>[\u4e00-\u9fff]{2,6})(?:新工厂|项目|计划|将)",
    )
)
_PLACE_NAME = re.compile(r"(?:Area|Hokkaido|Municipal|Government|Committee)|Prefecture|市$|省$|区$|管委会$")
_TITLE_NAME = re.compile(
    r"[A-Z][\w&-]+(?: [A-Z][\w&-]+(?= [A-Z]))?|[\u4e00-\u9fff]{2,6}(?=、|在|于|将|[\u4e00-\u9fff]{0,3}项目)|[ァ-ヶー]{3,}|[\u4e00-\u9fff]{2,6}(?=、)"
)
_NOT_INVESTOR = re.compile(
    r"(?:District|City|Province|Government|Park|Zone|Delegation|Committee|The|This|It|According|In|On|He|Project|全区|全市|该|本|市|省|区|县)$"
)
_PLACE = re.compile(
    r"\bin (?P<p>(?!January|February|March|April|May|June|July|August|September|October|November|December)(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}(?:, [A-Z][a-z]+)?)|在(?P<z>[\u4e00-\u9fff]{2,10}?)(?:开工|举行|奠基|建设|投资)"
)


@dataclass(frozen=True)
class Project:
    """One undertaking of one investor at one place, with what is said of it.

    `home` is where its investor, else the project itself, is first named. A project only spoken of has a name,
    an investor and the modality considered.
    """

    home: int
    name: Name | None = None
    investors: tuple[Name, ...] = ()
    place: Name | None = None
    park: Name | None = None
    modality: Modality = "planned"
    figures: tuple[Figure, ...] = ()
    milestones: tuple[Milestone, ...] = ()


def projects(page: Page, found: list[Figure], stones: list[Milestone], signed: list[Event]) -> list[Project]:
    """Every project of a page with its own figures and milestones, in order of the text."""
    if not found and not stones:
        return []
    investors = _investors(page, signed)
    place = _place(page, found[0].line.start if found else 0)
    first = found[0].line.start if found else stones[0].line.start
    home = investors[0].start if investors else first
    return [Project(home, None, tuple(investors), place, None, "planned", tuple(found), tuple(stones))]


def _investors(page: Page, signed: list[Event]) -> list[Name]:
    named: list[Name] = []
    for event in signed:
        if event.kind in ("investment", "joint_venture"):
            named += [
                n
                for n in event.named("party")
                if not _NOT_INVESTOR.search(n.text)
                and not _PLACE_NAME.search(n.text)
                and n.text not in [i.text for i in named]
            ]
    for pattern in _INVESTOR:
        for match in pattern.finditer(page.folded):
            if len(named) < 2:
                _add(page, named, match)
    return named or _headline(page)


def _place(page: Page, start: int) -> Name | None:
    found = _PLACE.search(page.folded, start)
    if found is None:
        return None
    group = "p" if found["p"] else "z"
    text = found[group].removeprefix("the ")
    return Name(text, found.end(group) - len(text), found.end(group))


def _headline(page: Page) -> list[Name]:
    """Where no sentence says who invests: the first name of the title that the body names again."""
    title = page.lines[0]
    for match in _TITLE_NAME.finditer(page.folded, title.start, title.end):
        again = page.folded.count(match.group(), title.end)
        if again >= 2 and not _NOT_INVESTOR.search(match.group()):
            return [Name(match.group(), *match.span())]
    return []


def _add(page: Page, named: list[Name], match: re.Match[str]) -> None:
    start, end = match.span("n")
    for name in split_list(page.folded, start, end)[-1:]:
        known = any(name.text in old.text or old.text in name.text for old in named)
        if not _NOT_INVESTOR.search(name.text) and not known:
            named.append(name)
