"""English dates that count from today or from a date told before: "later this year", "two years later"."""

from __future__ import annotations

import re

from luodi.language.date_parts import Atom, Parts
from luodi.language.date_words import DAY, MONTH, ORDINAL, SPOKEN, month_number
from luodi.language.dates_english import RELATIVE
from luodi.language.dates_terms import ENDING, year_to
from luodi.language.lazily import lazily
from luodi.language.stretch import Stretch

_DAYS = {"yesterday": "P-1D", "today": "P0D", "tomorrow": "P1D"}
_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTED_YEARS = {**RELATIVE, "current": "P0Y", "coming": "P1Y", "previous": "P-1Y"}
_YEAR_BEFORE = lazily(
    r"\b(?:(?P<rel>this|next|last)|the (?P<cur>current|coming|previous|next|last)) (?P<fy>fiscal |financial )?$",
    re.I,
)
_END_BEFORE = lazily(
    r"\b(?:(?:end|beginning|start|middle|close|later|earlier|early|late) (?:of|in) (?:the )?(?:calendar )?)$",
    re.I,
)
_SAME_BEFORE = lazily(r"\b(?P<w>(?:the|that) same|that|the following|the next|the previous) $", re.I)
_SHIFT = {"the following": 1, "the next": 1, "the previous": -1}
_COUNT_BEFORE = lazily(rf"\b(?P<n>\d{{1,2}}|{'|'.join(SPOKEN)}) $", re.I)
_LATER = lazily(r"(?:years?|months?) (?:later|thereafter|after that|afterwards)\b(?! than)")
_YEAR = lazily(
    r"[Yy]ear(?:(?: |-|'s )end)?\b(?!s| (?:or|of|after|before|to year)\b|-(?!end))(?: (?P<y>20\d\d)(?![\d.,]))?"
)
_YEAR_AFTER = lazily(r"[Yy]ear after(?=[,.;)]| (?:when|because|as|for|amid|but|and)\b)")
_WITHIN_BEFORE = lazily(r"\b(?:within|still) (?:the )$", re.I)
_IS_OUT = lazily(r" (?:is|was|has|ends\b|closes\b)(?: (?:out|over|ended|through|gone)\b)?(?=[ ,.;]|$)")
_END_OF_YEAR = lazily(r"\b(?:by|at|before|until|till|to|the|toward|towards|from|this) $", re.I)
_MONTH = lazily(r"month(?![a-z-])")
_SEASON_BEFORE = lazily(r"\b(?P<rel>this|next) $", re.I)
_SEASON = lazily(r"(?:spring|summer|autumn|fall)\b")
_NOWADAYS = lazily(r"(?:'s\b|,? (?:is|are|has|have|employs|produces|makes)\b)")
_WEEKDAY = lazily(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! of\b)"
    rf"(?!,? (?:the )?(?:{DAY}{ORDINAL}?(?: of)? )?{MONTH})"
)
_LAST_BEFORE = lazily(r"\b[Ll]ast $")
_DAY_OF_MONTH = lazily(rf" \((?P<d>{DAY}){ORDINAL}\)")
# "Broke ground Monday", "said Friday": a word in small letters before it that makes it no other Monday.
_DAY_BEFORE = lazily(
    r"\b[Oo]n $|\b[Aa]s of $|\b(?!(?:every|each|other|next|last|this|that|a|an|one|some|most|another|the|any|past|and|or|to|of|by|until|till|from|since|before|after|for|his|her|their|our|its) )[a-z]+ $"
)


def year_word(text: Stretch, at: int) -> Atom | None:
    """Such as "next year", "this fiscal year", "by year-end", "the end of the year", "two years later"."""
    later = _later(text, at, "Y")
    if later is not None:
        return later
    ending = text.match(ENDING, at)
    if ending is not None:
        return Atom(at, ending.end(), year_to(ending["y"], month_number(ending["m"])))
    before = text.before(at)
    if text.match(_YEAR_AFTER, at) and before.lower().endswith("the "):
        return Atom(at - len("the "), at + len("year after"), Parts(back=("Y", 1)))
    found = text.match(_YEAR, at)
    if found is None:
        return None
    rel = _YEAR_BEFORE.search(before)
    if rel is not None:
        return _relative_year(at - len(rel[0]), found.end(), rel)
    if found[0].lower() != "year" and (_END_OF_YEAR.search(before) or text.is_all(at, found.end())):
        return Atom(at, found.end(), Parts(year=found["y"] or "P0Y"))
    end = _END_BEFORE.search(before) or _WITHIN_BEFORE.search(before)
    if found[0] == "year" and text.match(_IS_OUT, found.end()) and before.endswith("the "):
        return Atom(at - len("the "), found.end(), Parts(year="P0Y"))
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


def part_of_day(text: Stretch, at: int) -> Atom | None:
    """Such as "this morning", "last night"."""
    word = next(w for w in _PARTS_OF_DAY if text.folded.startswith(w[1:], at + 1))
    before = text.before(at, 5).lower()
    if text.char(at + len(word)).isalpha():
        return None
    if before in ("same ", "that "):
        return Atom(at - 5, at + len(word), Parts(back=("D", 0)))
    if before not in ("this ", "last "):
        return None
    if (before == "last ") != (word == "night"):
        return None
    return Atom(at - 5, at + len(word), Parts(fixed="P-1D" if word == "night" else "P0D"))


def season(text: Stretch, at: int) -> Atom | None:
    """Such as "this summer", "next spring": the year. A winter lies in two."""
    found, rel = text.match(_SEASON, at), _SEASON_BEFORE.search(text.before(at, 8))
    if found is None or rel is None:
        return None
    return Atom(at - len(rel[0]), found.end(), Parts(year=RELATIVE[rel["rel"].lower()]))


def weekday(text: Stretch, at: int) -> Atom | None:
    """Such as "on Tuesday": the nearest one."""
    found = text.match(_WEEKDAY, at)
    if found is None:
        return None
    if _LAST_BEFORE.search(text.before(at, 6)):
        return Atom(at - 5, found.end(), Parts(fixed=f"-W-{1 + _WEEK.index(found[0].lower())}"))
    numbered = text.match(_DAY_OF_MONTH, found.end())
    end = (numbered or found).end()
    if not (text.is_all(at, end) or _DAY_BEFORE.search(text.before(at, 14))):
        return None
    if numbered is not None:
        return Atom(at, end, Parts(day=int(numbered["d"])))
    return Atom(at, found.end(), Parts(fixed=f"-W-{1 + _WEEK.index(found[0].lower())}"))
