"""English dates from a month's name or a day before it: "March 4-6, 2025", "the 4th of March", "next April"."""

from __future__ import annotations

import re

from luodi.language.date_parts import Atom, Parts
from luodi.language.date_words import (
    DAY,
    MONTH,
    NO_DAY_AFTER,
    NO_YEAR_AFTER,
    ORDINAL,
    TO,
    YEAR,
    month_number,
)
from luodi.language.lazily import lazily
from luodi.language.stretch import Stretch

_WEEKDAY = r"(?: ?\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?\))?"
_OF_YEAR = (
    rf"(?:(?:,? |, ?)(?:of )?(?:(?P<y>{YEAR}){NO_YEAR_AFTER}|(?P<rel>this|next|last|the same|that|the next|the following) year\b)"
    rf"|-(?P<y3>{YEAR}){NO_YEAR_AFTER}"
    r"|,? (?:of )?(?:the )?(?:(?P<era>Reiwa|Heisei)(?: year)? (?P<n>\d{1,2})(?! ?\d)|(?P<n2>\d{1,2})(?:st|nd|rd|th) year of (?P<era2>Reiwa|Heisei))"
    r"(?: ?\((?:19|20)\d\d\))?)?"
)
_ERAS = {"Reiwa": 2018, "Heisei": 1988}
_MONTH_FIRST = lazily(
    rf"(?P<m>{MONTH})(?:,? (?:the )?(?P<d>{DAY}){ORDINAL}?{_WEEKDAY}"
    rf"(?:(?P<to>{TO})(?:the )?(?P<d2>{DAY}){ORDINAL}?{_WEEKDAY}(?! {MONTH}))?{NO_DAY_AFTER})?{_OF_YEAR}"
)
_DAY_FIRST = lazily(
    rf"(?:(?P<d0>{DAY}){ORDINAL}?(?P<to>{TO})(?:the )?)?(?P<d>{DAY})(?P<ord>{ORDINAL})?"
    rf"(?:(?P<of>(?:,? day)?,? of|,)? |-)(?P<m>{MONTH}){_OF_YEAR}"
)
_DAY_OF_MONTH = lazily(
    rf"(?:(?P<d0>{DAY}){ORDINAL}?(?P<to>{TO})(?:the )?)?(?P<d>{DAY}){ORDINAL}"
    r" (?:day )?(?:of )?(?P<rel>this|next|last) month\b"
)
_LONE_DAY = lazily(
    rf"(?:(?P<d0>{DAY}){ORDINAL}{TO}(?:the )?)?(?P<d>{DAY}){ORDINAL}(?P<week>{_WEEKDAY})"
    r"(?=[,.;:)]|$| \(local| (?:it|he|she|they|the|in|at|by|with|and|that|when|to|for|a|an|as|signed|concluded|exchanged|met|visited|held|attended|announced)\b)"
)
_BEFORE_DAY = lazily(
    r"(?:\b[Oo]n|\b[Ff]rom|[Mm]orning of|[Aa]fternoon of|[Ee]vening of|\b[Uu]ntil)(?: the)? $"
)

RELATIVE = {"this": "P0Y", "next": "P1Y", "last": "P-1Y"}
_RELATIVE_MONTH = {"this": "P0M", "next": "P1M", "last": "P-1M"}

# Before a month that stands alone; a name may follow "by" or "of", but seldom "in".
_SURE = frozenset((
    "in", "since", "during", "until", "till", "early", "late", "mid", "end", "between", "starting", "beginning", "throughout", "through", "around",
))  # fmt: skip
_SURE_OF = frozenset(("half", "end", "beginning", "middle", "start", "month", "as"))  # fmt: skip
_LIKELY = frozenset(("by", "of", "from", "to", "for", "before", "after", "about", "and", "or", "than", "with"))  # fmt: skip
_CLOSES = lazily(r"[,.;)]|$")
_NAMED = lazily(r" [A-Z][a-z]")
_LABEL = lazily(
    r"\b(?:phase|stage|unit|plant|line|lot|block|building|no\.|number|tier|level|step|part|gate|terminal|zone|hall) $",
    re.I,
)
_OPENS = lazily(
    r"(?:^|[,;:(\"'|] ?|\b(?:on|the|by|from|until|since|to|before|after|of|and|end|[A-Za-z]{3,6}day,?)[ -]?)$",
    re.I,
)
_TO_MONTH = lazily(rf"{TO}(?:the )?(?:early |late |mid-?|end of |the end of )?{MONTH}")


