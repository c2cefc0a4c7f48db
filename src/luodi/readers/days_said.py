"""Days that only their text explains: "on the 12th", "the next morning", 翌日, 式の前日."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from luodi.language.dates import DateMention

_ORDINAL = re.compile(
    r"(?:(?<=\n)|(?<=[•*-] )|\b(?:[Oo]n|[Ff]rom|[Oo]f|[Uu]ntil|[Bb]y) the |\b[Oo]n )(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b"
    r"(?! (?:[A-Z]?[a-z]*versary|century|floor|[Cc]ongress|[Ss]ession|edition|place|plant|factory|[Ff]ive|time|item|phase)|[-/]|, \d{4})"
)
_NEXT = re.compile(
    r"\b(?:[Tt]he |[Oo]n the )?(?:next|following) (?:day|morning|afternoon|evening)\b|\b[Tt]he day after\b(?! tomorrow)|翌日|翌朝|次日|第二天|隔天|隔日"
)
_BEFORE = re.compile(
    r"\b(?:[Tt]he )?(?:day before|previous day|previous evening|eve of)\b|前日|前一天|前夜|前一晚"
)
_DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d|---\d\d|-W-\d|P-?\d+D")
_LEAP = 2000
_LONGEST = 40
_MANY = {
    **dict(zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], range(1, 11), strict=True)),
    **dict(zip("一二三四五六七八九十", range(1, 11), strict=True)), "两": 2, "兩": 2, "週": 7, "周": 7, "week": 7,
}  # fmt: skip
_LENGTH = re.compile(
    r"\b(?:for|of|lasting) (?:an? )?(?P<many>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)[ -]days?\b"
    r"|(?:为期|為期|一[连連]|访问|訪問|考察|之行|[访訪赴][日韩韓美德法英俄欧歐])(?P<han>\d{1,2}|[一二两兩三四五六七八九十])[天日]|(?:为期|為期|访问|訪問|考察)一(?P<week>[周週])"
)

_ENDED = re.compile("[结結]束")


def is_day(mention: DateMention) -> bool:
    """A day, not a year or month."""
    return _DAY.fullmatch(mention.raw) is not None


def ordinals(folded: str, start: int, end: int) -> list[DateMention]:
    """Bare days of the month in English, which need the words around them to be days."""
    return [
        DateMention(m.start("day"), m.end(), f"---{int(m['day']):02}", f"---{int(m['day']):02}", counted=True)
        for m in _ORDINAL.finditer(folded, start, end)
    ]


def beside(folded: str, start: int, end: int, told: DateMention | None) -> DateMention | None:
    """The day after, or before, the one told last, where a stretch says so."""
    for pattern, days in ((_NEXT, 1), (_BEFORE, -1)):
        match = pattern.search(folded, start, end)
        raw = _shifted(told.raw_to, days) if match and told else None
        if match and told and raw:
            return replace(told, start=match.start(), end=match.end(), raw=raw, raw_to=raw, counted=True)
    return None


def lasting(folded: str, start: int, end: int, first: DateMention) -> DateMention:
    """The days of a trip told by its length and its first day, or the day it ended: "for five days from November 11",
    昨日結束為期五天的訪問.
    """
    said = _LENGTH.search(folded, start, end)
    if said is None or first.raw != first.raw_to or not is_day(first):
        return first
    many = said["many"] or said["han"] or said["week"]
    days = int(many) if many.isdecimal() else _MANY.get(many.lower(), 0)
    if not 1 < days < _LONGEST:
        return first
    if _ENDED.search(folded, start, said.start()):
        begun = _shifted(first.raw, 1 - days)
        return replace(first, raw=begun) if begun else first
    last = _shifted(first.raw, days - 1)
    return replace(first, raw_to=last) if last else first


def _shifted(raw: str, days: int) -> str | None:
    if match := re.fullmatch(r"(\d{4}|-)-(\d\d)-(\d\d)", raw):
        year = _LEAP if match[1] == "-" else int(match[1])
        day = date(year, int(match[2]), int(match[3])) + timedelta(days)
        return day.strftime("--%m-%d") if match[1] == "-" else day.isoformat()
    if match := re.fullmatch(r"---(\d\d)", raw):
        number = int(match[1]) + days
        return f"---{number:02}" if 0 < number < 32 else None
    if match := re.fullmatch(r"P(-?\d+)D", raw):
        return f"P{int(match[1]) + days}D"
    if match := re.fullmatch(r"-W-(\d)", raw):
        return f"-W-{(int(match[1]) - 1 + days) % 7 + 1}"
    return None
