"""Days that only their text explains: "on the 12th", "the next morning", 翌日, 式の前日."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from luodi.language.dates import DateMention

_ORDINAL = re.compile(
    r"(?:(?<=\n)|(?<=[•*-] )|\b(?:[Oo]n|[Ff]rom|[Oo]f|[Uu]ntil|[Bb]y) the )(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b"
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


def _shifted(raw: str, days: int) -> str | None:
    if match := re.fullmatch(r"(\d{4}|-)-(\d\d)-(\d\d)", raw):
        year = _LEAP if match[1] == "-" else int(match[1])
        day = date(year, int(match[2]), int(match[3])) + timedelta(days)
        return day.strftime("--%m-%d") if match[1] == "-" else day.isoformat()
    if match := re.fullmatch(r"---(\d\d)", raw):
        number = int(match[1]) + days
        return f"---{number:02}" if 0 < number < 32 else None
    if match := re.fullmatch(r"-W-(\d)", raw):
        return f"-W-{(int(match[1]) - 1 + days) % 7 + 1}"
    return None
