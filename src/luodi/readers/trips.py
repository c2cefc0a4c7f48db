"""The trip a report is about: who led it, where to and when; its stops take from it what they do not say."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.language.dates import DateMention
from luodi.language.name import Name
from luodi.readers.days_said import is_day
from luodi.readers.event import Event


@dataclass(frozen=True)
class Trip:
    """`leader` is empty and `days` None where the text is about no trip of its own side."""

    leader: tuple[Name, ...] = ()
    days: DateMention | None = None
    event: Event | None = None


def trip_of(told: list[Event]) -> Trip:
    """The first trip told with its days, else the first trip told."""
    trips = [event for event in told if event.rule == "encounter.trip" and event.named("who")]
    ranged = [event for event in trips if event.date is not None and event.date.raw != event.date.raw_to]
    main = next(iter(ranged or trips), None)
    if main is not None and main.date is not None and main.date.raw[0] == "P" and not is_day(main.date):
        return Trip()  # "last June": an earlier trip that is only told of
    return Trip(main.named("who"), main.date, main) if main else Trip()
