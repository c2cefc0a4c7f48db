"""Encounters: visits, meetings, calls, fairs and ceremonies, who took part and when.

Each sentence is asked for what its verbs tell (`told`), then for a ceremony and for a fair; a trip told before lends
its leader and its days to the stops that name neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from luodi.ledger.value import fold_name
from luodi.readers.ceremonies import ceremonies
from luodi.readers.days import first_day
from luodi.readers.days_said import is_day
from luodi.readers.encounters_ground import Ground, ground_of
from luodi.readers.encounters_joined import joined
from luodi.readers.encounters_places import placed
from luodi.readers.encounters_told import told, trips_told
from luodi.readers.event import Event, Past, told_once
from luodi.readers.fairs import fairs
from luodi.readers.page import Page
from luodi.readers.trips import trip_of

_NEAR = 6
# These quote the clause around a word, which may tell of a meeting too.
_BY_WORD = ("encounter.fair", "encounter.ceremony", "encounter.opening")
_BODIES = ("enterprise", "institution", "association", "person")
_LEAD = 60
# What is still to come.
_AHEAD = {
    "en": re.compile(
        r"\b(?:will|shall|is to|are to|is scheduled|are scheduled|planned to|plans to|is going to|is due to|is expected to|[Ss]chedule:?)\b|(?:\bvisits|(?:group|party|delegation|mission|people|members|\)) visit) (?=[A-Z][^.;]{2,60}(?:during|from) (?:the )?[A-Z][a-z]+ \d)"
    ),
    "zh": re.compile(
        r"将(?:于|在|率|赴|出席|会见|访问|前往)|將(?:於|在|率|赴|出席|會見|訪問|前往)|拟(?:于|赴)|擬(?:於|赴)|计划(?:于|赴)|預定|预定"
    ),
    "ja": re.compile(r"予定|(?:訪れる|訪問する|会談する|開く|出席する|視察する)(?=[。、]|$)|調整中"),
}
_CITIES = ("城市", "cities", "国", "國", "地")


def encounters(page: Page) -> list[Event]:
    """Every visit, meeting, call, fair and ceremony with a counterpart, in order of the text."""
    found = told_once(_all(page), _again)
    events = _dated(page, joined(page, sorted(found, key=lambda event: event.start)))
    trip = next((event for event in events if event.rule == "encounter.trip"), None)
    return [_complete(page, event, trip) for event in events]


def _complete(page: Page, event: Event, trip: Event | None) -> Event:
    """With the place told around it, and planned where its clause says so, or that of its trip."""
    ahead = _is_ahead(page, event)
    planned = ahead or (trip is not None and trip is not event and _is_ahead(page, trip))
    place = event.place or placed(page, event, trip if trip is not event else None)
    return replace(event, place=place, modality="planned" if planned else event.modality)


def _is_ahead(page: Page, event: Event) -> bool:
    """Whether the clause of an event says that it is still to come."""
    left, right = page.clause(event.line, event.start, event.end)
    left, right = max(left, event.start - _LEAD), min(right, event.end + _LEAD)
    said = _AHEAD[page.language].search(page.folded, left, event.line.end)
    return said is not None and said.start() < right


def _dated(page: Page, events: list[Event]) -> list[Event]:
    """What has no day of its own happened on the day told before ("after the meeting")."""
    done: list[Event] = []
    last = first_day(page)
    for event in events:
        done.append(event if event.date else replace(event, date=last))
        day = done[-1].date
        last = day if day and is_day(day) else last
    return done


def _all(page: Page) -> Iterator[Event]:
    trips = trips_told(page)
    ground = ground_of(page, trip_of(trips))
    verbs = _by_verbs(page, ground, titles=False)
    held = list(ceremonies(page, ground, verbs))
    verbs = [event if trips else _turned(event, held) for event in verbs]
    yield from (*trips, *verbs, *held)
    if not trips and not verbs and not held:
        yield from _by_verbs(page, ground, titles=True)


def _by_verbs(page: Page, ground: Ground, *, titles: bool) -> list[Event]:
    found = Past()
    for line in page.lines:
        if (line.form == "title") is titles:
            for event in chain(told(page, line, ground, found), fairs(page, line, ground, found)):
                if not _of_the_trip(event, ground):
                    found.append(event)  # what is told next knows of it
    at = {event.line.number for event in found if event.kind == "fair"}
    by_persons = {event.line.paragraph for event in found if _signed_by_persons(event)}
    return [
        event
        for event in found
        if not _at_a_fair(event, at)
        and (
            event.line.paragraph not in by_persons
            or event.rule != "encounter.signing"
            or _signed_by_persons(event)
        )
    ]


def _signed_by_persons(event: Event) -> bool:
    """Told by the names of those who signed: the same signing told by its parties is not another one."""
    return event.rule == "encounter.signing" and any(name.kind == "person" for _, name in event.roles)


def _turned(event: Event, ceremonies_told: list[Event]) -> Event:
    """Without a trip of its own a text is told by those who are called on: its side are those who came to its ceremony."""
    home = {n.text for o in ceremonies_told for n in o.named("who")}
    hosts, guests = event.named("who"), event.named("with")
    if not all(n.text in home for n in guests) or any(_one(n.text, home, person=True) for n in hosts):
        return event
    return replace(event, roles=(*(("who", n) for n in guests), *(("with", n) for n in hosts)))


def _of_the_trip(event: Event, ground: Ground) -> bool:
    """The cities of a trip told in its own sentence are no stops of their own."""
    trip = ground.trip.event
    if trip is None or event.line is not trip.line or event.kind != "visit":
        return False
    named = event.named("with")
    told = any(n.kind in _BODIES for n in named)
    return not told and (len(named) > 2 or any(n.text.endswith(_CITIES) for n in named))


def _at_a_fair(event: Event, at: set[int]) -> bool:
    """What is signed at a fair, or a few lines behind the line of one, is part of it."""
    signed = event.rule == "encounter.signing" and any(n.kind == "person" for n in event.named("with"))
    return signed and any(event.line.number - back in at for back in range(_NEAR))


def _again(old: Event, new: Event) -> bool:
    """The same words read twice, or the same encounter told again with one of its guests."""
    if old.line is new.line:
        hosts = {n.text for n in old.named("who")}
        if old.kind == new.kind and all(n.text in hosts for n in new.named("with")):
            return True
        if old.start < new.end and new.start < old.end:
            return old.kind == new.kind or (new.rule not in _BY_WORD and _inside(old, new))
    stop = {old.kind, new.kind} == {"meeting", "visit"} and old.line is new.line and "trip" not in old.rule
    if (old.kind != new.kind and not stop) or not _same_day(old, new):
        return False  # but a stop to look round with talks is one meeting
    known = {fold_name(n.text) for n in old.named("with")}
    return any(_one(fold_name(n.text), known, person=n.kind == "person") for n in new.named("with"))


def _one(name: str, known: set[str], *, person: bool) -> bool:
    """The same name; of a person also the surname alone."""
    return name in known or (
        person and len(name) > 1 and any(o.endswith(name) or o.startswith(name) for o in known)
    )


def _inside(old: Event, new: Event) -> bool:
    """A meeting told inside the words of a ceremony is that ceremony, and the other way round."""
    return (old.start <= new.start and new.end <= old.end) or (new.start <= old.start and old.end <= new.end)


def _same_day(old: Event, new: Event) -> bool:
    """Days that agree, or are not known, or only those of the whole trip."""
    one, two = old.date, new.date
    return one is None or two is None or one.raw == two.raw or one.raw != one.raw_to or two.raw != two.raw_to
