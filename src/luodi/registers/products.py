"""One product under several names: the capacity of one plant told in three languages is one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from luodi.language.fold import fold
from luodi.registers.model import Said, Scope

PRODUCT = "product:"


def one_product(said: Iterable[Said]) -> dict[str, str]:
    """Product code -> the code first used for it, of one project's figures in the order they were said.

    Two codes are one product if the very same figure is told of both and either one ends with the other's
    words ("electric car motors", "motors") or they are written in different scripts.
    """
    told: dict[str, set[object]] = {}
    for one in said:
        for code in sorted(one.scope or ()):
            if code.startswith(PRODUCT):
                told.setdefault(code, set()).add((one.property, one.low, one.high, one.unit))
    first: dict[str, str] = {}
    for code in told:
        first[code] = next((first[other] for other in first if _is_one(code, other, told)), code)
    return first


def joined(scope: Scope, names: dict[str, str]) -> Scope:
    """The scope with each product under its first name."""
    return None if scope is None else frozenset(names.get(code, code) for code in scope)


def _is_one(code: str, other: str, told: Mapping[str, set[object]]) -> bool:
    short, long = sorted((_words(code), _words(other)), key=len)
    return not told[code].isdisjoint(told[other]) and (
        long.endswith(short) or _script(short) != _script(long)
    )


def _words(code: str) -> str:
    return fold(code.removeprefix(PRODUCT)).casefold()


def _script(words: str) -> tuple[bool, bool]:
    """Latin or not, with kana or without."""
    return words.isascii(), any("\u3040" <= character <= "\u30ff" for character in words)
