"""From what the rules found to draft statements: which project a figure belongs to, and who invests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from luodi.language.names import Name, split_list
from luodi.ledger.rows import DraftStatement, Modality
from luodi.ledger.value import Code, Date, Party, Quantity, Text, Value
from luodi.readers.figures import Figure
from luodi.readers.meetings import Event
from luodi.readers.milestones import Milestone
from luodi.readers.page import Line, Page
from luodi.readers.parties import parties, speaker
from luodi.vocabulary.scopes import codes_of

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
_PARK = re.compile(
    r"(?P<n>(?:[Nn]ew )?(?:[A-Z][\w-]+ ){1,5}(?:Park|Zone|Estate|Industrial Group|Industrial Complex|Industrial City|Complex|District|Development Area|New Area)|[\u4e00-\u9fff]{2,10}(?:产业园|工业园|开发区|工业团地|工業団地))"
)
_TALKS = re.compile(
    r"(?:exchanges?|talks?|discussions?|negotiat\w+|views) with (?P<n>[^,.;]{2,60}?) (?:on|about|over) (?:further )?(?:promoting |advancing )?(?P<a>.+?)(?: and (?:the )?(?:landing of (?:the )?)?(?P<b>[A-Z][^.;]+?))?(?=[.;]|$)"
)
_PARK_AREA = 1_500_000


@dataclass
class Draft:
    """A project on the way to statements."""

    investors: list[Name] = field(default_factory=list)
    place: Name | None = None


def statements(
    page: Page, found: list[Figure], stones: list[Milestone], signed: list[Event], met: list[Event]
) -> list[DraftStatement]:
    """All draft statements of a page, in order of subject."""
    out: list[DraftStatement] = []
    own = [f for f in found if not _of_park(page, f)]
    if own or stones:
        out += _project(page, own, stones, signed)
    out += _considered(page, 2 if out else 1)
    out += _parks(page, [f for f in found if _of_park(page, f)])
    out += [s for n, e in enumerate(signed, 1) for s in _event(page, f"a{n}", e)]
    out += [s for n, e in enumerate(met, 1) for s in _event(page, f"e{n}", e)]
    out += parties(page, out, [name for e in (*signed, *met) for _, name in e.roles])
    return out


def _of_park(page: Page, figure: Figure) -> bool:
    words = page.folded[figure.line.start : figure.quantity.start]
    return figure.property == "site_area" and figure.quantity.low >= _PARK_AREA and bool(_PARK.search(words))


def _project(
    page: Page, found: list[Figure], stones: list[Milestone], signed: list[Event]
) -> Iterator[DraftStatement]:
    draft = _who(page, found, signed)
    home = (
        draft.investors[0].start
        if draft.investors
        else (found[0].line.start if found else stones[0].line.start)
    )
    for name in draft.investors:
        yield _named(page, "p1", "investor", Party(name.text), name, home, "planned")
    if draft.place is not None:
        yield _named(page, "p1", "place", Text(draft.place.text), draft.place, home, "planned")
    for figure in found:
        yield _figure(page, "p1", figure, home)
    for stone in stones:
        value = Date(stone.raw, "about" if stone.bound == "about" else "exact")
        yield _statement(
            page,
            "p1",
            stone.stage,
            value,
            stone.modality,
            stone.start,
            stone.end,
            stone.line.start,
            home,
            stone.rule,
        )


def _who(page: Page, found: list[Figure], signed: list[Event]) -> Draft:
    draft = Draft()
    for event in signed:
        if event.kind in ("investment", "joint_venture"):
            draft.investors += [
                n
                for _, n in event.roles
                if not _NOT_INVESTOR.search(n.text)
                and not _PLACE_NAME.search(n.text)
                and n.text not in [i.text for i in draft.investors]
            ]
    for pattern in _INVESTOR:
        for match in pattern.finditer(page.folded):
            if len(draft.investors) < 2:
                _add(page, draft, match)
    if not draft.investors:
        draft.investors += _headline(page)
    place = _PLACE.search(page.folded, found[0].line.start if found else 0)
    if place:
        group = "p" if place["p"] else "z"
        draft.place = Name(
            place[group].removeprefix("the "),
            place.end(group) - len(place[group].removeprefix("the ")),
            place.end(group),
        )
    return draft


def _headline(page: Page) -> list[Name]:
    """Where no sentence says who invests: the first name of the title that the body names again."""
    title = page.lines[0]
    for match in _TITLE_NAME.finditer(page.folded, title.start, title.end):
        again = page.folded.count(match.group(), title.end)
        if again >= 2 and not _NOT_INVESTOR.search(match.group()):
            return [Name(match.group(), *match.span())]
    return []


def _add(page: Page, draft: Draft, match: re.Match[str]) -> None:
    start, end = match.span("n")
    for name in split_list(page.folded, start, end)[-1:]:
        known = any(name.text in old.text or old.text in name.text for old in draft.investors)
        if not _NOT_INVESTOR.search(name.text) and not known:
            draft.investors.append(name)


def _considered(page: Page, first: int) -> Iterator[DraftStatement]:
    """Projects only spoken of: whom one talked with, and about what."""
    number = first
    for line in page.lines:
        match = _TALKS.search(page.folded, line.start, line.end)
        if match is None or re.search(r"cooperation|relations", match["a"]):
            continue
        for group in ("a", "b"):
            if match[group]:
                yield from _talk(page, f"p{number}", line, match, group)
                number += 1


def _talk(page: Page, subject: str, line: Line, match: re.Match[str], group: str) -> Iterator[DraftStatement]:
    start, end = match.span(group)
    about = Name(match[group], start, end)
    yield _named(page, subject, "name", Text(page.text[start:end]), about, start, "considered")
    for name in split_list(page.folded, *match.span("n")):
        yield _named(page, subject, "investor", Party(name.text), name, start, "considered")


def _parks(page: Page, found: list[Figure]) -> Iterator[DraftStatement]:
    for figure in found[:1]:
        match = next(_PARK.finditer(page.folded, figure.line.start, figure.quantity.start))
        name = Name(match["n"], *match.span("n"))
        yield _named(page, "k1", "name", Party(name.text), name, name.start, "planned")
    for figure in found:
        yield _figure(page, "k1", figure, found[0].line.start)


def _event(page: Page, subject: str, event: Event) -> Iterator[DraftStatement]:
    anchor, home = event.line.start, event.start
    yield _statement(
        page, subject, "kind", Code(event.kind), "actual", event.start, event.end, anchor, home, event.rule
    )
    for role, name in event.roles:
        yield _named(page, subject, role, Party(name.text), name, home, "actual", event.rule)
    if event.date is not None:
        ends = (
            (("on", event.date.raw),)
            if subject[0] == "a"
            else (("from", event.date.raw), ("to", event.date.raw_to))
        )
        for role, raw in ends:
            date = event.date
            yield _statement(
                page, subject, role, Date(raw), "actual", date.start, date.end, date.start, home, event.rule
            )
    if event.place and subject[0] == "e":
        start = page.folded.find(event.place, event.start)
        yield _named(
            page,
            subject,
            "place",
            Text(event.place),
            Name(event.place, start, start + len(event.place)),
            home,
            "actual",
            event.rule,
        )


def _figure(page: Page, subject: str, figure: Figure, home: int) -> DraftStatement:
    q = figure.quantity
    return DraftStatement(
        subject=subject, property=figure.property, value=Quantity(q.low, q.high, figure.unit, q.bound),
        modality=figure.modality, start=figure.start, end=figure.end, quote=page.text[figure.start : figure.end],
        anchor=q.numeral, home=home, scope=_scope(figure), of=figure.of, rule=figure.rule,
        speaker=speaker(page, figure.line), converted=figure.converted,
    )  # fmt: skip


def _scope(figure: Figure) -> tuple[str, ...] | None:
    """A capacity's `of` is its product, which is no scope of its own yet."""
    return codes_of(figure.of) if figure.of and figure.property != "capacity" else None


def _named(
    page: Page,
    subject: str,
    prop: str,
    value: Value,
    name: Name,
    home: int,
    modality: Modality,
    rule: str | None = None,
) -> DraftStatement:
    return _statement(page, subject, prop, value, modality, name.start, name.end, name.start, home, rule)


def _statement(
    page: Page,
    subject: str,
    prop: str,
    value: Value,
    modality: Modality,
    start: int,
    end: int,
    anchor: int,
    home: int,
    rule: str | None,
) -> DraftStatement:
    return DraftStatement(
        subject=subject, property=prop, value=value, modality=modality, start=start, end=end,
        quote=page.text[start:end], anchor=anchor, home=home, rule=rule,
    )  # fmt: skip
