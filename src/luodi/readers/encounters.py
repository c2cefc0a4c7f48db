"""Encounters: visits, meetings, fairs and ceremonies, who took part and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.language.names import split_list
from luodi.readers.agreements import when
from luodi.readers.event import Event
from luodi.readers.page import Line, Page
from luodi.readers.rule import rules

_PLACE = re.compile(r"\b(?:held )?in (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3})")
_OFFICIAL = re.compile(
    r"(?:[Mm]ayor|[Gg]overnor|[Mm]inister|[Ss]ecretary|leaders?|official|Committee|市长|书记|省长|知事|市長)"
)


_CAME = re.compile(
    r"(?:^|[.] )(?P<who>[A-Z][^.]{4,400}?),? (?:attended|went to the scene|were present|was present|took part|laid|shovel\w+|were invited|declared|announced|unveiled)"
)


def encounters(page: Page) -> list[Event]:
    """Every visit, meeting, fair and ceremony with a counterpart."""
    leader: tuple[Name, ...] = ()
    found: list[Event] = []
    for line in page.lines:
        for event in _met(page, line, leader):
            if not any(
                o.kind == event.kind and o.line is line and o.start < event.end and event.start < o.end
                for o in found
            ):
                found.append(event)
            if event.kind == "visit" and not leader:
                leader = tuple(n for role, n in event.roles if role == "who")
    return found


def _met(page: Page, line: Line, leader: tuple[Name, ...]) -> Iterator[Event]:
    if line.sentence.paragraph == 0 and len(page.lines) > 1:
        return
    for rule in rules("encounters"):
        for pattern in rule.patterns:
            for match in pattern.finditer(page.folded, line.start, line.end):
                event = _event(page, line, rule.id, rule.emits, match, leader)
                if event:
                    yield event


def _event(
    page: Page, line: Line, rule: str, kind: str, match: re.Match[str], leader: tuple[Name, ...]
) -> Event | None:
    groups = match.groupdict()
    start, end = match.start(), match.end()
    if groups.get("start"):
        return _opening(page, line, rule, kind, match)
    who = tuple(n for n in list_of(page, match, "who") if n.text[:1].isupper() or not n.text.isascii())
    if "who" in groups and match["who"] and re.search(r"\b(?:who|which|company|plant)\b", match["who"]):
        return None
    who = who[-3:] or leader or tuple(_persons(page, line.start, start))
    with_ = _with(page, match, kind)
    if not with_ or (not who and kind != "fair"):
        return None
    roles = (*(("who", n) for n in who), *(("with", n) for n in with_))
    place = _PLACE.search(page.folded, start, line.end)
    return Event(
        rule,
        kind,
        roles,
        when(page, line, start),
        Name(place["place"], *place.span("place")) if place else None,
        start,
        end,
        line,
    )


_HE = re.compile(
    r"^(?:he|she|they|I|it|both sides|the two sides|the delegation|during .*|(?:on|in|at|by) .*|.* how .*|.*witnessed.*)$",
    re.I,
)


def list_of(page: Page, match: re.Match[str], group: str) -> list[Name]:
    """The names of a list a pattern caught."""
    if group not in match.groupdict() or match[group] is None:
        return []
    return [n for n in split_list(page.folded, *match.span(group)) if not _HE.match(n.text)]


def _persons(page: Page, start: int, end: int) -> list[Name]:
    """Names of two words in a stretch of a sentence: who did what comes after them."""
    return [n for n in split_list(page.folded, start, end) if re.match(r"^[A-Z]\w+ [A-Z]\w+$", n.text)]


def _with(page: Page, match: re.Match[str], kind: str) -> list[Name]:
    start, end = match.span("with")
    if kind == "fair":
        fair = [Name(match["with"].strip('"'), start, end)] if match["with"].strip('" ') else []
        return fair + _guests(page, end)
    if kind == "ceremony":
        return _sides(page, start, end)
    return list_of(page, match, "with")


def _guests(page: Page, start: int) -> list[Name]:
    """Who spoke or came to a fair: the persons with a post in its sentence and the next one."""
    lines = [line for line in page.lines if line.end > start][:2]
    named = [n for line in lines for n in split_list(page.folded, max(start, line.start), line.end) if n.post]
    hosts = [
        Name(n.of, page.folded.find(n.of, n.start), page.folded.find(n.of, n.start) + len(n.of))
        for n in named
        if n.of
    ]
    return [*named, *(h for h in hosts if h.start >= 0 and h.text[:1].isupper())]


def _sides(page: Page, start: int, end: int) -> list[Name]:
    """The parties of a signing, or the ends of a tie: what stands after "between", "with", "'s ties with"."""
    between = re.search(r"\b(?:between|ties with|relations? with|with|how) ", page.folded[start:end])
    return split_list(page.folded, start + between.end(), end) if between else []


def _opening(page: Page, line: Line, rule: str, kind: str, match: re.Match[str]) -> Event | None:
    """A ground-breaking is a ceremony where the text says so, or names officials who came."""
    near = page.folded[line.start : min(len(page.folded), line.end + 900)]
    company = re.search(
        r"(?:of |by |'s )(?P<with>(?!(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\b)(?:[A-Z][\w&'-]*|\([A-Z][a-z]+\))(?: (?:[A-Z][\w&'.-]*,?|\([A-Z][a-z]+\)|of|and)){0,6})",
        page.folded[line.start : line.end],
    )
    if company is None:
        company = re.search(
            r"(?:^|, )(?P<with>(?:[A-Z][\w&-]+ ){1,4})(?:held|broke|laid|started|began)",
            page.folded[line.start : line.end],
        )
    if company is None or not _OFFICIAL.search(near):
        return None
    start = line.start + company.start("with")
    name = Name(company["with"].strip(" ,"), start, start + len(company["with"].strip(" ,")))
    if name.text.endswith("Ltd"):
        name = Name(name.text + ".", name.start, name.end + 1)
    who = _attending(page, line) or _persons(page, line.end, min(len(page.folded), line.end + 300))
    roles = (*(("who", n) for n in who), ("with", name))
    return Event(
        rule,
        kind,
        roles,
        when(page, line, match.start()),
        None,
        match.start("start"),
        match.end("start"),
        line,
    )


def _attending(page: Page, line: Line) -> list[Name]:
    """The persons who came: "X, vice governor, Y and Z attended" in the sentences that follow."""
    stop = min(len(page.folded), line.end + 1500)
    told = list(_CAME.finditer(page.folded, line.end - 1, stop))
    found = [name for match in told for name in _persons(page, *match.span("who"))]
    return list({name.text: name for name in found}.values())
