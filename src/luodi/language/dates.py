"""Dates as announcements write them, to the raw grammar of `language.periods`, with exact spans.

"On March 4" -> --03-04, "in 2021" -> 2021, "next April" -> P1Y-04, "3月4日", "明年4月", "来年10月",
"the second quarter of 2021" -> 2021-Q2. A range of days gives two ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from luodi.language.bounds import Bound

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), start=1,
    )
    for name in names.split()
}  # fmt: skip
_M = r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_D = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<{0}>(?:19|20)\d\d)"
_TO = r" ?(?:to|-|until|through|and) ?"
_REL = {"this": 0, "next": 1, "last": -1, "the following": 1, "今年": 0, "明年": 1, "来年": 1, "去年": -1, "昨年": -1, "本年": 0, "同年": 0}  # fmt: skip
_DAYS = {"yesterday": -1, "today": 0, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "本日": 0}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}  # fmt: skip

# In order: the first pattern that matches at a place wins, so longer forms come first.
_PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_M.format('m')} {_D.format('d')}{_TO}(?:{_M.format('m2')} )?{_D.format('d2')}(?!\d)(?:,? {_Y.format('y')})?",
        rf"\b{_D.format('d')}{_TO}{_D.format('d2')} {_M.format('m')}(?:,? {_Y.format('y')})?",
        rf"\b{_M.format('m')} {_D.format('d')}(?![\d])(?:,? {_Y.format('y')})?",
        rf"\b{_D.format('d')} (?:of )?{_M.format('m')}\b(?:,? {_Y.format('y')})?",
        rf"\b(?:the )?(?P<q>first|second|third|fourth) quarter (?:of )?(?:{_Y.format('y')}|(?P<rel>this|next|last) year)",
        rf"\b(?:the )?(?P<h>first|second) half (?:of )?(?:{_Y.format('y')}|(?P<rel>this|next|last) year)",
        rf"\b{_M.format('m')},? (?:of )?(?:{_Y.format('y')}|(?P<rel>this|next|last) year)",
        rf"\b(?P<rel>next|last|this) {_M.format('m')}\b",
        rf"\b(?P<fy>fiscal(?: year)?|FY) ?{_Y.format('y')}",
        r"\b(?P<rel>this|next|last|the following) year\b",
        r"\b(?P<day>yesterday|today)\b",
        *(rf"(?<={word} ){_M.format('m')}\b" for word in ("in", "by", "of", "end")),
        rf"(?<![\d.,$€£¥]){_Y.format('y')}(?![\d,.]\d|\d| ?(?:million|billion|yuan|people|square|units|mu|tons|sets))",
    )
)
_CJK = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{_Y.format('y')}年|(?P<rel>今年|明年|来年|去年|昨年|同年))?(?P<m>1[0-2]|0?[1-9])月(?P<d>[0-3]?\d)日(?:(?:から|至|到|-|~)(?:(?P<m2>1[0-2]|0?[1-9])月)?(?P<d2>[0-3]?\d)日)?",
        rf"(?P<fy>){_Y.format('y')}年度",
        rf"(?:{_Y.format('y')}年|(?P<rel>今年|明年|来年|去年|昨年|同年))第?(?P<q>[一二三四1-4])(?:季度|四半期)",
        rf"(?:{_Y.format('y')}年|(?P<rel>今年|明年|来年|去年|昨年|同年))(?P<h>上|下)半年",
        rf"(?:{_Y.format('y')}年|(?P<rel>今年|明年|来年|去年|昨年|同年))(?P<m>1[0-2]|0?[1-9])月(?!\d)",
        rf"{_Y.format('y')}年",
        r"(?P<rel>今年|明年|来年|去年|昨年|本年)",
        r"(?P<day>昨天|昨日|今天|今日|本日)",
        r"(?<![\d年])(?P<m>1[0-2]|0?[1-9])月(?!\d|产|産|間|間)",
        r"(?<![\d月])(?P<d>[0-3]?\d)日(?![本元圆円程間間])",
    )
)
_ABOUT = re.compile(r"(?:\baround |\babout |约|約)$", re.I)
_AROUND = re.compile(r"前后|前後|ごろ|頃|左右")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day or period; `raw_to` is the other end of a range of days, else equal to `raw`."""

    start: int
    end: int
    raw: str
    raw_to: str
    bound: Bound = "exact"


def dates(folded: str, start: int, end: int) -> list[DateMention]:
    """All dates between two offsets, in order, without overlap."""
    taken: list[DateMention] = []
    for pattern in (*_CJK, *_PATTERNS):
        for match in pattern.finditer(folded, start, end):
            if not any(match.start() < t.end and t.start < match.end() for t in taken):
                taken.append(_mention(folded, match))
    return sorted(taken, key=lambda d: d.start)


def _mention(folded: str, match: re.Match[str]) -> DateMention:
    got = {name: text for name, text in match.groupdict().items() if text is not None}
    raw = _raw(got, "m", "d")
    raw_to = (
        _raw({**got, "m": got.get("m2", got.get("m", "")), "d": got["d2"]}, "m", "d") if "d2" in got else raw
    )
    about = _ABOUT.search(folded, max(0, match.start() - 8), match.start()) or _AROUND.match(
        folded, match.end()
    )
    return DateMention(match.start(), match.end(), raw, raw_to, "about" if about else "exact")


def _raw(got: dict[str, str], month_key: str, day_key: str) -> str:
    if "day" in got:
        days = _DAYS[got["day"].lower()]
        return f"P{days}D"
    year = got.get("y") or (f"P{_REL[got['rel'].lower()]}Y" if "rel" in got else None)
    if "fy" in got:
        return f"FY{year}"
    if "q" in got:
        return f"{year}-Q{_QUARTERS[got['q'].lower()]}"
    if "h" in got:
        return f"{year}-H{1 if got['h'].lower() in ('first', '上') else 2}"
    return _day(year, got.get(month_key), got.get(day_key))


def _day(year: str | None, month: str | None, day: str | None) -> str:
    number = None if not month else _MONTHS.get(month.lower(), 0) or int(month)
    if number is None:
        return str(year) if day is None else f"---{int(day):02}"
    stem = f"{year}-{number:02}" if year else f"--{number:02}"
    return f"{stem}-{int(day):02}" if day else stem


def years_before(found: list[DateMention], place: int) -> Iterator[str]:
    """Full years named before a place, nearest first."""
    for mention in reversed(found):
        if mention.end <= place and mention.raw[:4].isdigit():
            yield mention.raw[:4]
