"""Encounters: visits, meetings, calls, fairs and ceremonies, who took part and when.

Each sentence is asked for what its verbs tell (`told`), then for a ceremony and for a fair; a trip told before lends
its leader and its days to the stops that name neither.
"""

from __future__ import annotations

from collections.abc import Iterator

from luodi.ledger.value import fold_name
from luodi.readers.ceremonies import ceremonies
from luodi.readers.encounters_told import told, trips_told
from luodi.readers.event import Event
from luodi.readers.fairs import fairs
from luodi.readers.page import Page
from luodi.readers.trips import trip_of

_NEAR = 6


def encounters(page: Page) -> list[Event]:
    """Every visit, meeting, call, fair and ceremony with a counterpart, in order of the text."""
    found: list[Event] = []
    for event in _all(page):
        if not any(_again(old, event) for old in found):
            found.append(event)
    return sorted(found, key=lambda event: event.start)


def _all(page: Page) -> Iterator[Event]:
    trips = trips_told(page)
    trip = trip_of(trips)
    yield from trips
    body = [line for line in page.lines if line.form != "title"]
    verbs = [event for line in body for event in (*told(page, line, trip), *fairs(page, line, trip))]
    verbs = [event for event in verbs if not _at_a_fair(event, verbs)]
    held = list(ceremonies(page, trip, verbs))
    yield from verbs
    yield from held
    if not trips and not verbs and not held:
        yield from (event for line in page.lines if line.form == "title" for event in told(page, line, trip))


def _at_a_fair(event: Event, told: list[Event]) -> bool:
    """What is signed at a fair is part of it."""
    return event.rule == "encounter.signing" and any(
        o.kind == "fair" and 0 <= event.line.number - o.line.number < _NEAR for o in told
    )


def _again(old: Event, new: Event) -> bool:
    """The same words read twice, or the same encounter told again with one of its guests."""
    if old.line is new.line:
        hosts = {n.text for n in old.named("who")}
        if old.kind == new.kind and all(n.text in hosts for n in new.named("with")):
            return True
        if old.start < new.end and new.start < old.end:
            return old.kind == new.kind or _inside(old, new)
    if old.kind != new.kind or not _same_day(old, new):
        return False
    known = {fold_name(n.text) for n in old.named("with")}
    return any(fold_name(n.text) in known for n in new.named("with"))


def _inside(old: Event, new: Event) -> bool:
    """A meeting told inside the words of a ceremony is that ceremony, and the other way round."""
    return (old.start <= new.start and new.end <= old.end) or (new.start <= old.start and old.end <= new.end)


def _same_day(old: Event, new: Event) -> bool:
    return old.date is None or new.date is None or old.date.raw == new.date.raw
