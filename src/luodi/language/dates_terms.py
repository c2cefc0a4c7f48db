"""English periods of a year, and days counted from today: "the second quarter of 2025", "FY25", "later this year"."""

from __future__ import annotations

import re

from luodi.language.date_parts import Atom, Parts
from luodi.language.date_words import DAY, MONTH, NO_YEAR_AFTER, ORDINAL, SPOKEN, YEAR, month_number
from luodi.language.dates_english import RELATIVE
from luodi.language.stretch import Stretch

_DAYS = {"yesterday": "P-1D", "today": "P0D", "tomorrow": "P1D"}
_NTH = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTED_YEARS = {**RELATIVE, "current": "P0Y", "coming": "P1Y", "previous": "P-1Y"}

_FISCAL = r"(?:FY ?|[Ff](?:iscal|inancial)(?: year)? )"
_ITS_YEAR = (
    rf"(?P<fy>{_FISCAL})'?(?P<fyy>20\d\d|\d\d)(?![\d%]|[.,]\d)"
    rf"|(?:(?:calendar )?year )?(?P<y>{YEAR}){NO_YEAR_AFTER}"
    r"|(?P<rel>this|next|last|the current) (?P<rfy>fiscal |financial )?year\b|(?P<the>the year\b(?! \d))"
)
_TERM = re.compile(rf"(?P<word>[Qq]uarter|[Hh]alf)(?:,? (?:of|in) (?:the )?|,? )(?:{_ITS_YEAR})")
_WORD_AFTER = re.compile(r"(?:[Qq]uarter|[Hh]alf)(?! of\b|-)(?=[ ,.;:)]|$)")
_WORD_BEFORE = re.compile(rf"\b(?P<n>{'|'.join(_NTH)})[ -]$", re.I)
_LONE_BEFORE = re.compile(r"\b(?:in|during|by|since|until|before|after) the $", re.I)
_CODE = re.compile(
    rf"(?:(?P<q>Q[1-4]|[1-4]Q)|(?P<h>H[12]|[12]H))(?![A-Za-z])"
    rf"(?:(?:,? ?(?:of )?|[-/'])(?:(?P<fy>{_FISCAL})'?(?P<fyy>20\d\d|\d\d)(?!\d)|(?P<y>{YEAR}|(?<=[HQ'])\d\d){NO_YEAR_AFTER}))?"
)
_TO_CODE = re.compile(r" ?(?:-|to|through|and) ?(?:[QH][1-4]|[1-4][QH])")
_CODE_BEFORE = re.compile(r"\b(?:in|during|by|for|since|until|from|end of|before|after) $", re.I)
_FY = re.compile(
    rf"(?:FY ?'?(?P<a>20\d\d|\d\d)|[Ff](?:iscal|inancial)(?: years?)? (?P<b>{YEAR}))"
    r"(?:(?P<sign>[-/]| and | to | through )(?P<to>20\d\d|\d\d(?!\d)))?(?![\d%]|[.,/]\d)(?: ?[QH][1-4])?"
)
_FY_MONTH = re.compile(r"FY ?(?P<m>1[0-2]|0?[1-9])/(?P<y>20\d\d|\d\d)(?!\d)")
_ENDING = re.compile(
    rf"(?:fiscal |financial )?year,? (?:ending|ended|that ends|which ends) (?:on |in )?(?:the )?"
    rf"(?:{DAY}{ORDINAL}? )?(?:of )?(?P<m>{MONTH})(?: {DAY}{ORDINAL}?)?,? (?P<y>{YEAR}){NO_YEAR_AFTER}"
)
_YEAR_BEFORE = re.compile(
    r"\b(?:(?P<rel>this|next|last)|the (?P<cur>current|coming|previous|next|last)) (?P<fy>fiscal |financial )?$",
    re.I,
)
_END_BEFORE = re.compile(
    r"\b(?:(?:end|beginning|start|middle|close|later|earlier|early|late) (?:of|in) (?:the )?)$", re.I
)
_SAME_BEFORE = re.compile(r"\b(?P<w>(?:the|that) same|that|the following|the next|the previous) $", re.I)
_SHIFT = {"the following": 1, "the next": 1, "the previous": -1}
_COUNT_BEFORE = re.compile(rf"\b(?P<n>\d{{1,2}}|{'|'.join(SPOKEN)}) $", re.I)
_LATER = re.compile(r"(?:years?|months?) (?:later|thereafter|after that|afterwards)\b(?! than)")
_YEAR = re.compile(
    r"[Yy]ear(?:(?: |-|'s )end)?\b(?!s| (?:or|of|after|before|to year)\b|-(?!end))(?: (?P<y>20\d\d)(?![\d.,]))?"
)
_END_OF_YEAR = re.compile(r"\b(?:by|at|before|until|till|to|the|toward|towards|from|this) $", re.I)
_MONTH = re.compile(r"month(?![a-z-])")
_SEASON_BEFORE = re.compile(r"\b(?P<rel>this|next) $", re.I)
_SEASON = re.compile(r"(?:spring|summer|autumn|fall)\b")
_NOWADAYS = re.compile(r"(?:'s\b|,? (?:is|are|has|have|employs|produces|makes)\b)")
_WEEKDAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! of\b)"
    rf"(?!,? (?:the )?(?:{DAY}{ORDINAL}?(?: of)? )?{MONTH})"
)
_DAY_BEFORE = re.compile(r"\b[Oo]n $|\b[Aa]s of $")


