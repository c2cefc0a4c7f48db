"""One product under several names: the capacity of one plant told in three languages is one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from luodi.language.fold import fold
from luodi.registers.model import Said, Scope

PRODUCT = "product:"
CAPACITY = "capacity"
_MONTHLY, _MONTHS = "/mo", 12


def one_product(said: Iterable[Said]) -> dict[str, str]:
    """Product code -> the code first used for it, of one project's figures in the order they were said.

    Two codes are one product if the very same figure is told of both and either one ends with the other's
    words ("electric car motors", "motors") or they are written in different scripts. A figure told without a
    product stands for any: what both share with such figures makes them one as well.
    """
    told: dict[str, set[object]] = {}
    bare: set[object] = set()
    for one in said:
        codes = [code for code in sorted(one.scope or ()) if code.startswith(PRODUCT)]
        for code in codes:
            told.setdefault(code, set()).add(_figure(one))
        if not codes and one.property == CAPACITY:
            bare.add(_figure(one))
    first: dict[str, str] = {}
    for code in told:
        first[code] = next((first[other] for other in first if _is_one(code, other, told, bare)), code)
    return first


def with_sole_product(said: Iterable[Said], names: Mapping[str, str]) -> list[Said]:
    """The sayings in order; a capacity that names no product is that of the only one the project makes."""
    told, products = list(said), set(names.values())
    if len(products) != 1:
        return told
    units = {_counted(one) for one in told if (one.scope or frozenset()) & names.keys()}
    return [
        replace(one, scope=frozenset(products))
        if one.property == CAPACITY and not one.scope and _counted(one) in units
        else one
        for one in told
    ]


def joined(scope: Scope, names: dict[str, str]) -> Scope:
    """The scope with each product under its first name."""
    return None if scope is None else frozenset(names.get(code, code) for code in scope)


def _is_one(code: str, other: str, told: Mapping[str, set[object]], bare: set[object]) -> bool:
    short, long = sorted((_words(code), _words(other)), key=len)
    shared = not told[code].isdisjoint(told[other]) or bool(told[code] & bare and told[other] & bare)
    return shared and (long.endswith(short) or _script(short) != _script(long))


def _figure(one: Said) -> tuple[object, ...]:
    """The figure a year: 20,000 a month and 240,000 a year are one."""
    if one.unit and one.unit.endswith(_MONTHLY) and one.low is not None and one.high is not None:
        yearly = f"{one.unit.removesuffix(_MONTHLY)}/a"
        return one.property, one.low * _MONTHS, one.high * _MONTHS, yearly
    return one.property, one.low, one.high, one.unit


def _counted(one: Said) -> str:
    """What is counted, whatever the period: the unit of "unit/mo" and "unit/a"."""
    return (one.unit or "").partition("/")[0]


def _words(code: str) -> str:
    return fold(code.removeprefix(PRODUCT)).casefold()


def _script(words: str) -> tuple[bool, bool]:
    """Latin or not, with kana or without."""
    return words.isascii(), any("\u3040" <= character <= "\u30ff" for character in words)
