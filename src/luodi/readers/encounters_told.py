"""Encounters told by a verb: the patterns of the rules say where the names of both sides stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.readers.days import day_of
from luodi.readers.encounters_names import counterparts, is_official, is_somebody, meant, named_so
from luodi.readers.event import Event
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rules, words
from luodi.readers.trips import Trip

_PLACE = re.compile(
    r"\b[Ii]n (?P<en>(?!January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})|在(?P<zh>[\u3400-\u9fff]{2,8}?)(?=会见|會見|与|與|举行|舉行)"
)
_REACH = 4
_OPENING = 12


def trips_told(page: Page) -> list[Event]:
    """Every trip of the body; where it tells none, that of the title."""
    rule = next(r for r in rules("encounters") if r.id == "encounter.trip")
    body = [line for line in page.lines if line.form != "title"]
    titles = [line for line in page.lines if line.form == "title"]
    found = [event for line in body for event in _by_rule(page, line, rule, Trip())]
    return found or [event for line in titles for event in _by_rule(page, line, rule, Trip())]


def told(page: Page, line: Line, trip: Trip) -> Iterator[Event]:
    """Every visit, meeting, call and signing a line tells by a verb."""
    for rule in rules("encounters"):
        if not rule.cue and rule.id != "encounter.trip":
            yield from _by_rule(page, line, rule, trip)


def _by_rule(page: Page, line: Line, rule: Rule, trip: Trip) -> Iterator[Event]:
    if rule.veto and rule.veto.search(page.folded, line.start, line.end):
        return
    for pattern in rule.patterns_in(page.language):
        for match in pattern.finditer(page.folded, line.start, line.end):
            event = _event(page, line, rule, match, trip)
            if event is not None:
                yield event


def _event(page: Page, line: Line, rule: Rule, match: re.Match[str], trip: Trip) -> Event | None:
    guests = _guests(page, line, match)
    hosts = [h for h in _hosts(page, line, rule, match, trip) if not any(h.start == g.start for g in guests)]
    guests = [g for g in guests if not any(g.text == h.text for h in hosts)]
    if not hosts:  # "talks of the governor, the mayor and a firm"
        hosts = [g for g in guests if is_official(g) or g.kind == "government"]
        guests = [g for g in guests if g not in hosts]
    if not guests or not hosts:
        return None
    # One who is visited is met.
    kind = "meeting" if rule.id == "encounter.visit" and guests[0].kind == "person" else rule.emits
    roles = (*(("who", n) for n in hosts), *(("with", n) for n in guests))
    date = day_of(page, line, match.start("with"), trip.days)
    place = _place(page, line)
    return Event(rule.id, kind, roles, date, place, *match.span(), line)


def _guests(page: Page, line: Line, match: re.Match[str]) -> list[Name]:
    found = counterparts(page, line, *match.span("with")) or meant(page, line, *match.span("with"))
    house = match.groupdict().get("house")
    return [*found, *(counterparts(page, line, *match.span("house")) if house else [])]


def _hosts(page: Page, line: Line, rule: Rule, match: re.Match[str], trip: Trip) -> tuple[Name, ...]:
    """Those the pattern names, else the persons named before it, else the leader of the trip, else the last before."""
    if match.groupdict().get("who"):
        named = counterparts(page, line, *match.span("who"))
        persons = [n for n in named if n.kind == "person"]
        return tuple(persons or named[-2:]) or named_so(page, *match.span("who")) or _first_official(page)
    before = [n for n in page.names(line) if n.end <= match.start("with") and is_somebody(n)]
    persons = [n for n in before if n.kind == "person"]
    own = tuple(persons) or trip.leader or tuple(before[-1:])
    return own or _last_person(page, line, match.start(), bold=rule.id != "encounter.trip")


def _last_person(page: Page, line: Line, place: int, *, bold: bool) -> tuple[Name, ...]:
    """The person named first in the lines before: who "he" is or, if `bold`, the subject left unsaid."""
    meant = re.search(words("travellers"), page.folded[line.start : place + _REACH])
    reach = 4 * _REACH if meant else _REACH if bold else 0
    for other in reversed(page.lines[max(0, line.number - reach) : line.number]):
        persons = [n for n in page.names(other) if n.kind == "person" and is_somebody(n)]
        if persons:
            return (persons[0],)
    return ()


def _first_official(page: Page) -> tuple[Name, ...]:
    """Whom a title means by "the governor": the first who holds office in the text."""
    named = (
        n for line in page.lines[:_OPENING] for n in page.names(line) if is_official(n) and is_somebody(n)
    )
    first = next(named, None)
    return (first,) if first else ()


def _place(page: Page, line: Line) -> Name | None:
    match = _PLACE.search(page.folded, line.start, line.end)
    if match is None:
        return None
    group = match.lastgroup or ""
    return Name(match[group], *match.span(group))
