"""Parks: land that is planned for many, not for one project."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.language.name import Name
from luodi.readers.figures import Figure
from luodi.readers.page import Page
from luodi.readers.places import named

_PARK_AREA = 1_500_000


@dataclass(frozen=True)
class Park:
    """A park with the figures that are its own."""

    name: Name
    figures: tuple[Figure, ...]


def _park_of(page: Page, figure: Figure) -> Name | None:
    """The park a large area belongs to, where its sentence names one."""
    if figure.property != "site_area" or figure.quantity.low < _PARK_AREA:
        return None
    return next(named("project.park_land", page, figure.line.start, figure.quantity.start), None)


def parks(page: Page, found: list[Figure]) -> list[Park]:
    """The parks of a page with their figures, by name, in order of the text."""
    groups: dict[str, tuple[Name, list[Figure]]] = {}
    for figure in found:
        name = _park_of(page, figure)
        if name is not None:
            groups.setdefault(name.text, (name, []))[1].append(figure)
    return [Park(name, tuple(own)) for name, own in groups.values()]
