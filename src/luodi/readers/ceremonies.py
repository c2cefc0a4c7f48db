"""Ceremonies: a word for one, officials who came, and the firm or other side it is with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.readers.cues import Cue, cues
from luodi.readers.days import day_of
from luodi.readers.encounters_names import (
    counterparts,
    groups,
    is_manager,
    is_official,
    is_somebody,
    managers,
    officials_told,
)
from luodi.readers.event import Event
from luodi.readers.investors import candidates, investors
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rule
from luodi.readers.trips import Trip

_BEFORE, _AFTER = 2, 2
_SHORT = 40
_IN = re.compile(r"(?:[在于於]|\b(?:in|at|near) (?:the )?)$")
_QUOTED = re.compile(r"[「『](?P<name>[^」』]{2,30})[」』]")


def ceremonies(page: Page, trip: Trip, told: list[Event]) -> Iterator[Event]:
    """One ceremony for each scene: the lines around the words that tell of it; none where its sides are told already."""
    rule_, done = rule("encounter.ceremony"), -1
    signed = {event.line.number for event in told if event.kind == "ceremony"}
    for line in page.lines:
        if line.form == "title" or line.number <= done or line.number in signed:
            continue
        cue = _cue(page, line, rule_)
        scene = scene_of(page, line, rule_) if cue else ()
        event = _ceremony(page, line, cue, scene, trip, told) if cue else None
        if event is not None and not _part_of_another(event, told):
            done = scene[-1].number
            yield event


def _part_of_another(event: Event, told: list[Event]) -> bool:
    """A signing at a meeting or fair that is listed is part of it."""
    met = {
        n.text
        for o in told
        if o.line is event.line and o.kind in ("meeting", "fair")
        for n in o.named("with")
    }
    others = event.named("with")
    return 2 * sum(n.text in met for n in others) > len(others)


def _cue(page: Page, line: Line, told: Rule) -> Cue | None:
    if told.veto and told.veto.search(page.folded, line.start, line.end):
        return None
    return next((c for c in cues(page, line, "encounters") if c.rule.id == told.id), None)


def scene_of(page: Page, line: Line, told: Rule) -> tuple[Line, ...]:
    """The line, its neighbours in the paragraph, and the opening of the next one if it tells who came."""
    window = page.lines[max(0, line.number - _BEFORE) : line.number + _AFTER + 1]
    near = [o for o in window if o.paragraph == line.paragraph]
    last = page.paragraphs[line.paragraph][-1]
    if near[-1] is last and told.after:
        following = page.lines[last.number + 1 : last.number + 3]
        near += [o for o in following if told.after.search(page.folded, o.start, o.end)]
    return tuple(near)


def _ceremony(
    page: Page, line: Line, cue: Cue, scene: tuple[Line, ...], trip: Trip, told: list[Event]
) -> Event | None:
    own = trip.leader
    came = [n for o in scene for n in page.names(o) if is_official(n)] or _again_named(page, scene)
    if not came and not own and not any(officials_told(page, o.start, o.end) for o in scene):
        return None
    others = _others(page, line, cue, scene) or _of_trip(page, line, trip, told)
    with_ = [n for n in others if not any(n.text == o.text for o in (*own, *came))]
    if not with_:
        return None
    roles = (*(("who", n) for n in (came or own)), *(("with", n) for n in with_))
    date = day_of(page, line, cue.start, trip.days)
    return Event(cue.rule.id, cue.rule.emits, roles, date, None, cue.start, cue.end, line)


def _again_named(page: Page, scene: tuple[Line, ...]) -> list[Name]:
    """Officials told with their post before, and here by their bare name."""
    known = {n.text for o in page.lines[: scene[0].number] for n in page.names(o) if is_official(n)}
    places = [(t, page.folded.find(t, scene[0].start, scene[-1].end)) for t in known]
    return [Name(text, place, place + len(text), "person") for text, place in places if place >= 0]


def _others(page: Page, line: Line, cue: Cue, scene: tuple[Line, ...]) -> list[Name]:
    """Whose ceremony it is, the firms and managers of the scene; else who signed, guests told as a group, the firm
    the lines are headed by or the page is about."""
    own = _whose(page, line, cue.rule)
    named = [n for o in scene for n in page.names(o) if n.kind == "enterprise" or is_manager(n)]
    named += [n for o in scene for n in managers(page, o)]
    told = {i.name.start for i in investors(page) if i.line in scene}
    named += [n for o in scene for n in candidates(page, o) if n.start in told]
    found = _apart(page, [*own, *named])
    return (
        found
        or _signers(page, scene, cue.rule)
        or _groups(page, scene)
        or _headed(page, line)
        or _firm(page, line)
    )


def _whose(page: Page, line: Line, told: Rule) -> list[Name]:
    found = []
    for pattern in told.patterns_in(page.language):
        match = pattern.search(page.folded, line.start, line.end)
        if match is not None:
            found += counterparts(page, line, *match.span("with"))
    return [n for n in found if not is_official(n) and n.kind not in ("government", "person")]


def _apart(page: Page, names: list[Name]) -> list[Name]:
    """Each somebody once, in order of the text."""
    found: list[Name] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if (
            is_somebody(name)
            and not _IN.search(page.folded, max(0, name.start - 5), name.start)
            and not any(name.start < o.end and o.start < name.end for o in found)
        ):
            found.append(name)
    return found


def _signers(page: Page, scene: tuple[Line, ...], told: Rule) -> list[Name]:
    """Who signed: all bodies of a sentence of the scene that tells of a signing."""
    signed = [o for o in scene if told.before and told.before.search(page.folded, o.start, o.end)]
    return _apart(page, [n for o in signed for n in page.names(o) if n.kind != "person"])


def _groups(page: Page, scene: tuple[Line, ...]) -> list[Name]:
    return [g for o in scene for g in groups(page, o.start, o.end)]


def _headed(page: Page, line: Line) -> list[Name]:
    """The firm a list item is headed by."""
    for other in reversed(page.lines[max(0, line.number - 4) : line.number]):
        if other.form in ("item", "heading") and other.end - other.body < _SHORT:
            return counterparts(page, other, other.body, other.end)
    return []


def _of_trip(page: Page, line: Line, trip: Trip, told: list[Event]) -> list[Name]:
    """On a trip a ceremony without names is with the last host before it, or with where the trip went."""
    if trip.event is None:
        return []
    quoted = _QUOTED.search(page.folded, line.start, line.end)
    if quoted is not None:
        return [Name(quoted["name"], *quoted.span("name"))]
    last = [e for e in told if e.line.sentence.block == line.sentence.block and e.start < line.start]
    return list((last[-1] if last else trip.event).named("with"))


def _firm(page: Page, line: Line) -> list[Name]:
    """The firm told last before the ceremony."""
    return [i.name for i in investors(page) if i.name.start < line.end][-1:]
