"""A project being filled with the facts told of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from luodi.language.name import Name
from luodi.readers.figures import Figure
from luodi.readers.firms import Firm
from luodi.readers.milestones import Milestone

Fact = Figure | Milestone


@dataclass
class Draft:
    """A project being filled; `kind` says by what it was told apart: firm, item, named, elsewhere or batch."""

    kind: str
    firms: tuple[Firm, ...] = ()
    name: Name | None = None
    facts: list[Fact] = field(default_factory=list)

    @property
    def batch(self) -> bool:
        """Whether several undertakings are told as one event."""
        return self.kind == "batch"

    def figures(self) -> Iterator[Figure]:
        """Its figures, in order of the text."""
        return (f for f in self.facts if isinstance(f, Figure))

    def milestones(self) -> Iterator[Milestone]:
        """Its milestones, in order of the text."""
        return (f for f in self.facts if isinstance(f, Milestone))
