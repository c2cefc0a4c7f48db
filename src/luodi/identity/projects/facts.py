"""What is known of one project of one text, in the form in which projects are compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from luodi.identity.join import Subject
from luodi.language.periods import Interval


@dataclass(frozen=True, slots=True)
class Size:
    """A figure of the whole project: an amount in its currency, an area, a capacity, people."""

    property: str
    low: Decimal
    high: Decimal
    unit: str
    quote: str
    modality: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A milestone: its days, and whether it was reached."""

    stage: str
    days: Interval
    quote: str
    actual: bool


@dataclass(frozen=True)
class Facts:
    """Codes -> as printed. `investors` are parties (the root of a cluster, or a folded name), `firms` the
    same or, of a text that names no investor, its firms; `groups` what these belong to, `likely` parties that
    the names desk suggests to be these, under other names. `towns` and `regions` are places of the book,
    `sites` places by their own name, `near` the towns of its sentences. `products` are codes of
    `products.toml`. `ends`: all that is told is that it was
    suspended or given up.
    """

    subject: Subject
    investors: Mapping[str, str]
    firms: Mapping[str, str]
    groups: frozenset[str]
    towns: Mapping[str, str]
    regions: frozenset[str]
    sites: Mapping[str, str]
    near: Mapping[str, str]
    sizes: tuple[Size, ...]
    stages: tuple[Stage, ...]
    products: Mapping[str, str]
    names: frozenset[str]
    ordinals: frozenset[str]
    said: Interval | None
    addition: bool = False
    programme: bool = False
    later_phase: bool = False
    likely: frozenset[str] = frozenset()
    ends: bool = False

    @property
    def muddled(self) -> bool:
        """Does the text give one stage two days that exclude each other, both reached or both promised?"""
        return any(
            a.stage == b.stage and a.actual == b.actual and a.stage != "agreed" and gap(a.days, b.days) > 31
            for a in self.stages
            for b in self.stages
        )


def overlap(a: Interval, b: Interval) -> bool:
    """Have the two a day in common?"""
    return a[0] <= b[1] and b[0] <= a[1]


def gap(a: Interval, b: Interval) -> int:
    """The days between the two, 0 if they overlap."""
    return 0 if overlap(a, b) else max((a[0] - b[1]).days, (b[0] - a[1]).days)
