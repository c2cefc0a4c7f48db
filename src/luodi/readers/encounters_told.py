"""Encounters told by a verb: the patterns of the rules say where the names of both sides stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from luodi.language.name import Name
from luodi.readers.ceremonies import vetoed
from luodi.readers.cues import patterns_there
from luodi.readers.days import day_of
from luodi.readers.days import trip as days_of_trip
from luodi.readers.days_said import lasting
from luodi.readers.encounters_ground import Ground, ground_of
from luodi.readers.encounters_hosts import hosts_of
from luodi.readers.encounters_meant import holder, lands, meant, one_of_two, own_place, same_firm
from luodi.readers.encounters_names import counterparts, in_office, is_envoy, is_manager
from luodi.readers.encounters_places import place_of
from luodi.readers.event import Event, Past
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rule, rules
from luodi.readers.trips import Trip

_FOREIGN = {"zh": re.compile(r"[·A-Za-z]"), "ja": re.compile(r"^[ァ-ヺー・=]+$")}
_ABOUT = re.compile(r"(?:就|围绕|圍繞|针对|針對|聚焦)[^，。；,;]{1,20}$")
_MISSION = re.compile(r"Embassy|Consulate|大使館|总领|總領|使馆|領事館")


def trips_told(page: Page) -> list[Event]:
    """Every trip of the body; where it tells none, that of the title."""
    trip, ground = rule("encounter.trip"), ground_of(page, Trip())
    for titles in (False, True):
        lines = [line for line in page.lines if (line.form == "title") is titles]
        found = [event for line in lines for event in _by_rule(page, line, trip, ground, Past())]
        if found:
            return [_over_days(page, event, ground) if titles else event for event in found]
    return []


def _over_days(page: Page, event: Event, ground: Ground) -> Event:
    """A trip only the title tells of lasts the first range of days of the text."""
    held = event.named("who")
    leader = () if any(n.kind == "person" for n in held) else ground.officials[:1]
    roles = (*(("who", n) for n in leader or held), *(("with", n) for n in event.named("with")))
    return replace(event, roles=roles, date=event.date or days_of_trip(page))


def told(page: Page, line: Line, ground: Ground, past: Past) -> Iterator[Event]:
    """Every visit, meeting, call and signing a line tells by a verb; `past` are the encounters told before it."""
    for told_by in rules("encounters"):
        if not told_by.cue and told_by.id != "encounter.trip":
            yield from _by_rule(page, line, told_by, ground, past)


def _by_rule(page: Page, line: Line, told_by: Rule, ground: Ground, past: Past) -> Iterator[Event]:
    for pattern in patterns_there(page, line, told_by):
        for match in pattern.finditer(page.folded, line.start, line.end):
            if _is_topic(page, line, match):
                continue
            event = _event(page, line, told_by, match, ground, past)
            if event is not None and not vetoed(page, line, told_by):
                yield event


def _is_topic(page: Page, line: Line, match: re.Match[str]) -> bool:
    """ "就海運仲裁和船舶融資交換意見": two things talked about, where no name stands behind the "and"."""
    if page.language != "zh" or not match.group().startswith("和"):
        return False
    left = page.clause(line, match.start(), match.start())[0]
    about = _ABOUT.search(page.folded, left, match.start())
    first, last = match.span("with")
    return about is not None and not any(first <= n.start < last for n in page.names(line))


def _event(
    page: Page, line: Line, told_by: Rule, match: re.Match[str], ground: Ground, past: Past
) -> Event | None:
    hosts, guests = _sides(page, line, told_by, match, ground, past)
    if not guests or not hosts or not _fits(page, told_by, hosts, guests, ground):
        return None
    # One who is visited is met.
    visited = told_by.id == "encounter.visit" and guests[0].kind == "person"
    roles = (*(("who", n) for n in hosts), *(("with", n) for n in guests))
    date = day_of(page, line, match.start("with"), ground.trip.days)
    if told_by.id == "encounter.trip" and date is not None:
        date = lasting(page.folded, line.start, line.end, date)
    kind = "meeting" if visited else told_by.emits
    place = guests[0] if told_by.id == "encounter.trip" else place_of(page, line, match.end())
    return Event(told_by.id, kind, roles, date, place, match.start(), _end(match, guests), line)


def _end(match: re.Match[str], guests: list[Name]) -> int:
    """Where the quote ends: with the last guest, where the list of them comes last."""
    last = max(n.end for n in guests)
    open_end = match.end("with") == match.end() and match.start("with") < last <= match.end()
    return last if open_end else match.end()


def _sides(
    page: Page, line: Line, told_by: Rule, match: re.Match[str], ground: Ground, past: Past
) -> tuple[list[Name], list[Name]]:
    """Who and with whom, turned round where a guest is told to meet one of the own side."""
    guests = _guests(page, line, match, ground)
    home = past.hosts
    if past and guests and all(g.text in home for g in guests):
        others = [n for n in hosts_of(page, line, told_by, match, ground, past) if n.text not in home]
        return guests, others or [n for n in past[-1].named("with") if n not in guests]
    hosts = [
        h
        for h in hosts_of(page, line, told_by, match, ground, past)
        if not any(h.start == g.start for g in guests)
    ]
    guests = [g for g in guests if not any(g.text == h.text for h in hosts)]
    own = tuple(hosts) == ground.trip.leader
    turned = _from_abroad(page, hosts, guests) or (not own and _told_by_guests(page, hosts, guests))
    if guests and hosts and turned:
        return guests, hosts
    if not hosts:  # "talks of the governor, the mayor and a firm"
        hosts = [g for g in guests if in_office(page, g) or g.kind == "government"]
        guests = [g for g in guests if g not in hosts]
    return hosts, guests


def _fits(page: Page, told_by: Rule, hosts: list[Name], guests: list[Name], ground: Ground) -> bool:
    """A trip goes to places, not to persons or firms; a rule of kind "official" needs one who holds office."""
    if told_by.id == "encounter.trip":
        return any(g.kind in ("government", "unknown") and not _MISSION.search(g.text) for g in guests)
    if "persons" in told_by.kinds and not any(g.text in page.surnames for g in guests):
        return False
    if told_by.kinds == ("trip",):
        return ground.trip.event is not None
    held = {n.text for n in ground.officials} if "official" in told_by.kinds else set()
    return not told_by.kinds or any(n.text in held or in_office(page, n) for n in hosts)


def _told_by_guests(page: Page, hosts: list[Name], guests: list[Name]) -> bool:
    """A firm or an envoy calls on an official of the own side: the public side comes first, and the home side."""
    official = all(in_office(page, g) and not is_envoy(g) for g in guests)
    return official and all(
        (is_manager(h) and not in_office(page, h)) or is_envoy(h) or h.kind == "enterprise" for h in hosts
    )


def _from_abroad(page: Page, hosts: list[Name], guests: list[Name]) -> bool:
    """In Chinese and Japanese a foreign name that meets an official of the page's own land is the guest's."""
    foreign = _FOREIGN.get(page.language)
    if foreign is None or not hosts or not guests:
        return False
    people = [n for n in guests if n.kind == "person"]
    home = all(in_office(page, n) and not is_envoy(n) and not foreign.search(n.text) for n in people)
    return bool(people) and home and all(n.kind == "person" and foreign.search(n.text) for n in hosts)


def _guests(page: Page, line: Line, match: re.Match[str], ground: Ground) -> list[Name]:
    two = one_of_two(page, line, *match.span("with"))
    found = two or counterparts(page, line, *match.span("with")) or _meant(page, line, match, ground)
    house = match.groupdict().get("house")
    return [*found, *(counterparts(page, line, *match.span("house")) if house else [])]


def _meant(page: Page, line: Line, match: re.Match[str], ground: Ground) -> list[Name]:
    """Who "him" is, or 同社: the firm told last."""
    firm = same_firm(page, *match.span("with"))
    if firm:
        return ground.firm_before(match.start("with"))
    said = match.span("with")
    return (
        own_place(page, *said) or meant(page, line, *said) or holder(page, *said) or lands(page, line, *said)
    )
