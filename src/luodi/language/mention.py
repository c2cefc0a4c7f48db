"""What reading the quantities of a text gives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from luodi.language.bounds import Bound


@dataclass(frozen=True, slots=True)
class Mention:
    """One quantity. `numeral` is the offset of its first numeral character, `kind` that of its unit
    ("number" where no unit follows, "price" for money per unit). `low` and `high` are in `unit`, its base.
    `bare` says that the currency rests on a sign or word that several share: "$", "¥", 元, "rupees".
    """

    start: int
    end: int
    numeral: int
    low: Decimal
    high: Decimal
    unit: str
    kind: str
    bound: Bound
    period: str | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A number that is seen and not understood."""

    start: int
    end: int
