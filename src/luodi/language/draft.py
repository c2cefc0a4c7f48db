"""One quantity while it is being read: offsets are in the lower-case text of its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from luodi.language.bounds import Bound
from luodi.language.numeral import Numeral


@dataclass(slots=True)
class Draft:
    """`low` and `high` are in `unit`; `factor` is how many of it one printed unit is."""

    start: int
    end: int
    numeral: Numeral
    low: Decimal
    high: Decimal
    unit: str
    kind: str
    factor: Decimal
    bound: Bound
    period: str | None
    bare: bool
    ends_with_unit: bool

    @property
    def alone(self) -> bool:
        """No unit and no currency: another number's may serve it too."""
        return self.kind == "number"
