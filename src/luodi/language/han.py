"""Chinese and Japanese numbers: 3億5000万, 10余万, 5个亿, and in Han digits 二十億, 三・六億, 二〇二五."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from luodi.language.bounds import Bound
from luodi.language.digits import decimal
from luodi.language.numeral import LONGEST, Doubt, Numeral, unread
from luodi.language.scales import BIG, SMALL, big

_DIGITS = {c: str(i) for i, c in enumerate("零一二三四五六七八九")} | {"〇": "0", "两": "2", "兩": "2"}
_VAGUE = "数數几幾"
_MORE = "多余餘"
HAN = "".join((*_DIGITS, *SMALL, *BIG, _VAGUE))
"""Characters a number in Han digits may begin with."""
HAN_REST = f"{HAN}{_MORE}点・"
"""Characters it may go on with."""

LONE = {c: Decimal(digit) for c, digit in _DIGITS.items() if digit != "0"}
"""One Han digit by itself: mostly part of a word."""

# In 兆瓦 (megawatt) and 千克 (kilogram) the multiplier belongs to the unit.
_BIG = r"(?:[万萬][亿億]|[万萬亿億兆])(?![瓦赫伏帕焦])"
_FACTOR = re.compile(
    rf" ?(?P<vague>[{_VAGUE}](?=[十百千万萬亿億]))?(?P<more>[{_MORE}])?"
    rf"(?:[个個](?P<more2>[{_MORE}])?(?=[亿億]))?"
    rf"(?:(?P<small>[十拾百佰千仟])(?![瓦克伏米升])(?P<big>{_BIG})?|(?P<big2>{_BIG}))"
)
_NEXT = re.compile(r"[0-9]+(?:[.,，][0-9]+)*")
_D = "".join(_DIGITS)
_PART = re.compile(
    rf"(?P<n>[{_D}]*(?:[点・][{_D}]+)?)(?P<small>[十拾百佰千仟]?)(?P<big>[万萬][亿億]|[万萬亿億兆]?)"
)
_ASCII = str.maketrans(_DIGITS | {"点": ".", "・": "."})
_NEIGHBOURS = frozenset("123456789"[i : i + 2] for i in range(8))


class _Part(NamedTuple):
    number: Decimal
    small: int
    big: int


def mixed(text: str, start: int, end: int, number: Decimal) -> Numeral | None:
    """A number in digits that ends at `end`, with the multipliers after it; None if there are none."""
    parts: list[_Part] = []
    bound: Bound | None = None
    while (factor := _FACTOR.match(text, end)) is not None:
        end = factor.end()
        if factor["vague"] or len(parts) > LONGEST:
            return unread(start, end)
        bound = "at_least" if factor["more"] or factor["more2"] else bound
        parts.append(
            _Part(number, SMALL.get(factor["small"] or "", 1), big(factor["big"] or factor["big2"] or ""))
        )
        rest = _NEXT.match(text, end)
        if rest is None:
            return _sum(start, end, parts, bound)
        end = rest.end()
        if (known := decimal(rest.group())) is None:
            return unread(start, end)
        number = known[0]
    return _sum(start, end, [*parts, _Part(number, 1, 1)], bound) if parts else None


def han_number(text: str, run: str, start: int) -> Numeral | None:
    """The number in a run of Han digits and multipliers; None if they are no number but part of a word."""
    run = run.rstrip("点・")
    end = start + len(run)
    more = sum(run.count(c) for c in _MORE)
    digits = run if not more else "".join(c for c in run if c not in _MORE)
    if any(c in digits for c in _VAGUE):
        return unread(start, end) if any(c in SMALL or c in BIG for c in digits) else None
    if all(c in "零〇" for c in digits):
        return None  # 零件 is a spare part
    if digits[0] in BIG:
        return _beginning_big(text, start, end, digits)
    parts = _parts(digits) if len(digits) <= LONGEST and more < 2 else None
    if parts is None:
        return unread(start, end)
    doubt = _doubt(digits)
    if doubt == "round" and text[start - 1] in "上成" and text[start - 2 : start] != "以上":
        return unread(start - 1, end)
    return _sum(start, end, parts, "at_least" if more else None, doubt)


def _beginning_big(text: str, start: int, end: int, digits: str) -> Numeral | None:
    """万 and 亿 without a digit: 上万 is ten thousand or more, 超亿 not exact, the rest are words (万元)."""
    before = text[start - 1]
    if before == "上" and digits in ("万", "萬"):
        return Numeral(start - 1, end, Decimal(10**4), 1, True, "round", "at_least")
    return unread(start, end) if before in "上成超近逾过過破达達" else None


def _doubt(digits: str) -> Doubt:
    if digits[0] in "百千佰仟" and not any(c in _DIGITS or c == "十" for c in digits):
        return "round"
    return "" if any(c in BIG for c in digits) else "lone"


def _parts(digits: str) -> list[_Part] | None:
    parts: list[_Part] = []
    for match in _PART.finditer(digits):
        if match.group():
            n = match["n"].translate(_ASCII)
            if not _sure(n, match["small"], parts):
                return None
            parts.append(_Part(Decimal(n or 1), SMALL.get(match["small"], 1), big(match["big"])))
    return parts if sum(len(m.group()) for m in _PART.finditer(digits)) == len(digits) else None


def _sure(n: str, small: str, before: list[_Part]) -> bool:
    """三四十 and 七八 are "three or four"; 五五十 is nothing; 三百五 may be short for 三百五十."""
    if n in _NEIGHBOURS or n.startswith(".") or (small and len(n.lstrip("0")) > 1):
        return False
    return not (before and len(n.partition(".")[0]) > 1 and n[0] != "0" and before[-1].big == 1)


def _sum(start: int, end: int, parts: list[_Part], bound: Bound | None, doubt: Doubt = "") -> Numeral:
    factors = _factors(parts)
    if not _falling(parts, factors):
        return unread(start, end)
    total = sum((part.number * factor for part, factor in zip(parts, factors, strict=True)), Decimal(0))
    shared = all(part.big == 1 for part in parts[:-1]) and parts[-1].big
    scale = factors[0] if len(parts) == 1 else shared or 1
    return Numeral(start, end, total, scale, True, doubt, bound)


def _factors(parts: list[_Part]) -> list[int]:
    """What each part counts: in 3千5百万 both parts stand before one 万."""
    factors: list[int] = []
    following = 1
    for part in reversed(parts):
        following = part.big if part.big > 1 else following
        factors.append(part.small * following)
    # A part after the last 万 counts by itself.
    return factors[::-1]


def _falling(parts: list[_Part], factors: list[int]) -> bool:
    """Each part is smaller than one of the part before; the last is not cut short (三亿五, 3万5)."""
    pairs = list(zip(parts, factors, strict=True))
    for (before, above), (part, factor) in pairwise(pairs):
        if before.number % 1 or factor >= above or part.number * factor >= above:
            return False
    if len(parts) == 1 or factors[-1] > 1:
        return True
    return factors[-2] == 10 or (parts[-1].number >= 10 and factors[-2] < 10**8)
