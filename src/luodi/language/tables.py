"""Units and currencies, read once from TOML, and the words that stand before and after a number."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from luodi.language.bounds import Mark, marks
from luodi.language.fold import fold, lower
from luodi.language.phrases import Phrases

_LANGUAGES = ("en", "zh", "ja")
_ONE = Decimal(1)
_SCALED_SIGNS = {"m": Decimal(10**6), "mn": Decimal(10**6), "bn": Decimal(10**9)}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a word says a number counts: `factor` of `code` make one of it.

    `kind` is money, area, person, count, mass, volume, energy, power, percent, other or none (units.toml).
    A `shared` word stands for `code` ("" if that is not sure), or for one of `others` where it is named too.
    A `shy` word is a unit only beside a number that looks like an amount; `capital` says which of its letters
    must be capitals ("Rs": the first, "USD": all).
    """

    code: str
    kind: str
    factor: Decimal = _ONE
    period: str | None = None
    shared: bool = False
    others: frozenset[str] = frozenset()
    shy: bool = False
    capital: Literal["", "first", "all"] = ""


@dataclass(frozen=True)
class Words:
    """Phrases right before a number; units right after it; what may follow the unit."""

    before: Phrases[Unit | Mark]
    units: Phrases[Unit]
    after: Phrases[Mark]


@cache
def words() -> Words:
    """All words of all three languages: an English text may say "1000亿日元"."""
    after, before = _currencies()
    return Words(
        Phrases({**marks("before"), **before}), Phrases({**_units(), **after}), Phrases(marks("after"))
    )


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files("luodi.language").joinpath(name).read_text(encoding="utf-8"))


def _units() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for row in _load("units.toml")["unit"]:
        unit = Unit(row["code"], row["kind"], Decimal(row["factor"]), row.get("period"))
        found.update(dict.fromkeys(_words(row), unit))
    return found


def _currencies() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Words after and words before the number; what stands in currencies.toml goes before the CLDR."""
    after: dict[str, Unit] = {}
    before: dict[str, Unit] = {}
    cldr, own = _load("cldr.toml"), _load("currencies.toml")
    shared, words_too = own.pop("shared"), own.pop("capital_words")
    for code in {**cldr, **own}:
        known = Unit(code, "money", shy=code in words_too, capital="all")
        after[code.lower()] = before[code.lower()] = known
    for code, row in (*cldr.items(), *own.items()):
        _add(row, Unit(code, "money"), after, before)
    for row in shared:
        others = frozenset(row["others"])
        _add(row, Unit(row.get("means", ""), "money", shared=True, others=others), after, before)
    return after, before


def _add(row: dict[str, Any], unit: Unit, after: dict[str, Unit], before: dict[str, Unit]) -> None:
    after.update(dict.fromkeys(_words(row), unit))
    after.update(dict.fromkeys(_plurals(row.get("shy", ())), replace(unit, shy=True)))
    if not unit.shared:
        before.update({_plain(word): unit for word in (*row["zh"], *row["ja"]) if len(word) > 1})
    signs = [sign for sign in row["before"] if not sign[-1].isalpha()] + [unit.code] * (not unit.shared)
    for letters, times in _SCALED_SIGNS.items():  # "€m 300", "300 US$bn", "EURm 300"
        scaled = replace(unit, factor=times)
        for sign in signs:
            before[_plain(sign + letters)] = after[_plain(sign + letters)] = scaled
    for word in row["before"]:
        before[_plain(word)] = (
            replace(unit, capital="first", shy=len(word) == 1) if word[0].isupper() else unit
        )


def _words(row: dict[str, Any]) -> Iterator[str]:
    yield from _plurals(row["en"])
    yield from (_plain(word) for word in (*row["zh"], *row["ja"]))


def _plurals(english: Iterable[str]) -> Iterator[str]:
    """Each word, with its plural, and with hyphens for its spaces."""
    for word in map(_plain, english):
        # "The first one has been finished" is no hectare.
        forms = [word, f"{word}s", f"{word}es"] if word[-1].isalpha() and word != "ha" else [word]
        yield from forms
        yield from (form.replace(" ", "-") for form in forms if " " in form)


def _plain(word: str) -> str:
    return lower(fold(word))
