"""By which day a promise is to be kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from luodi.registers.model import Said, Scope

STAGES_THAT_END = ("full_capacity", "production_start", "construction_end")

Ends = Mapping[tuple[str, Scope], date]
"""(stage, scope) -> the due day of that milestone's promise."""


def due(said: Said, ends: Ends) -> date | None:
    """The last day of its own date or `about`; a figure without one is due with the project's own end,
    of its scope before the whole; else None.
    """
    own = said.days(said.about if said.low is not None else said.date)
    if own is not None:
        return own[1]
    return None if said.low is None else _with_the_project(said.scope, ends)


def _with_the_project(scope: Scope, ends: Ends) -> date | None:
    for part in (scope, None):
        for stage in STAGES_THAT_END:
            if (stage, part) in ends:
                return ends[stage, part]
    return None
