"""quantulum3: quantities in English."""

from __future__ import annotations

from typing import Any

from harness import Mention, Reader
from quantulum3 import parser
from units import area, currency


def reader(language: str, kinds: list[str]) -> Reader:
    def read(text: str, published: str) -> Any:
        return parser.parse(text)

    return read, _mentions


def _mentions(found: Any) -> list[Mention]:
    return [mention for quantity in found if (mention := _mention(quantity))]


def _mention(quantity: Any) -> Mention | None:
    code, size = currency(quantity.unit.name), area(quantity.unit.name)
    if not (code or size):
        return None
    kind, unit = ("area", "m2") if size else ("money", code)
    spread = quantity.uncertainty or 0  # a range is its middle and what it spreads to both sides
    low, high = ((quantity.value + sign * spread) * (size or 1) for sign in (-1, 1))
    return [*quantity.span, kind, [[low, high, unit]]]
