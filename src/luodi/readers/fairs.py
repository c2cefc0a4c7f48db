"""Fairs, seminars and promotion meetings: their name and the guests who came."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.lazily import lazily
from luodi.language.name import Name
from luodi.readers.ceremonies import quote_of, scene_of, vetoed
from luodi.readers.cues import stands
from luodi.readers.days import day_of
from luodi.readers.encounters_ground import Ground
from luodi.readers.encounters_names import counterparts, groups, in_office, named_so
from luodi.readers.encounters_places import place_of
from luodi.readers.event import Event, Past
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rule, words

_NAMED = lazily(
    r'(?:[A-Z][A-Za-zÀ-ɏ\d()\'.&-]*|of|and|for|[-:"])(?: (?:[A-Z][A-Za-zÀ-ɏ\d()\'.&-]*|of|and|for|the|[-:"]))*$'
)
_ATTENDED = lazily(
    r"(?:出席|参加|參加|举办|舉辦|召开|召開|主办|主辦)(?:了|的)?(?P<name>[㐀-鿿A-Za-z0-9·\-—()]{4,30})$"
)
_BESIDE = 14
_AMONG = re.compile(
    r"(?:^|[，,。；;])(?:来自|來自|吸引)?(?P<names>[㐀-鿿A-Za-z·、]{2,60})等(?:境内外|海内外|国内外)?$"
)
_LISTED = 70
_REACH, _LED = 60, 30
_THERE = lazily(
    r"[^.;]{0,30}?\b(?:attended|took part|came|joined|(?:was|were) present|participated|gathered|listened|registered|signed up|asked|heard|turned up)\b"
)
_BROUGHT = lazily(r"\b(?:by|with|before|drew|attracted|gathered|brought|among|for|to) (?:[a-z]+ ){0,2}$")
_TITLED = lazily(r"[「『《“\"]([^」』》”\"]{2,40})[」』》”\"]?$")


def fairs(page: Page, line: Line, ground: Ground, past: Past) -> Iterator[Event]:
    """The fair of a line that tells it was held or attended, with its guests."""
    told = rule("encounter.fair")
    cue = stands(page, line, told.id, line.start, line.end)
    after = cue and stands(page, line, told.id, line.start, line.end, "after")
    if cue and after and not vetoed(page, line, told):
        event = _fair(page, line, told, *cue, ground, past)
        if event is not None:
            yield event


def _fair(
    page: Page, line: Line, told: Rule, start: int, end: int, ground: Ground, past: Past
) -> Event | None:
    trip, name = ground.trip, _name(page, line, start, end)
    own = start if trip.event is not None and trip.event.line is line else line.start
    met = past.met(line)
    guests = [n for n in _guests(page, line) if n.start >= own and n.start not in met]
    guests = [
        n for n in guests if not (name and name.start <= n.start < name.end) and not n.start < start < n.end
    ]
    hosts = (
        trip.leader or tuple(n for n in guests if in_office(page, n)) or named_so(page, line.start, line.end)
    )
    if name or guests:
        guests = [
            *guests,
            *(n for n in page.names(line) if n.kind == "person" and n not in guests and n.start >= own),
        ]
    with_ = [n for n in [*([name] if name else []), *guests] if not any(n.text == h.text for h in hosts)]
    if not with_ or not (hosts or guests):
        return None
    roles = (*(("who", n) for n in hosts), *(("with", n) for n in with_))
    return Event(
        told.id,
        told.emits,
        roles,
        day_of(page, line, start, trip.days),
        place_of(page, line, end),
        *quote_of(page, line, start, end),
        line,
    )


def _name(page: Page, line: Line, start: int, end: int) -> Name | None:
    """The fair's own name, where it has one: capitals before the word, or a title in quotes."""
    before = page.folded[line.start : end]
    match = _TITLED.search(before) or _NAMED.search(before) or _ATTENDED.search(before)
    if match is None:
        return None
    text = match.group(match.lastindex or 0).strip(' "-:')
    begin = line.start + before.rfind(text)
    return (
        Name(text, begin, begin + len(text)) if len(text) > end - start and not text[:1].islower() else None
    )


def _guests(page: Page, line: Line) -> list[Name]:
    """Groups that came, and persons with a post, of the fair's sentence and the next one of its paragraph."""
    near = scene_of(page, line, rule("encounter.fair"))
    found = [
        g for other in near for g in groups(page, other.start, other.end) if other is line or _came(page, g)
    ]
    found = [g for group in found for g in (*_before_group(page, group), group)]
    named = [n for other in near for n in page.names(other) if n.kind == "person" and n.posts]
    bodies = [
        n for n in counterparts(page, line, line.start, line.end) if n.kind in ("enterprise", "association")
    ]
    found += [n for n in page.names(line) if n.kind != "person" and _cohosts(page, line, n)]
    return list({n.start: n for n in (*found, *named, *bodies)}.values())


def _before_group(page: Page, group: Name) -> Iterator[Name]:
    """Those named before the rest of a Chinese group: 甲公司、乙集团等60多家企业."""
    match = _AMONG.search(page.folded, max(0, group.start - _LISTED), group.start)
    if match is not None:
        line = page.line_at(group.start)
        yield from counterparts(page, line, *match.span("names")) if line is not None else ()


def _came(page: Page, group: Name) -> bool:
    """Whether a group of another sentence is told to have been there: an English one by the word beside it."""
    if page.language != "en":
        return True
    after = page.folded[group.end : group.end + _REACH]
    before = page.folded[max(0, group.start - _LED) : group.start]
    return _THERE.match(after) is not None or _BROUGHT.search(before) is not None


def _cohosts(page: Page, line: Line, name: Name) -> bool:
    """Whether the fair is held together with a body: 商工会と共催, "co-held with the Chamber"."""
    for match in re.finditer(words("cohost"), page.folded[line.start : line.end]):
        gap = (match.start() + line.start - name.end, name.start - match.end() - line.start)
        if any(0 <= g < _BESIDE for g in gap):
            return True
    return False
