"""What a statement may say: six kinds of value, each with one canonical text; and what it said no more.

The canonical text goes into the claim key, so it may never change for a value already in a ledger.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import get_args

from luodi.language.bounds import Bound as Bound  # part of every value: found here too

_BOUNDS = get_args(Bound)

# Legal forms are folded away so that a reading which only moves the edge of a name keeps its claims.
_LEGAL = re.compile(
    r"株式会社|有限会社|有限责任公司|股份有限公司|有限公司|\b(?:co|ltd|inc|corp|corporation|limited|plc|llc|gmbh|ag)\b\.?",
    re.IGNORECASE,
)


def fold_name(name: str) -> str:
    """A name's comparison key: width, case, spaces, punctuation and legal form put aside."""
    plain = unicodedata.normalize("NFKC", name).casefold().removeprefix("the ")
    bare = re.sub(r"[\W_]+", "", _LEGAL.sub("", plain))
    return bare or re.sub(r"[\W_]+", "", plain) or plain


def plain_decimal(number: Decimal) -> str:
    """Decimal without exponent or trailing zeros: 1E+2 -> "100", 0.50 -> "0.5", -0 -> "0"."""
    if number == 0:
        return "0"
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something. `low`, `high` in `unit` (ISO 4217 code, or SI base: m2, person, unit/a)."""

    low: Decimal
    high: Decimal
    unit: str
    bound: Bound = "exact"

    def canonical(self) -> str:
        return f"quantity {plain_decimal(self.low)} {plain_decimal(self.high)} {self.unit} {self.bound}"


@dataclass(frozen=True, slots=True)
class Date:
    """A day or period as the text gives it, in the grammar of `language.dates`; None: no date is given.

    "2020-03-04" and "2021-Q2" are whole; "--03-04" (no year), "P-1D" (yesterday), "P1Y-04" (next April)
    wait for the day of publication and are resolved only when the ledger is looked at.
    """

    raw: str | None
    bound: Bound = "exact"

    def canonical(self) -> str:
        return f"date {self.raw or '-'} {self.bound}"


@dataclass(frozen=True, slots=True)
class Party:
    """Someone or somewhere by name, as printed."""

    name: str

    def canonical(self) -> str:
        return f"party {fold_name(self.name)}"


@dataclass(frozen=True, slots=True)
class Code:
    """One word of the vocabulary, such as the kind of an agreement."""

    code: str

    def canonical(self) -> str:
        return f"code {self.code}"


@dataclass(frozen=True, slots=True)
class Text:
    """Words as printed: a project's name, a post, or the value "undisclosed"."""

    text: str

    def canonical(self) -> str:
        return f"text {fold_name(self.text)}"


@dataclass(frozen=True, slots=True)
class Claims:
    """Claims an officer's note speaks of, by key. For `goes_by` the first is the one gone by."""

    keys: tuple[str, ...]

    def canonical(self) -> str:
        return f"claims {' '.join(self.keys)}"


@dataclass(frozen=True, slots=True)
class Redacted:
    """What was said has left the ledger (`ledger.redact`); no reader may say this."""

    def canonical(self) -> str:
        return "redacted"


Value = Quantity | Date | Party | Code | Text | Claims | Redacted


def dump(value: Value) -> str:
    """The value as one line of JSON for a table; `load` reads it back to an equal value."""
    data: list[str | None]
    match value:
        case Quantity(low, high, unit, bound):
            data = ["quantity", plain_decimal(low), plain_decimal(high), unit, bound]
        case Date(raw, bound):
            data = ["date", raw, bound]
        case Party(name):
            data = ["party", name]
        case Code(code):
            data = ["code", code]
        case Text(text):
            data = ["text", text]
        case Claims(keys):
            data = ["claims", *keys]
        case Redacted():
            data = ["redacted"]
    return json.dumps(data, ensure_ascii=False)


def load(line: str) -> Value:
    """A value from its `dump`. Raises ValueError for anything else."""
    match json.loads(line):
        case ["quantity", str(low), str(high), str(unit), bound] if bound in _BOUNDS:
            return Quantity(_decimal(low), _decimal(high), unit, bound)
        case ["date", raw, bound] if (raw is None or isinstance(raw, str)) and bound in _BOUNDS:
            return Date(raw, bound)
        case ["party", str(name)]:
            return Party(name)
        case ["code", str(code)]:
            return Code(code)
        case ["text", str(text)]:
            return Text(text)
        case ["claims", *keys] if all(isinstance(key, str) for key in keys):
            return Claims(tuple(keys))
        case ["redacted"]:
            return Redacted()
    raise ValueError(f"no value: {line}")


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError(f"no number: {text!r}") from None
