"""One number with what stands beside it, to a quantity."""

from __future__ import annotations

import re
from decimal import Decimal

from luodi.language.bounds import Bound
from luodi.language.draft import Draft
from luodi.language.money import currency
from luodi.language.numeral import Doubt, Numeral
from luodi.language.ranges import is_joiner
from luodi.language.sides import PERSON, Left, after_unit, left_of, people_ahead, priced_before, unit_after
from luodi.language.tables import Unit, words

Span = tuple[int, int]

_NUMBER = Unit("unit", "number")
_OTHER = Unit("other", "other")
_PERCENT = Unit("%", "percent")
_MEASURES = frozenset(("area", "mass", "volume", "energy", "power", "percent"))
_AMOUNTS = _MEASURES | {"money"}
_SURE_WITH: dict[Doubt, frozenset[str]] = {
    "comma": _AMOUNTS,
    "point": _MEASURES | {"other"},
    "spaced": _AMOUNTS | {"person", "count"},
}
_LETTERS = re.compile(r"[a-z]*")


_MAY_BE_RANGE = ("到", "至", "~", "-", "か", "")
_NOW = frozenset("目当當日年月天之以此提先会會")  # 目前 is now; 前3名 are the first three


def read(raw: str, text: str, numeral: Numeral, floor: int, previous: Draft | None) -> Draft | Span | None:
    """The quantity of a number; the span of one that cannot be read; None for what is no quantity.

    `floor` is where the one before it ends, `previous` the quantity before it.
    """
    money = numeral.doubt == "letter" and previous is not None and previous.kind == "money"
    if money and previous is not None and is_joiner(text[previous.end : numeral.start]):
        numeral = numeral._replace(doubt="")  # "€10-15m"
    if numeral.doubt == "lone" and not text[numeral.start].isascii() and _part_of_word(text, numeral.end):
        return None
    left = left_of(raw, text, numeral, floor)
    if not left.units and (mark := _designation(text, numeral.start)):
        return (numeral.start, numeral.end) if mark == "unread" or numeral.scale > 1 else None
    if numeral.value is None or left.strange:
        return left.start, _tail(text, numeral.end)
    known = _unit(raw, text, numeral, left)
    if known is None:
        return left.start, _tail(text, numeral.end)
    numeral, unit, right = known
    return _draft(raw, text, numeral, left, unit, right)


def _part_of_word(text: str, end: int) -> bool:
    """A Han digit that no unit, point or second number follows."""
    after = text[end : end + 1]
    return after not in _MAY_BE_RANGE and words().units.starting(text, end + (after == " ")) is None


def _tail(text: str, end: int) -> int:
    letters = _LETTERS.match(text, end)
    return letters.end() if letters else end


def _designation(text: str, start: int) -> str:
    """Why a number is a name's, not a quantity's: A320, 第3, COVID-19, No.5. "unread" for ".5"."""
    before, second = text[start - 1], text[start - 2 : start - 1]
    if before == " " or before == "(":
        return ""
    if before in "第#№_@/\\":
        return "name"
    if before == "前" and second not in _NOW:
        return "name"
    if not text[start].isascii():
        return ""
    if before.isascii() and before.isalpha():
        return "name"
    if before == ".":
        return "name" if second.isalnum() else "unread"
    return "name" if before == "-" and second.isascii() and second.isalpha() else ""


def _unit(raw: str, text: str, numeral: Numeral, left: Left) -> tuple[Numeral, Unit, int] | None:
    """The number, its unit, and where that ends; None where the print may mean another number."""
    if numeral.doubt == "percent":
        return numeral, _PERCENT, numeral.end
    found = unit_after(raw, text, numeral, numeral.end)
    if numeral.doubt == "letter" and not left.units and (found is None or found[1].kind in ("other", "none")):
        return _without_letter(raw, text, numeral)
    if left.units and (found is None or found[1].kind != "money"):
        return None if _glued(text, numeral.end, found) else (numeral, left.units[0], numeral.end)
    if found is not None and found[1].kind != "none":
        return numeral, found[1], found[0]
    if _glued(text, numeral.end, found):
        return None
    people = people_ahead(text, numeral.end)
    if people is not None:
        return numeral, PERSON, people
    hyphen = text[numeral.end : numeral.end + 1] == "-" and text[numeral.end + 1 : numeral.end + 2].isalpha()
    return numeral, _OTHER if hyphen else _NUMBER, numeral.end


def _glued(text: str, end: int, found: object) -> bool:
    after = text[end : end + 1]
    return found is None and after.isascii() and after.isalpha()


def _without_letter(raw: str, text: str, numeral: Numeral) -> tuple[Numeral, Unit, int] | None:
    """ "5m" and "300 t" as metres and tons, not as millions and trillions."""
    value = (numeral.value or Decimal(0)) / numeral.scale
    small = numeral._replace(end=numeral.letter, value=value, scale=1, doubt="", letter=0)
    found = unit_after(raw, text, small, small.end)
    return (small, found[1], found[0]) if found else None


def _draft(raw: str, text: str, numeral: Numeral, left: Left, unit: Unit, right: int) -> Draft | Span | None:
    code, bare = unit.code, False
    if unit.kind == "money":
        units = left.units if unit in left.units else [*left.units, unit]
        money = currency(units)
        if money is None:
            return left.start, right
        code, bare = money
        if bare and code == "JPY" and "亿" in text[numeral.start : numeral.end]:
            code = "CNY"  # the character is Chinese, so the sign is
    doubt = _doubtful(text, numeral, left, unit, code)
    if doubt:
        return (left.start, right) if doubt == "unread" else None
    price = unit.kind == "money" and priced_before(text, left.start)
    after = after_unit(raw, text, numeral, unit, right)
    unit, code = after.unit, code if after.unit is unit else after.unit.code
    value = (numeral.value or Decimal(0)) * unit.factor
    return Draft(
        left.start, after.end, numeral, value, value, code, "price" if price else after.kind, unit.factor,
        _bound(left.bound, numeral.bound, after.bound), after.period or unit.period or left.period, bare,
        right > numeral.end,
    )  # fmt: skip


def _bound(*bounds: Bound | None) -> Bound:
    """At least and at most say more than about."""
    said = [bound for bound in bounds if bound is not None]
    return next((bound for bound in said if bound != "about"), said[0] if said else "exact")


def _doubtful(text: str, numeral: Numeral, left: Left, unit: Unit, code: str) -> str:
    """Empty where the number is sure beside its unit; "unread", or "word" for what is part of a word."""
    if not numeral.doubt and unit.kind not in ("person", "percent"):
        return ""
    value = numeral.value or Decimal(0)
    if numeral.doubt in _SURE_WITH:
        return "" if unit.kind in _SURE_WITH[numeral.doubt] else "unread"
    if numeral.doubt == "round" and not (left.bound or numeral.bound or code == "JPY"):
        return "unread" if unit.kind in _AMOUNTS | {"person"} else "word"
    if numeral.doubt == "lone" and value == 1 and unit.kind in ("count", "other"):
        return "word"
    if unit.kind == "person" and value % 1:
        return "unread"
    negative = text[numeral.start - 1] == "-" and text[numeral.start - 2 : numeral.start - 1] in (" ", "(")
    return "unread" if unit.kind == "percent" and negative else ""
