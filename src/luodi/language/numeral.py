"""What is known of one printed number before its unit is."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from luodi.language.bounds import Bound

LONGEST = 24
"""Characters a run of digits may have: beyond, decimals would be rounded."""

Doubt = Literal["", "letter", "comma", "point", "spaced", "lone", "round", "percent"]
"""Why a number is sure only beside some units: "5m" (metres?), "1,5", "1.200", "25 000", "one", 百亿.
"percent": 百分之 has said the unit already."""


class Numeral(NamedTuple):
    """One number with its span; `value` is None where it is seen and not understood.

    `scale` is the multiplier it could share with a number before it ("3 to 5 billion"); `amount` says that it
    is printed like one (a multiplier, a comma, a point); `bound` comes from inside it ("10余万", "500+");
    `letter` is where a multiplier of doubt "letter" begins.
    """

    start: int
    end: int
    value: Decimal | None
    scale: int = 1
    amount: bool = False
    doubt: Doubt = ""
    bound: Bound | None = None
    letter: int = 0


def unread(start: int, end: int) -> Numeral:
    """A number that is seen and not understood."""
    return Numeral(start, end, None)
