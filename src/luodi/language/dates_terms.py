"""English quarters, halves and fiscal years: "the second quarter of 2025", "1H26", "FY25"."""

from __future__ import annotations

import re

from luodi.language.date_parts import Atom, Parts
from luodi.language.date_words import DAY, MONTH, NO_YEAR_AFTER, ORDINAL, YEAR, month_number
from luodi.language.dates_english import RELATIVE
from luodi.language.lazily import lazily
from luodi.language.stretch import Stretch

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
_FISCAL = r"(?:FY ?|[Ff](?:iscal|inancial)(?: year)? )"
_ITS_YEAR = (
    rf"(?P<fy>{_FISCAL})'?(?P<fyy>20\d\d|\d\d)(?:[-/](?P<fyz>20\d\d|\d\d))?(?![\d%]|[.,]\d)"
    rf"|(?:(?:calendar )?year )?(?P<y>{YEAR}){NO_YEAR_AFTER}"
    r"|(?P<rel>this|next|last|the current) (?P<rfy>fiscal |financial )?year\b|(?P<the>the year\b(?! \d))"
)
_TERM = lazily(rf"(?P<word>[Qq]uarter|[Hh]alf)(?:,? (?:of|in) (?:the )?|,? )(?:{_ITS_YEAR})")
_NUMBERED = lazily(rf"[Qq]uarter (?P<n>IV|I{{1,3}}|[1-4])(?:/|,? (?:of |in )?)(?P<y>{YEAR}){NO_YEAR_AFTER}")
_WORD_AFTER = lazily(r"(?:[Qq]uarter|[Hh]alf)(?! of\b|-)(?=[ ,.;:)]|$)")
_WORD_BEFORE = lazily(rf"\b(?P<n>{'|'.join(_NTH)})[ -]$", re.I)
_LONE_BEFORE = lazily(
    r"\b(?:in|during|by|since|until|before|after|for|from|to|into|of|is|till|through) the $", re.I
)
_MONTH_BEFORE = lazily(r"\b(?P<m>Mar(?:ch)?|June?|Sept?(?:ember)?|Dec(?:ember)?)[ -]$")
_CODE = lazily(
    rf"(?:(?P<q>Q[1-4]|[1-4]Q)|(?P<h>H[12]|[12]H))(?![A-Za-z])"
    rf"(?:(?:,? ?(?:of )?|[-/'])(?:(?P<fy>{_FISCAL})'?(?P<fyy>20\d\d|\d\d)(?!\d)|(?P<y>{YEAR}|(?<=[HQ'])\d\d){NO_YEAR_AFTER}))?"
)
_TO_CODE = lazily(r" ?(?:-|to|through|and) ?(?:[QH][1-4]|[1-4][QH])")
_CODE_BEFORE = lazily(r"\b(?:in|during|by|for|since|until|from|end of|before|after) $", re.I)
_FY = lazily(
    rf"(?:FY ?'?(?P<a>20\d\d|\d\d)|[Ff](?:iscal|inancial)(?: years?)? (?P<b>{YEAR}))"
    r"(?:(?P<sign>[-/]| and | to | through )(?P<to>20\d\d|\d\d(?!\d)))?(?![\d%]|[.,/]\d)(?: ?[QH][1-4])?"
)
_FY_MONTH = lazily(r"FY ?(?P<m>1[0-2]|0?[1-9])/(?P<y>20\d\d|\d\d)(?!\d)")
ENDING = lazily(
    rf"(?:fiscal |financial )?year,? (?:ending|ended|that ends|which ends) (?:on |in )?(?:the )?"
    rf"(?:{DAY}{ORDINAL}? )?(?:of )?(?P<m>{MONTH})(?: {DAY}{ORDINAL}?)?,? (?P<y>{YEAR}){NO_YEAR_AFTER}"
)


def term(text: Stretch, at: int) -> Atom | None:
    """Such as "first half of 2026", "third-quarter 2025", "in the second quarter,": from the word quarter or half."""
    ending = _MONTH_BEFORE.search(text.before(at, 12)) if text.char(at) in "qQ" else None
    if ending is not None:
        return _month_quarter(text, at, at - len(ending[0]), f"Q{month_number(ending['m']) // 3}")
    nth = _WORD_BEFORE.search(text.before(at, 12))
    if nth is None:
        return _numbered(text, at)
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


def _month_quarter(text: Stretch, at: int, start: int, part: str) -> Atom | None:
    """Such as "the June quarter of 2026": the one that ends with June."""
    found = text.match(_TERM, at)
    if found is not None:
        return Atom(start, found.end(), _in_year(found, part))
    lone = text.match(_WORD_AFTER, at)
    return Atom(start, lone.end(), Parts(part=part)) if lone is not None else None


def _numbered(text: Stretch, at: int) -> Atom | None:
    """Such as "quarter IV/2024", "Quarter 3 of 2025"."""
    found = text.match(_NUMBERED, at)
    if found is None:
        return None
    number = found["n"] if found["n"].isdigit() else str(("I", "II", "III", "IV").index(found["n"]) + 1)
    return Atom(at, found.end(), Parts(year=found["y"], part=f"Q{number}"))


def _in_year(found: re.Match[str], part: str) -> Parts:
    if found["fyy"] is not None and found["fyz"] is not None:
        return Parts(fixed=f"FYE{century(found['fyz'])}")
    if found["fyy"] is not None:
        return Parts(year=century(found["fyy"]), fiscal=True)
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
        return Atom(at, found.end(), Parts(year=century(found["fyy"]), fiscal=True))
    if found["y"] is not None:
        return Atom(at, found.end(), Parts(year=century(found["y"]), part=part))
    told = text.is_all(at, found.end()) or _CODE_BEFORE.search(text.before(at, 8))
    return Atom(at, found.end(), Parts(part=part)) if told or text.match(_TO_CODE, found.end()) else None


def fiscal(text: Stretch, at: int) -> Atom | None:
    """Such as "FY2025", "fiscal 2025", "FY2025-26", "FY3/2026", "fiscal year ending March 2026"."""
    ending = text.match(ENDING, at)
    if ending is not None:
        return Atom(at, ending.end(), year_to(ending["y"], month_number(ending["m"])))
    found = text.match(_FY_MONTH, at)
    if found is not None:
        return Atom(at, found.end(), year_to(century(found["y"]), int(found["m"])))
    found = text.match(_FY, at)
    if found is None:
        return None
    year = century(found["a"] or found["b"])
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


def year_to(year: str, month: int) -> Parts:
    return Parts(fixed=f"FYE{year}-{month:02}")


def century(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"
