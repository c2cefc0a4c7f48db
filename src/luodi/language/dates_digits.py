"""Dates in digits: "2025-03-05", "2025/3/5", "25.3.2025", a year alone, "2025-2027", "2026-27"."""

from __future__ import annotations

import re
from datetime import date

from luodi.language.date_parts import Atom, Parts
from luodi.language.date_words import DAY, MONTH, NO_DAY_AFTER, NO_YEAR_AFTER, ORDINAL, YEAR, month_number
from luodi.language.lazily import lazily
from luodi.language.stretch import Stretch

_ISO = lazily(
    rf"(?P<y>{YEAR})(?:(?P<sep>[-/.]) ?(?P<m>1[0-2]|0?[1-9])(?P=sep) ?(?P<d>3[01]|[12]\d|0?[1-9])(?!\d|[/.]\d|-\d{{1,2}}(?!\d))"
    r"|\.(?P<m3>1[0-2]|0[1-9])(?=[;,)|、。；，~-]| ?$)(?!,\d)|(?P<sep2>[-/])(?P<m2>1[0-2]|0[1-9]|(?<=/)[1-9])(?!\d|[-/.:,]\d|[A-Za-z]))"
)
_DAY_YEAR = lazily(
    rf"(?P<a>\d{{1,2}})(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep)(?P<y>{YEAR})(?!\d|[-/.:,]\d|[A-Za-z])"
)
_SLASHED_DAY = lazily(
    r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9]) ?\((?:[月火水木金土日]|周[一-日])\)"
)
_BARE_DAY = lazily(
    r"(?P<a>3[01]|[12]\d|0?[1-9])/(?P<b>3[01]|[12]\d|0?[1-9])(?![\d/%]|[.,]\d| (?:of|million|billion)\b)"
)
_DAY_TOLD = lazily(
    r"(?:\b[Oo]n|[Mm]orning of|[Aa]fternoon of|[Ee]vening of|\b[Dd]ay|\b[Dd]ated|\b[Ff]rom|\b[Uu]ntil|\b[Ss]ince)(?: the)? $"
)
_DAY_FIRST_BY = lazily(r"(?<![\d/.])(?:3[01]|2\d|1[3-9])/(?:1[0-2]|0?[1-9])(?![\d/.])")
_AROUND = 1500
_MONTH_YEAR = lazily(rf"(?P<m>1[0-2]|0?[1-9])/(?P<y>{YEAR})(?![\d/]|\.\d|[A-Za-z])")
_MONTH_BEFORE = lazily(r"(?:\b(?:in|by|from|since|until|till|to|of|month|and|before|after)|[:(|,-]) ?$", re.I)
_YEAR = lazily(
    rf"(?P<y>{YEAR})"
    rf"(?:(?: ?[-~/至到] ?|から| to | through | until | and )(?P<y2>{YEAR}|\d\d)(?![\d/:]|[.,]\d|-\d|[A-Za-z%]|年度?間)|(?=[QH][1-4](?![A-Za-z\d]))|{NO_YEAR_AFTER})"
)
_PART = lazily(r"(?:,? ?|[./])(?:Q(?P<q>[1-4])|H(?P<h>[12]))(?![A-Za-z\d])")
_FISCAL = lazily(r" (?:fiscal|financial) year\b| ?[财財]年度?")
_MONTH = lazily(rf" (?P<m>{MONTH})(?: (?P<d>{DAY}){ORDINAL}?{NO_DAY_AFTER})?(?!,? {YEAR})")
_ENDS_YEAR = lazily(NO_YEAR_AFTER)
_YEAR_MARK = lazily(r"(?P<one>[财財])?(?P<y>年)(?!間|间)(?P<fy>度)?")

# What may stand before a year. After the likely words a number may also count something.
_PERIODS = frozenset((
    "early", "late", "mid", "end", "beginning", "start", "middle", "half", "quarter", "spring", "summer", "autumn", "fall", "winter", "year", "calendar",
))  # fmt: skip
_SURE = _PERIODS | frozenset((
    "in", "within", "since", "during", "until", "till", "throughout", "through", "circa", "between", "before", "after", "starting", "years",
))  # fmt: skip
_LIKELY = frozenset(("by", "of", "to", "from", "for", "and", "or", "about", "around", "than", "on", "as", "the"))  # fmt: skip
_SAID = frozenset(("is", "was", "were", "be", "been", "being", "now", "target", "date"))  # fmt: skip
_STAGES = frozenset((
    "completion", "completed", "operation", "operations", "operational", "production", "construction", "start", "start-up", "startup", "opening",
    "commissioning", "launch", "sop", "ground-breaking", "groundbreaking", "handover", "begins", "begin", "opens", "starts", "opened", "began", "started", "built", "due", "expected", "planned", "scheduled",
))  # fmt: skip
_SAID_HAN = tuple("回看顾顧望自从從到至")
_PROSE = lazily(
    r"$| ?[,.;:)\]\"'!?、。，；|]| ?\(| [-~] | (?:and|or|to|the|as|with|for|when|but|is|was|were|will|would|in|at|on|by|"
    r"it|its|he|she|they|we|after|before|while|if|until|through|from|under|that|which|has|had|have|a|an|of|up|"
    r"onwards?|alone|because|where|can|could|may|should|shall|not)\b|[^\x00-\x7f]"
)
_CLOSES = lazily(r"$| ?[,.;:)|\n、。，；】」]")


