"""What stands right beside a number: signs, bounds and periods before it, its unit and more after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from luodi.language.bounds import Bound, Mark
from luodi.language.numeral import Numeral
from luodi.language.tables import Unit, words

PERSON = Unit("person", "person")
_MOST = 4
_PER = re.compile(r" ?/ ?| per |(?P<a> an? )")
_MEASURED = frozenset(("area", "mass", "volume", "energy", "power", "person"))
_TIMES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "百万": 10**6, "千": 1000,
          "million": 10**6, "billion": 10**9, "thousand": 1000}  # fmt: skip
_BRACKET = re.compile(rf" ?\((?P<times>{'|'.join(sorted(_TIMES, key=len, reverse=True))})? ?(?=[^ )])")
_NOTHING_BEHIND = frozenset(".,;:)!?。，、；：）\"'") | {""}
_DIGIT_AHEAD = re.compile(r" ?[0-9]")
# 年 and 月 before a number are "a year" and "a month", but not in 今年, 2021年 and 3月.
_NO_PERIOD_AFTER = frozenset(
    "0123456789〇一二三四五六七八九十两今明去当當同本来來昨翌前后後全半几个個カか先上下隔"
)
_AHEAD = re.compile(r"(?: [a-z][a-z&-]*){1,4}")
_BREAKS = frozenset(
    [
        "of",
        "to",
        "in",
        "at",
        "by",
        "and",
        "for",
        "with",
        "on",
        "from",
        "the",
        "a",
        "an",
        "or",
        "per",
        "is",
        "are",
        "was",
        "were",
        "will",
        "than",
        "as",
    ]
)
_POSTS = re.compile(
    r"[个個名][\u4e00-\u9fff]{1,6}?(?:就业|就業|岗位|崗位|职位|職位|工作机会|工作機會|职工|員工|员工)(?:岗位|機會|机会)?"
)


@dataclass(slots=True)
class Left:
    """What stands before a number, and where it begins. A period does not move the beginning.

    `strange`: letters nobody knows are glued to the sign ("Q$5").
    """

    start: int
    units: list[Unit] = field(default_factory=list)
    bound: Bound | None = None
    period: str | None = None
    strange: bool = False


def left_of(raw: str, text: str, numeral: Numeral, floor: int) -> Left:
    """Signs, bounds and periods before a number, nearest first, not before `floor`."""
    left = Left(numeral.start)
    place, before = numeral.start, words().before
    for _ in range(_MOST):
        if place > floor + 1 and text[place - 1] == " ":
            place -= 1
        found = before.ending(text, place)
        if (
            found is None
            or found[0] < floor
            or not _take(left, raw, text, found, place, floor, numeral.amount)
        ):
            break
        place = found[0]
    return left


def _take(
    left: Left, raw: str, text: str, found: tuple[int, Unit | Mark], place: int, floor: int, amount: bool
) -> bool:
    start, meaning = found
    if isinstance(meaning, Unit):
        if not _printed(raw[start:place], meaning) or (meaning.shy and not amount):
            return False
        left.units.append(meaning)
        left.strange = not text[start].isalpha() and text[start - 1].isascii() and text[start - 1].isalpha()
    elif meaning.period:
        if text[start] in "年月週日" and text[start - 1] in _NO_PERIOD_AFTER:
            return False
        left.period = left.period or meaning.period
        return True
    elif meaning.bound is None:
        return True  # 达 and 为 ("reaches", "is") may stand between
    elif left.bound not in (None, "about") or _apart(left, text, start, place, floor):
        return False
    else:
        left.bound = meaning.bound
    left.start = start
    return True


def _apart(left: Left, text: str, start: int, place: int, floor: int) -> bool:
    """A tilde after a number joins it to this one; a ">" at a distance points, as in the path to a page."""
    return (text[start] == "~" and start == floor) or (text[place - 1] in "<>" and place != left.start)


def priced_before(text: str, start: int) -> bool:
    """每吨7500元: money for one ton, told before the number."""
    each = text.rfind("每", max(0, start - 6), start)
    found = words().units.starting(text, each + 1) if each >= 0 else None
    return found is not None and found[0] == start


def _printed(word: str, unit: Unit) -> bool:
    return not unit.capital or (word.isupper() if unit.capital == "all" else word[0].isupper())


def unit_after(raw: str, text: str, numeral: Numeral, place: int) -> tuple[int, Unit] | None:
    """The unit right after a number (`place` is its end, or the end of its digits), with where it ends."""
    glue = text[place : place + 1]
    if glue == "-" and (strong := words().units.starting(text, place)):
        return strong
    at = place + 1 if glue == " " or (glue == "-" and text[place + 1 : place + 2].isalpha()) else place
    found = words().units.starting(text, at)
    if found is None and numeral.scale > 1 and text.startswith("of ", at):
        found = words().units.starting(text, at := at + 3)
        found = found if found and found[1].kind == "money" else None
    if found is None:
        return _in_brackets(text, numeral, place)
    if not _printed(raw[at : found[0]], found[1]) or (found[1].shy and not numeral.amount):
        return None
    if found[1].kind == "money" and _next_amount(text, *found):
        return None
    if found[1].code == "unit" and (posts := _POSTS.match(text, at)):
        return posts.end(), PERSON
    return found


def _next_amount(text: str, end: int, unit: Unit) -> bool:
    """ "5 million USD 3 million": the sign belongs to the number behind it."""
    sign = unit.capital == "all" or not text[end - 1].isalpha()
    return sign and _DIGIT_AHEAD.match(text, end) is not None


def _in_brackets(text: str, numeral: Numeral, place: int) -> tuple[int, Unit] | None:
    """The unit as in a table: 5000(万元), "1.2 billion (RMB)", "1,200 (million yuan)"."""
    opened = _BRACKET.match(text, place)
    if opened is None:
        return None
    found = words().units.starting(text, opened.end())
    if found is None or text[found[0] : found[0] + 1] != ")" or (opened["times"] and numeral.scale > 1):
        return None
    times = _TIMES.get(opened["times"] or "", 1)
    return found[0] + 1, replace(found[1], factor=found[1].factor * times)


def people_ahead(text: str, place: int) -> int | None:
    """Where "150 local people" ends: up to three words may stand between the number and who is counted."""
    ahead = _AHEAD.match(text, place)
    if ahead is None:
        return None
    at = place
    for word in ahead.group()[1:].split(" "):
        at += 1
        if word in _BREAKS:
            return None
        found = words().units.starting(text, at)
        if found is not None and found[1].kind == "person":
            return found[0]
        at += len(word)
    return None


@dataclass(slots=True)
class After:
    """What stands behind a unit, and where it ends."""

    end: int
    unit: Unit
    kind: str
    bound: Bound | None = None
    period: str | None = None


def after_unit(raw: str, text: str, numeral: Numeral, unit: Unit, place: int) -> After:
    """Bounds and periods behind a unit; a unit behind a bound ("500 or more people"); "per ton"."""
    after = After(place, unit, unit.kind)
    if text[place : place + 1] in _NOTHING_BEHIND:
        return after
    for _ in range(_MOST):
        glue = text[after.end : after.end + 1]
        at = after.end + 1 if glue == " " else after.end  # "-plus" has its hyphen itself
        found = words().after.starting(text, at)
        if found is None or not _follow(after, text, at, *found):
            break
        if (
            after.unit.kind == "number"
            and after.bound
            and (behind := unit_after(raw, text, numeral, after.end))
        ):
            after.end, after.unit = behind
            after.kind = after.unit.kind
    if after.period is None and _rate(text, after.end):
        after.kind = "price" if after.kind == "money" else "other"
    return after


def _rate(text: str, place: int) -> bool:
    """Per what follows: a ton, a share; a rate is no amount."""
    per = _PER.match(text, place)
    found = words().units.starting(text, per.end()) if per else None
    return (
        found is not None
        and found[1].kind != "money"
        and (found[1].kind in _MEASURED or (per is not None and not per["a"]))
    )


def _follow(after: After, text: str, at: int, end: int, mark: Mark) -> bool:
    if mark.period and after.period is None:
        after.period = mark.period
    elif mark.bound and after.bound is None and not (text[at].isascii() and _DIGIT_AHEAD.match(text, end)):
        after.bound = mark.bound
    else:
        return False
    after.end = end
    return True
