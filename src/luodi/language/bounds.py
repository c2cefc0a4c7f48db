"""How exact a text says a value is."""

from __future__ import annotations

from typing import Literal

Bound = Literal["exact", "about", "at_least", "at_most", "range"]