def month_first(text: Stretch, at: int) -> Atom | None:
    """The date that a month's name opens."""
    found = text.match(_MONTH_FIRST, at)
    if found is None:
        return None
    month = _year(found)._replace(month=month_number(found["m"]))
    if found["d"] is not None and text.before(at, 8).endswith("week of "):
        return Atom(at - 8, found.end(), month)
    if found["d"] is not None:
        return _days(text, found, month._replace(day=int(found["d"])), found["d2"])
    if month.year is not None or month.back is not None:
        return Atom(at, found.end(), month)
    return _lone_month(text, at, found.end(), month)


def day_first(text: Stretch, at: int) -> Atom | None:
    """The date that a day's number opens."""
    found = text.match(_DAY_FIRST, at)
    if found is None:
        return _day_of_month(text, at) or _lone_day(text, at)
    if not found["ord"] and not found["of"] and _LABEL.search(text.before(at, 12)):
        return None
    plain = not found["of"] and not found["ord"] and not (found["y"] or found["rel"] or found["y3"])
    if plain and found["m"] in ("May", "March") and not _OPENS.search(text.before(at, 11)):
        return None
    first = _year(found)._replace(month=month_number(found["m"]), day=int(found["d"]))
    if found["d0"] is None:
        return Atom(at, found.end(), first)
    return _days(text, found, first._replace(day=int(found["d0"])), found["d"])


def _days(text: Stretch, found: re.Match[str], first: Parts, last: str | None) -> Atom | None:
    """A day, or a range of days in one month; "4 and 5" are days in a row, "4 and 9" two days."""
    start = found.start()
    if last is None:
        return Atom(start, found.end(), first)
    apart = int(last) - (first.day or 0)
    if "and" in found["to"]:
        start = text.between(start)
        if apart > 1 and start == found.start():
            return Atom(start, found.start("to"), first, shared=True)
    return Atom(start, found.end(), first, first._replace(day=int(last))) if apart > 0 else None


def _year(found: re.Match[str]) -> Parts:
    era = found["era"] or found["era2"]
    if era is not None:
        return Parts(year=str(_ERAS[era] + int(found["n"] or found["n2"])))
    if found["rel"] is None:
        return Parts(year=found["y"] or found["y3"])
    counted = RELATIVE.get(found["rel"])
    after = found["rel"] in ("the next", "the following")
    return Parts(year=counted) if counted else Parts(back=("Y", int(after)))


def _day_of_month(text: Stretch, at: int) -> Atom | None:
    found = text.match(_DAY_OF_MONTH, at)
    if found is None:
        return None
    first = Parts(year=_RELATIVE_MONTH[found["rel"]], day=int(found["d0"] or found["d"]))
    return _days(text, found, first, found["d"] if found["d0"] else None)


def _lone_day(text: Stretch, at: int) -> Atom | None:
    """Such as "On the 24th,": no month, and nothing behind it that could be the 24th of its kind."""
    found = text.match(_LONE_DAY, at)
    opens = found is not None and found["week"] and at == text.start
    if found is None or not (
        opens or text.is_all(at, found.end()) or _BEFORE_DAY.search(text.before(at, 16))
    ):
        return None
    if found["d0"] is None:
        return Atom(at, found.end(), Parts(day=int(found["d"])))
    return Atom(at, found.end(), Parts(day=int(found["d0"])), Parts(day=int(found["d"])))


def _lone_month(text: Stretch, at: int, end: int, month: Parts) -> Atom | None:
    """A month without day and year must be told by the word before it."""
    word, beyond = (*text.words_before(at), "", "")[:2]
    named = text.match(_NAMED, end)
    if named is not None and end - at < 5 and text.folded[at:end] not in ("May", "June", "July"):
        return None
    if word in RELATIVE:
        return Atom(at - len(word) - 1, end, _relative_month(month, word))
    if word in _SURE or (word == "of" and beyond in _SURE_OF) or (word in _LIKELY and named is None):
        return Atom(at, end, month)
    if word in ("is", "was") and text.match(_CLOSES, end):
        return Atom(at, end, month)
    return Atom(at, end, month) if text.is_all(at, end) or text.match(_TO_MONTH, end) else None


def _relative_month(month: Parts, word: str) -> Parts:
    if word == "this":
        return month._replace(year="P0Y")
    return Parts(fixed=f"P{'>' if word == 'next' else '<'}{month.month:02}")
