"""The tables of units and currencies, read once from TOML, as one pattern per language."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Unit:
    """`factor` of `code` make one; `kind` is money, area, person, count, mass, power, percent, other …"""

    code: str
    kind: str
    factor: Decimal


@dataclass(frozen=True)
class Units:
    """Words after and signs before a number, with what they mean; longest words first in the patterns."""

    after: dict[str, Unit]
    before: dict[str, Unit]
    after_pattern: re.Pattern[str]
    before_pattern: re.Pattern[str]


def _load(name: str) -> dict[str, object]:
    return tomllib.loads(files("luodi.language").joinpath(name).read_text(encoding="utf-8"))


@cache
def units() -> Units:
    """All units and currencies, of all three languages: an English text may say "1000亿日元"."""
    after: dict[str, Unit] = {}
    before: dict[str, Unit] = {}
    for row in _load("units.toml")["unit"]:  # type: ignore[attr-defined]
        unit = Unit(row["code"], row["kind"], Decimal(row["factor"]))
        after.update({word.lower(): unit for lang in ("en", "zh", "ja") for word in row[lang]})
    for code, row in _load("currencies.toml").items():
        unit = Unit(code, "money", Decimal(1))
        words = [word for lang in ("en", "zh", "ja") for word in row[lang]]  # type: ignore[index]
        after.update({word.lower(): unit for word in words})
        before.update({word.lower(): unit for word in row["before"]})  # type: ignore[index]
    return Units(after, before, _after(after), _before(before))


def _longest(words: dict[str, Unit]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _after(words: dict[str, Unit]) -> re.Pattern[str]:
    latin = {w: u for w, u in words.items() if w.isascii() or w[-1] in "²"}
    wide = {w: u for w, u in words.items() if w not in latin}
    return re.compile(
        rf"[ -]?(?P<latin>{_longest(latin)})(?:e?s)?(?![a-z0-9])|(?P<wide>{_longest(wide)})", re.I
    )


def _before(words: dict[str, Unit]) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?P<sign>{_longest(words)}) ?$", re.I)
