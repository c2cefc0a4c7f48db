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
    end = None if said.low is None else _end(said.scope, ends)
    return None if end is None else ends[end]


def due_by(said: Said, ends: Ends) -> str | None:
    """What the due day follows from, in words; None where there is none."""
    own = said.about if said.low is not None else said.date
    if said.days(own) is not None:
        return f"its own day, {own}"
    end = None if said.low is None else _end(said.scope, ends)
    if end is None:
        return None
    part = f" ({', '.join(sorted(end[1]))})" if end[1] else ""
    return f"the promise of {end[0].replace('_', ' ')}{part}"


def _end(scope: Scope, ends: Ends) -> tuple[str, Scope] | None:
    keys = ((stage, part) for part in (scope, None) for stage in STAGES_THAT_END)
    return next((key for key in keys if key in ends), None)