def written_out(text: Stretch, at: int) -> Atom | None:
    """Such as "2025-03-05", "2025/3/5", "2025.3.5", "2025-03", "2025/3"."""
    found = text.match(_ISO, at)
    if found is None:
        return None
    year = found["y"]
    if found["m"] is not None:
        return _day(at, found.end(), year, int(found["m"]), int(found["d"]))
    if found["m3"] is not None:
        return Atom(at, found.end(), Parts(year=year, month=int(found["m3"])))
    month = int(found["m2"])
    if month >= 10 and month > int(year[2:]) and found["m2"][0] != "0":
        return None  # 2009-12 may be three years
    return Atom(at, found.end(), Parts(year=year, month=month))


def day_month_year(text: Stretch, at: int) -> Atom | None:
    """Such as "25/3/2025", "3/25/2025": read only where one of the numbers can be no month, or both are the same."""
    found = text.match(_DAY_YEAR, at)
    if found is None:
        return _slashed_day(text, at)
    a, b = int(found["a"]), int(found["b"])
    if a <= 12 and b <= 12 and a != b:
        return None
    day, month = (b, a) if b > 12 else (a, b)
    return _day(at, found.end(), found["y"], month, day)


def _slashed_day(text: Stretch, at: int) -> Atom | None:
    """Such as "4/1(火)": the day of the week says that it is a date."""
    found = text.match(_SLASHED_DAY, at)
    if found is None:
        return _bare_day(text, at)
    return Atom(at, found.end(), Parts(month=int(found["m"]), day=int(found["d"])))


def _bare_day(text: Stretch, at: int) -> Atom | None:
    """Such as "on 22/3": a number that can be no month, there or elsewhere nearby, says which one is the day."""
    found = text.match(_BARE_DAY, at)
    if found is None or not _DAY_TOLD.search(text.before(at, 16)):
        return None
    a, b = int(found["a"]), int(found["b"])
    if a <= 12 and b <= 12:
        around = text.folded, max(0, at - _AROUND), at + _AROUND
        return Atom(at, found.end(), Parts(month=b, day=a)) if _DAY_FIRST_BY.search(*around) else None
    month, day = (b, a) if a > 12 else (a, b)
    return Atom(at, found.end(), Parts(month=month, day=day)) if month <= 12 else None


def month_year(text: Stretch, at: int) -> Atom | None:
    """Such as "in 5/2023": a month and its year where a word of time stands before it."""
    found = text.match(_MONTH_YEAR, at)
    told = found is not None and (text.is_all(at, found.end()) or _MONTH_BEFORE.search(text.before(at, 12)))
    return Atom(at, found.end(), Parts(year=found["y"], month=int(found["m"]))) if found and told else None


def _day(at: int, end: int, year: str, month: int, day: int) -> Atom | None:
    try:
        date(int(year), month, day)
    except ValueError:
        return None
    return Atom(at, end, Parts(year=year, month=month, day=day))


def plain_year(text: Stretch, at: int) -> Atom | None:
    """A year or a range of years, where the words around say that it is one."""
    found = text.match(_YEAR, at)
    if found is None:
        return None
    if found["y2"] is not None:
        return _years(text, at, found)
    year, end = found["y"], found.end()
    part, fiscal = text.match(_PART, end), text.match(_FISCAL, end)
    if part is not None:
        name = f"Q{part['q']}" if part["q"] else f"H{part['h']}"
        return Atom(at, part.end(), Parts(year=year, part=name))
    if fiscal is not None:
        return Atom(at, fiscal.end(), Parts(year=year, fiscal=True))
    month = text.match(_MONTH, end)
    if month is not None and (month["d"] or month["m"] not in ("May", "March")):
        day = int(month["d"]) if month["d"] else None
        return Atom(at, month.end(), Parts(year=year, month=month_number(month["m"]), day=day))
    return Atom(at, end, Parts(year=year)) if _is_year(text, at, end) else None


def _is_year(text: Stretch, at: int, end: int) -> bool:
    before, words = text.before(at, 2), text.words_before(at)
    if before.strip()[-1:] in ("(", "|", ":"):
        return True
    if not words:
        return at == text.start and (end == text.end or text.char(end) in ":|")
    word, beyond = words[0], words[1] if len(words) > 1 else ""
    if word == "the":
        word = beyond
    if word in _SURE or (word == "of" and beyond in _PERIODS):
        return before[-1:] in " -"
    if words[0] in _LIKELY:
        return text.match(_PROSE, end) is not None
    return (word in _SAID or word in _STAGES or before.endswith(_SAID_HAN)) and text.match(
        _CLOSES, end
    ) is not None


def _years(text: Stretch, at: int, found: re.Match[str]) -> Atom | None:
    """Such as "2025-2027", "2026-27", "2018~2020年"; "2026 and 2030" are two years, unless told as a range."""
    end, first, last = found.end(), found["y"], found["y2"]
    start = text.between(at) if " and " in found[0] else at
    if " and " in found[0] and start == at:
        return Atom(at, at + 4, Parts(year=first)) if _is_year(text, at, at + 4) else None
    mark = text.match(_YEAR_MARK, end)
    if len(last) == 2:
        last = first[:2] + last
        if int(last[2:]) <= 12 or int(last) != int(first) + 1:
            return None
    if int(first) >= int(last) or (mark is None and not text.match(_ENDS_YEAR, end)):
        return None
    fiscal = mark is not None and mark["fy"] is not None
    stop = mark.end() if mark is not None else end
    if mark is not None and mark["one"]:
        return Atom(start, stop, Parts(fixed=f"FYE{last}")) if int(last) == int(first) + 1 else None
    return Atom(start, stop, Parts(year=first, fiscal=fiscal), Parts(year=last, fiscal=fiscal))
