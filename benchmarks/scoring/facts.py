"""The facts of one text, as gold or as a reading prints them."""

from __future__ import annotations

from dataclasses import dataclass, field

Span = tuple[int, int]
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """`span`: of its quote, None if that is not in the text. `near`: what a try at the same fact shares."""

    span: Span | None
    near: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Fact):
    """A figure or milestone of the project with this number; the later fields are None where not given."""

    project: int
    status: str | None
    modality: str | None
    scope: frozenset[str]
    about: str | None
    said: str | None
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Told):
    low: float | None
    high: float | None
    unit: str | None
    bound: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Told):
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    """An agreement with its parties, or an encounter with those met."""

    names: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    name: str
    kind: str | None
    posts: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """`investors` by project. The last three say which of the later fields the gold was annotated with."""

    figures: list[Figure] = field(default_factory=list)
    milestones: list[Milestone] = field(default_factory=list)
    investors: list[Names] = field(default_factory=list)
    agreements: list[Event] = field(default_factory=list)
    encounters: list[Event] = field(default_factory=list)
    parties: list[Party] = field(default_factory=list)
    undisclosed: list[Fact] = field(default_factory=list)
    with_fields: bool = False
    with_parties: bool = False
    with_posts: bool = False
