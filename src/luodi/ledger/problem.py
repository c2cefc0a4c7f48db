"""Something wrong in the data, as a value: collected and shown, never raised."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """`code` for programs, `message` for people, the place in the text where there is one."""

    code: str
    message: str
    start: int | None = None
    end: int | None = None
