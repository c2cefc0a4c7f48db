"""How exact a text says a value is, and for which period: words beside a number (bounds.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Bound = Literal["exact", "about", "at_least", "at_most", "range"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a word beside a number says of it: a bound, or a period ("a", "mo", "wk", "d", "h")."""

    bound: Bound | None = None
    period: str | None = None


@cache
def marks(side: Literal["before", "after"]) -> dict[str, Mark]:
    """The words of one side, in lower case, with what they say."""
    text = files("luodi.language").joinpath("bounds.toml").read_text(encoding="utf-8")
    tables: dict[str, Any] = tomllib.loads(text)
    periods = tables.pop("period")
    nothing = tables.pop("nothing")
    found = {word.lower(): Mark(period=period) for period, row in periods.items() for word in row[side]}
    for bound, row in tables.items():
        found.update(dict.fromkeys(map(str.lower, row[side]), Mark(bound=bound)))  # type: ignore[arg-type]
    rates = [word for word, mark in found.items() if mark.period and " " in word]
    found |= {f"-{word.replace(' ', '-')}": found[word] for word in rates}  # "a 500-ton-a-year plant"
    return found | dict.fromkeys(nothing[side], Mark())