def term(text: Stretch, at: int) -> Atom | None:
    """Such as "first half of 2026", "third-quarter 2025", "in the second quarter,": from the word quarter or half."""
    nth = _WORD_BEFORE.search(text.before(at, 12))
    if nth is None:
        return None
    number, start = _NTH[nth["n"].lower()], at - len(nth[0])
    part = f"{'Q' if text.char(at) in 'qQ' else 'H'}{number}"
    if part in ("H3", "H4"):
        return None
    found = text.match(_TERM, at)
    if found is not None:
        return Atom(start, found.end(), _in_year(found, part))
    found = text.match(_WORD_AFTER, at)
    if found is None or not (text.is_all(start, found.end()) or _LONE_BEFORE.search(text.before(start, 12))):
        return None
    return Atom(start, found.end(), Parts(part=part))


def _in_year(found: re.Match[str], part: str) -> Parts:
    if found["fyy"] is not None:
        return Parts(year=_century(found["fyy"]), fiscal=True)
    if found["rel"] is not None:
        year = RELATIVE.get(found["rel"], "P0Y")
        return Parts(year=year, fiscal=True) if found["rfy"] else Parts(year=year, part=part)
    return Parts(year=found["y"] or "P0Y", part=part)


def code(text: Stretch, at: int) -> Atom | None:
    """Such as "Q2 2025", "2Q25", "H1 FY2026"; without a year only behind "in" and the like."""
    found = text.match(_CODE, at)
    if found is None:
        return None
    part = (found["q"] or found["h"]).upper()
    part = part if part[0] in "QH" else part[::-1]
    if found["fyy"] is not None:
        return Atom(at, found.end(), Parts(year=_century(found["fyy"]), fiscal=True))
    if found["y"] is not None:
        return Atom(at, found.end(), Parts(year=_century(found["y"]), part=part))
    told = text.is_all(at, found.end()) or _CODE_BEFORE.search(text.before(at, 8))
    return Atom(at, found.end(), Parts(part=part)) if told or text.match(_TO_CODE, found.end()) else None


def fiscal(text: Stretch, at: int) -> Atom | None:
    """Such as "FY2025", "fiscal 2025", "FY2025-26", "FY3/2026", "fiscal year ending March 2026"."""
    ending = text.match(_ENDING, at)
    if ending is not None:
        return Atom(at, ending.end(), _year_to(ending["y"], month_number(ending["m"])))
    found = text.match(_FY_MONTH, at)
    if found is not None:
        return Atom(at, found.end(), _year_to(_century(found["y"]), int(found["m"])))
    found = text.match(_FY, at)
    if found is None:
        return None
    year = _century(found["a"] or found["b"])
    if found["to"] is None:
        return Atom(at, found.end(), Parts(year=year, fiscal=True))
    last = year[:2] + found["to"][-2:]
    if found["sign"] in ("-", "/"):
        return _two_years(at, found.end(), year, last)
    ends = Parts(year=year, fiscal=True), Parts(year=last, fiscal=True)
    return Atom(at, found.end(), *ends) if int(year) < int(last) else None


def _two_years(at: int, end: int, year: str, last: str) -> Atom | None:
    """One or many: "FY2025-26" is one fiscal year, "FY2025-2028" four of them."""
    if int(last) == int(year) + 1:
        return Atom(at, end, Parts(fixed=f"FYE{last}"))
    if int(last) <= int(year):
        return None
    return Atom(at, end, Parts(year=year, fiscal=True), Parts(year=last, fiscal=True))


def _year_to(year: str, month: int) -> Parts:
    return Parts(fixed=f"FYE{year}-{month:02}")


