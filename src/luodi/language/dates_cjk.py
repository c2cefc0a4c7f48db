"""Months and days in Chinese and Japanese: "3月4日（水）", "3月21～25日", "8月上旬", "18日"."""

from __future__ import annotations

import re

from luodi.language.date_parts import Atom, Parts, later_year
from luodi.language.date_words import han_number
from luodi.language.lazily import lazily
from luodi.language.stretch import Stretch

M = r"(?:1[0-2]|0?[1-9](?!\d)|十[一二]?|[一二三四五六七八九元])"
D = r"(?:3[01]|[12]\d|0?[1-9](?!\d)|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
TO = r"(?: ?(?:[-~至到]|から) ?)"
_LIST = "[、,・]"
WEEK = r"(?: ?\((?:[月火水木金土日]|周[一-日]|星期.)(?:曜日?)?(?:・[祝休])?\))?"
_DAY = "[日号號](?![楼樓线線机機])"
MONTH_TAIL = r"(?:[の的]?(?:[上中下初]旬|初め|はじめ|半ば|なかば|[底末初份]|[内內]|中(?=[にのは,、。]|$)))"
MONTH_OF = (
    rf"(?:(?P<m0>{M})(?:月?{TO}|(?P<mand>、)))?(?P<m>{M}) ?月"
    rf"(?: ?(?:(?P<d0>{D})(?:[日号號]?{WEEK}{TO}|(?P<dand>{_LIST})))?(?P<d>{D}) ?{_DAY}{WEEK}"
    rf"|(?P<term>期)|{MONTH_TAIL}|(?![间間](?:[のにで]|$)|[产產産](?![出量])|[刊票饼\d]| \d))"
)
MONTH = lazily(MONTH_OF)
_PARTS = {(1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4", (1, 6): "H1", (7, 12): "H2"}


def any_of(words: dict[str, object]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


# "5日間", "30日前", "10日以内" count days; "1日3000" is "a day".
LONE_DAY = lazily(
    rf"(?:(?P<d0>{D})日?{WEEK}{TO})?(?P<d>{D}) ?日{WEEK}"
    r"(?![本元圆円圓程间間前后後内內余目分当當あご游营営平产產産均連连をぶ超以\d工左量処处出发电報报刊産用本])(?!に\d|か[^ら]|ほど|程度|まで[の]?\d)"
)
_TENS = ("十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十", "三十")
_HAN_BEFORE = tuple("〇零一二三四五六七八九十百千月")
_MONTH_BEFORE = lazily(r"(?:[於于自從从在到至,，、]|[预預]计|預計|定[於于])$")
_LONE_DAY_BEFORE = lazily(
    r"[第每毎约約\d月数几近满満全计共延間每个个頃.]$|(?:[0-9一-十]\+|の営業|工作|个|个)$"
)


def months_at(at: int, found: re.Match[str], stem: Parts, era: int | None = None) -> Atom | None:
    month = han_number(found["m"])
    if found["m0"] is not None and (found["term"] is not None or _is_quarter(found)):
        return _quarter(at, found, stem)
    if found["m0"] is not None:
        ends = stem._replace(month=han_number(found["m0"])), stem._replace(month=month)
        return pair(at, found, *ends, era) if found["d"] is None else Atom(at, found.end(), Parts())
    if found["term"] is not None:
        return _term(at, found.end(), stem, month)
    whole = stem._replace(month=month, fiscal=False)
    if found["d"] is None:
        return Atom(at, found.end(), whole, era=era)
    last = whole._replace(day=han_number(found["d"]))
    if found["d0"] is None:
        return Atom(at, found.end(), last, era=era)
    return pair(at, found, whole._replace(day=han_number(found["d0"])), last, era)


def pair(at: int, found: re.Match[str], first: Parts, last: Parts, era: int | None = None) -> Atom:
    """A range; "3、5日" is none, and read as nothing."""
    apart = (last.day or last.month or 0) - (first.day or first.month or 0)
    groups = found.groupdict()
    listed = groups.get("dand") or (groups.get("mand") and not groups.get("d"))
    whole = apart > 0 and not (listed and apart > 1)
    return Atom(at, found.end(), first, last, era) if whole else Atom(at, found.end(), Parts())


def _term(at: int, end: int, stem: Parts, month: int) -> Atom | None:
    """Such as "2026年3月期": the business year that ends then, in Japan named by its beginning."""
    if stem.year is None or stem.fiscal:
        return None
    year = stem.year if month == 12 else later_year(stem.year, -1)
    if year is None or year.startswith("P"):
        return None
    return Atom(at, end, Parts(year=year, fiscal=True))


def _is_quarter(found: re.Match[str]) -> bool:
    """ "7~9月" is told for a quarter, "7、9月" is not."""
    months = han_number(found["m0"]), han_number(found["m"])
    return found["d"] is None and found["mand"] is None and _PARTS.get(months, "").startswith("Q")


def _quarter(at: int, found: re.Match[str], stem: Parts) -> Atom:
    """Such as "4~6月期": a quarter or half of the calendar; of other months nothing."""
    part = _PARTS.get((han_number(found["m0"]), han_number(found["m"])))
    return Atom(at, found.end(), stem._replace(part=part, fiscal=False) if part else Parts())


def lone_month(text: Stretch, at: int) -> Atom | None:
    """Such as "3月4日", "8月上旬", "1-6月": no year."""
    found = text.match(MONTH, at)
    if found is None or text.char(at - 1) == "年":
        return None
    spelled = not found["m"].isascii() and text.char(at) != "元"
    if found["d"] is None and (
        text.char(found.end()) in ("号", "號") or (spelled and not _told(text, at, found.end()))
    ):
        return None
    return months_at(at, found, Parts())


def _told(text: Stretch, at: int, end: int) -> bool:
    """A month in Han numerals needs a word of time before it: "預計二月動工"."""
    return text.is_all(at, end) or _MONTH_BEFORE.search(text.before(at, 2)) is not None


def lone_day(text: Stretch, at: int) -> Atom | None:
    """Such as "18日", "21～25日": no month."""
    found = text.match(LONE_DAY, at)
    spelled = found is not None and not found["d"].isascii()
    if spelled and (text.char(at - 1) in _HAN_BEFORE or not text.folded.startswith(_TENS, at)):
        return None
    if found is None or _LONE_DAY_BEFORE.search(text.before(at, 4)):
        return None
    last = Parts(day=han_number(found["d"]))
    if found["d0"] is None:
        return Atom(at, found.end(), last)
    return pair(at, found, Parts(day=han_number(found["d0"])), last)
