"""A project being filled with the facts told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from luodi.language.name import Name
from luodi.language.place_names import place_before
from luodi.readers.figures import Figure
from luodi.readers.firms import Firm
from luodi.readers.milestones import Milestone
from luodi.readers.page import Line

Fact = Figure | Milestone


@dataclass
class Draft:
    """A project being filled; `kind` says by what it was told apart: firm, item, named, elsewhere or batch; a batch
    has a `count` where the text counts it."""

    kind: str
    firms: tuple[Firm, ...] = ()
    name: Name | None = None
    facts: list[Fact] = field(default_factory=list)
    count: int = 0

    @property
    def batch(self) -> bool:
        """Whether several undertakings are told as one event."""
        return self.kind == "batch"

    @property
    def placed(self) -> str:
        """The place a site is called by: 佛山 of 佛山项目; empty where it is called otherwise."""
        return self.name.text[: place_before(self.name.text)] if self.name and self.kind == "site" else ""

    @property
    def home(self) -> int:
        """Where it is first named."""
        names = [name.start for firm in self.firms for name in firm.mentions]
        return self.name.start if self.name else min(names, default=0)

    def named_before(self, place: int) -> bool:
        """Whether it is told of before a place of the text."""
        return self.home < place

    def names_in(self, line: Line) -> Iterator[Name]:
        """The names of its firms in a line."""
        names = (name for firm in self.firms for name in firm.mentions)
        return (name for name in names if line.start <= name.start < line.end)

    def figures(self) -> Iterator[Figure]:
        """Its figures, in order of the text."""
        return (f for f in self.facts if isinstance(f, Figure))

    def milestones(self) -> Iterator[Milestone]:
        """Its milestones, in order of the text."""
        return (f for f in self.facts if isinstance(f, Milestone))