def _century(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


def year_word(text: Stretch, at: int) -> Atom | None:
    """Such as "next year", "this fiscal year", "by year-end", "the end of the year", "two years later"."""
    later = _later(text, at, "Y")
    if later is not None:
        return later
    ending = text.match(_ENDING, at)
    if ending is not None:
        return Atom(at, ending.end(), _year_to(ending["y"], month_number(ending["m"])))
    found = text.match(_YEAR, at)
    if found is None:
        return None
    before = text.before(at)
    rel = _YEAR_BEFORE.search(before)
    if rel is not None:
        return _relative_year(at - len(rel[0]), found.end(), rel)
    if found[0].lower() != "year" and (_END_OF_YEAR.search(before) or text.is_all(at, found.end())):
        return Atom(at, found.end(), Parts(year=found["y"] or "P0Y"))
    end = _END_BEFORE.search(before)
    if end is not None and found[0] == "year":
        return Atom(at - len(end[0]), found.end(), Parts(year="P0Y"))
    return _same(text, at, found.end(), "Y")


def _relative_year(start: int, end: int, rel: re.Match[str]) -> Atom | None:
    """A year, not a stretch: "over the next year" is one of time, "the next fiscal year" is read."""
    word = (rel["rel"] or rel["cur"]).lower()
    if rel["cur"] and not rel["fy"] and word in ("next", "last", "previous", "coming"):
        return None
    return Atom(start, end, Parts(year=_COUNTED_YEARS[word], fiscal=rel["fy"] is not None))


def month_word(text: Stretch, at: int) -> Atom | None:
    """Such as "this month", "the end of the month", "six months later", "the same month"."""
    found = text.match(_MONTH, at)
    if found is None:
        return _later(text, at, "M")
    before = text.before(at)
    rel = _YEAR_BEFORE.search(before)
    if rel is not None and rel["rel"] and not rel["fy"]:
        year = RELATIVE[rel["rel"].lower()].replace("Y", "M")
        return Atom(at - len(rel[0]), found.end(), Parts(year=year))
    end = _END_BEFORE.search(before)
    if end is not None:
        return Atom(at - len(end[0]), found.end(), Parts(year="P0M"))
    return _same(text, at, found.end(), "M")


def day_word(text: Stretch, at: int) -> Atom | None:
    """Such as "the same day", "the next day": counted from the day told before."""
    return _same(text, at, at + 3, "D") if not text.char(at + 3).isalpha() else None


def _same(text: Stretch, at: int, end: int, unit: str) -> Atom | None:
    same = _SAME_BEFORE.search(text.before(at, 20))
    if same is None:
        return None
    return Atom(at - len(same[0]), end, Parts(back=(unit, _SHIFT.get(same["w"].lower(), 0))))


def _later(text: Stretch, at: int, unit: str) -> Atom | None:
    found, count = text.match(_LATER, at), _COUNT_BEFORE.search(text.before(at, 12))
    if found is None or count is None:
        return None
    word = count["n"].lower()
    number = int(word) if word.isdigit() else SPOKEN[word]
    return Atom(at - len(count[0]), found.end(), Parts(back=(unit, number)))


def today(text: Stretch, at: int) -> Atom | None:
    """Such as "today", "yesterday"; not "the workforce today is"."""
    word = next(w for w in _DAYS if text.folded.startswith(w[1:], at + 1))
    end = at + len(word)
    if word == "today" and text.match(_NOWADAYS, end):
        return None
    lead = "the day before " if word == "yesterday" else "the day after "
    if word != "today" and text.before(at, len(lead)).lower() == lead:
        return Atom(at - len(lead), end, Parts(fixed="P-2D" if word == "yesterday" else "P2D"))
    return Atom(at, end, Parts(fixed=_DAYS[word]))


def season(text: Stretch, at: int) -> Atom | None:
    """Such as "this summer", "next spring": the year. A winter lies in two."""
    found, rel = text.match(_SEASON, at), _SEASON_BEFORE.search(text.before(at, 8))
    if found is None or rel is None:
        return None
    return Atom(at - len(rel[0]), found.end(), Parts(year=RELATIVE[rel["rel"].lower()]))


def weekday(text: Stretch, at: int) -> Atom | None:
    """Such as "on Tuesday": the nearest one."""
    found = text.match(_WEEKDAY, at)
    if found is None or not (text.is_all(at, found.end()) or _DAY_BEFORE.search(text.before(at, 8))):
        return None
    return Atom(at, found.end(), Parts(fixed=f"-W-{1 + _WEEK.index(found[0].lower())}"))
