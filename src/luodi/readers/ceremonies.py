"""Ceremonies: a word for one, officials who came, and the firm or other side it is with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from luodi.language.name import Name
from luodi.readers.ceremony_sides import others_of
from luodi.readers.cues import Cue, stands
from luodi.readers.days import day_of
from luodi.readers.encounters_ground import Ground
from luodi.readers.encounters_names import in_office, is_envoy, officials_told
from luodi.readers.encounters_places import place_of
from luodi.readers.event import Event, near
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rule, words

_BEFORE, _AFTER = 2, 2
# A deed is told without the word of a ceremony; who came may be told some sentences later.
_DEED_AFTER = 6
_LONG = 200
_HEAD, _LISTED = 12, 12
_SUBJECT = 110
_SAID = re.compile(r"\b(?:said|says|that|told|after|when|whose)\b")


def ceremonies(page: Page, ground: Ground, told: list[Event]) -> Iterator[Event]:
    """One ceremony for each scene: the lines around the words that tell of it; none where its sides are told already."""
    done = -1
    signed = {event.line.number for event in told if event.kind == "ceremony"}
    for line in page.lines:
        if line.form == "title" or line.number <= done or line.number in signed:
            continue
        for cue in _cues(page, line):
            scene = scene_of(page, line, cue.rule)
            event = _ceremony(page, line, cue, scene, ground, told)
            if event is not None and not _part_of_another(page, event, told):
                done = max(o.number for o in scene if o.paragraph == line.paragraph)
                yield event
                break


def _part_of_another(page: Page, event: Event, told: list[Event]) -> bool:
    """A signing at a meeting or fair that is listed is part of it."""
    if not _signing().search(page.folded, event.line.start, event.line.end):
        return False
    beside = near(told, event.line.number, event.line.number)
    met = {n.text for o in beside if o.kind in ("meeting", "fair") for n in o.named("with")}
    others = event.named("with")
    return 2 * sum(n.text in met for n in others) > len(others)


@cache
def _signing() -> re.Pattern[str]:
    return re.compile(words("signing"))


def _cues(page: Page, line: Line) -> Iterator[Cue]:
    """The first word of a ceremony in a line, else the first deed that officials may have come to."""
    for id in ("encounter.ceremony", "encounter.opening"):
        told = rule(id)
        span = stands(page, line, id, line.start, line.end)
        if span and not vetoed(page, line, told):
            yield Cue(told, *span)


def quote_of(page: Page, line: Line, start: int, end: int) -> tuple[int, int]:
    """The clause a word stands in, without the white space around it; the word alone where the clause is long."""
    left, right = page.clause(line, start, end)
    words = page.folded[left:right]
    left, right = left + len(words) - len(words.lstrip()), right - len(words) + len(words.rstrip())
    return (left, right) if right - left < _LONG else (start, end)


def vetoed(page: Page, line: Line, told: Rule) -> bool:
    """Whether a line holds a word that forbids the rule."""
    return stands(page, line, told.id, line.start, line.end, "veto") is not None


def scene_of(page: Page, line: Line, told: Rule) -> tuple[Line, ...]:
    """The line, its neighbours in the paragraph, and the opening of the next one if it tells who came."""
    reach = _DEED_AFTER if told.id == "encounter.opening" else _AFTER
    window = page.lines[max(0, line.number - _BEFORE) : line.number + _DEED_AFTER + 1]
    near = [
        o
        for o in window
        if o.paragraph == line.paragraph
        and (o.number - line.number <= reach or _tells_who_came(page, told, o))
    ]
    last = page.paragraphs[line.paragraph][-1]
    if near[-1] is last and told.after:
        following = page.lines[last.number + 1 : last.number + 3]
        told_there = (o for o in following if told.after.search(page.folded, o.start, o.end))
        near += [o for o in told_there if not any(d.raw.count("-") > 1 for d in o.dates)]
    return (*near, *_guest_list(page, line))


def _tells_who_came(page: Page, told: Rule, line: Line) -> bool:
    """Whether a line some sentences on says that an official attended or spoke there."""
    came = (
        told.id == "encounter.ceremony"
        and told.after
        and told.after.search(page.folded, line.start, line.end)
    )
    return bool(came) and any(in_office(page, n) for n in page.names(line))


def _guest_list(page: Page, line: Line) -> list[Line]:
    """The rows below a short heading that says who came."""
    near = page.lines[line.number + 1 : line.number + _LISTED]
    head = next(
        (o for o in near if _guests_head().search(page.folded, o.start, min(o.end, o.start + _HEAD))), None
    )
    if head is None:
        return []
    below = page.lines[head.number : head.number + _LISTED]
    rows = takewhile(lambda o: o.sentence.block == head.sentence.block, below)
    return list(takewhile(lambda o: o is head or page.folded[o.start] not in "<【[◆■", rows))


@cache
def _guests_head() -> re.Pattern[str]:
    return re.compile(words("guest_list"))


def _ceremony(
    page: Page, line: Line, cue: Cue, scene: tuple[Line, ...], ground: Ground, told: list[Event]
) -> Event | None:
    came = _came(page, cue, scene, ground)
    if came is None:
        return None
    own = ground.trip.leader
    came, envoys = _home(came, ground)
    others = others_of(page, line, cue.rule, scene, ground, told)
    with_ = [n for n in others if not any(n.text == o.text for o in (*own, *came))]
    with_ += envoys
    if not with_:
        return None
    roles = (*(("who", n) for n in (came or own)), *(("with", n) for n in with_))
    date = day_of(page, line, cue.start, ground.trip.days)
    return Event(
        cue.rule.id,
        cue.rule.emits,
        roles,
        date,
        place_of(page, line, cue.end),
        *quote_of(page, line, cue.start, cue.end),
        line,
    )


def _came(page: Page, cue: Cue, scene: tuple[Line, ...], ground: Ground) -> list[Name] | None:
    """The officials of a scene (empty: one without a name, or the leader of the trip); None where nobody came."""
    if cue.rule.id == "encounter.opening":
        here = [o for o in scene if cue.rule.after and cue.rule.after.search(page.folded, o.start, o.end)]
        found = [n for o in here for n in page.names(o) if in_office(page, n)]
        return found or _did(page, cue, scene) or None
    came = [n for o in scene for n in page.names(o) if in_office(page, n)] or ground.again(page, scene)
    unnamed = ground.trip.leader or any(officials_told(page, o.start, o.end) for o in scene)
    return came if came or unnamed else None


def _home(came: list[Name], ground: Ground) -> tuple[list[Name], list[Name]]:
    """The officials of a place, and the envoys that are its guests, unless the page is an envoy's own."""
    home = [n for n in came if not is_envoy(n)]
    if not home or any(is_envoy(n) for n in ground.officials[:1]):
        return came, []
    return home, [n for n in came if is_envoy(n)]


def _did(page: Page, cue: Cue, scene: tuple[Line, ...]) -> list[Name]:
    """The official who opened it: named before the word in its clause, with no verb of saying between."""
    line = next(o for o in scene if o.start <= cue.start < o.end)
    before = [n for n in page.names(line) if in_office(page, n) and n.end <= cue.start]
    told = [n for n in before if cue.start - n.end < _SUBJECT]
    return [] if told and _SAID.search(page.folded, told[-1].end, cue.start) else told
