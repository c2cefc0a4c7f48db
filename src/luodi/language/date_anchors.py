"""Where a date can begin, and which readers to ask there: one pattern finds the places, a table says the rest."""

from __future__ import annotations

import re
from collections.abc import Callable

from luodi.language import dates_cjk as cjk
from luodi.language import dates_cjk_told as told_cjk
from luodi.language import dates_cjk_years as years
from luodi.language import dates_digits as digits
from luodi.language import dates_english as english
from luodi.language import dates_terms as terms
from luodi.language import dates_told as told
from luodi.language.date_parts import Atom
from luodi.language.date_words import MONTH_STARTS, ORDINAL
from luodi.language.stretch import Stretch

Reader = Callable[[Stretch, int], Atom | None]

_FULL_YEAR = (digits.written_out, years.numbered_year, digits.plain_year)
_RANGE = (english.day_first, cjk.lone_month, cjk.lone_day)
# By the character behind a number of one to three digits, blanks left out.
_SHORT: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys("ADFJMNOSdo,", (english.day_first,)),
    **dict.fromkeys("stnrSTNR", (english.day_first,)),
    **dict.fromkeys("au", (english.day_first,)),
    **dict.fromkeys("-~", (digits.day_month_year, *_RANGE)),
    **dict.fromkeys("/.", (digits.day_month_year, digits.month_year, english.day_first)),
    **dict.fromkeys("至到か、と和", (cjk.lone_month, cjk.lone_day)),
    **dict.fromkeys("QH", (terms.code,)),
    "年": (years.short_year, years.taiwan_year),
    "月": (cjk.lone_month,),
    "日": (cjk.lone_day,),
}  # fmt: skip

_WORDS: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys(("quarter", "Quarter", "half", "Half"), (terms.term,)),
    **dict.fromkeys(("FY", "fiscal", "Fiscal", "financial", "Financial"), (terms.fiscal,)),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "Today", "Yesterday", "Tomorrow"), (told.today,)),
    **dict.fromkeys(("spring", "summer", "autumn", "fall"), (told.season,)),
    **dict.fromkeys(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), (told.weekday,)),
    **dict.fromkeys(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], (english.month_first,)),
    **dict.fromkeys(["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"], (english.month_first,)),
    **dict.fromkeys(("Q1", "Q2", "Q3", "Q4"), (terms.code,)),
    **dict.fromkeys(("H1", "H2"), (terms.code, years.letter_year)),
    **dict.fromkeys(("R", "H", "S"), (years.letter_year,)),
    **dict.fromkeys(("year", "Year"), (told.year_word,)),
    **dict.fromkeys(("morning", "afternoon", "evening", "night"), (told.part_of_day,)),
    "month": (told.month_word,), "day": (told.day_word,),
}  # fmt: skip

_SIGNS: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys("令平昭大民中", (years.era_year,)),
    **dict.fromkeys("明", (years.relative_year, told_cjk.relative_day, told_cjk.season, years.era_year)),
    **dict.fromkeys("今本", (years.relative_year, told_cjk.relative_month, told_cjk.relative_day, told_cjk.week_day, told_cjk.season)),
    **dict.fromkeys("来來", (years.relative_year, told_cjk.relative_month, told_cjk.week_day, told_cjk.season)),
    **dict.fromkeys("去再", (years.relative_year,)),
    **dict.fromkeys("お", (years.relative_year, told_cjk.relative_day)),
    **dict.fromkeys("き", (told_cjk.relative_day,)),
    **dict.fromkeys("昨", (years.relative_year, told_cjk.relative_day, told_cjk.season)),
    **dict.fromkeys("后後", (years.relative_year, told_cjk.relative_day)),
    **dict.fromkeys("上下", (told_cjk.bare_part, told_cjk.relative_month, told_cjk.week_day)),
    **dict.fromkeys("这這先", (told_cjk.relative_month, told_cjk.week_day)),
    **dict.fromkeys("前", (years.relative_year, told_cjk.relative_day)),
    **dict.fromkeys("一二", (years.han_numbered_year, years.relative_year, told_cjk.relative_day, told_cjk.bare_part, cjk.lone_month, cjk.lone_day, told_cjk.counted_back)),
    **dict.fromkeys("三四", (told_cjk.bare_part, cjk.lone_month, cjk.lone_day, told_cjk.counted_back)),
    **dict.fromkeys("五六七八九十", (cjk.lone_month, cjk.lone_day, told_cjk.counted_back)),
    **dict.fromkeys("元", (cjk.lone_month,)),
    **dict.fromkeys("第", (told_cjk.bare_part, told_cjk.counted_back)),
    **dict.fromkeys("同当當翌次两兩", (told_cjk.counted_back,)),
    **dict.fromkeys("年月", (told_cjk.bare_end,)), **dict.fromkeys("周週星礼禮", (told_cjk.week_day,)),
}  # fmt: skip

_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_SHORT_NUMBER = re.compile(r"\d{1,3}(?!\d) ?")
# A number that goes on from letters, money or other digits is no date; "mid-2025" is.
_GLUED = re.compile(r"(?:[A-Za-z$€£¥#_@]|[A-Za-z](?<![Mm]id)(?<![Ee]nd)(?<!arly)(?<![Ll]ate)-)$")
# What must follow a number of one to three digits; the table above then says who reads it.
_GOES_ON = (
    rf" ?(?:[年月日至到か、と和QH]|/(?:19|20)\d\d(?!\d)|/\d{{1,2}}(?:/\d{{4}}| ?\(| {MONTH_STARTS}|(?=[,;)]|[.:]?(?: |$)))|\.\d{{1,2}}\.\d{{4}}|[-~] ?[\dA-Z]|{ORDINAL}\b|,? ?(?:day )?(?:of )?(?:{MONTH_STARTS})"
    r"|(?:and|to|until|till|through) )|-[A-Z]"
)


def _anchor(apart: str) -> re.Pattern[str]:
    """One set of first characters, so that the search runs fast over the rest; then what must follow each kind.

    `apart` says what may not stand before a number. Words are tried by their second character, whatever the
    first: a wrong one ("say" for "day") is in no table.
    """
    seconds: dict[str, set[str]] = {}
    for word in _WORDS:
        if len(word) > 1:
            seconds.setdefault(word[1], set()).add(word[2:])
    words = "|".join(f"{c}(?:{'|'.join(sorted(ends, key=len, reverse=True))})" for c, ends in seconds.items())
    letters = "".join({word[0] for word in _WORDS})
    signs = "".join(_SIGNS)
    number = rf"(?:\d{{0,2}}(?!\d)(?={_GOES_ON})|(?:(?<=1)9|(?<=2)0)\d\d(?!\d))"
    return re.compile(
        f"[0-9{signs}{letters}](?:(?<=[{signs}])|(?<=[0-9]){apart}{number}"
        rf"|(?<![0-9])(?<![A-Za-z].)(?:{words}|(?<=[RHS])(?=[ .]?\d)))"
    )


# Behind a list's "1." a year is one; "1.2024" alone is a number.
_ANCHOR = _anchor(apart=r"(?<![0-9].)(?:(?<![0-9][.,:/-].)|(?<=[0-9]\..)(?=\d{3}年))")
_HERE = _anchor(apart="")


def next_anchor(text: Stretch, at: int, here: bool = False) -> tuple[int, str] | None:
    """The next place from an offset on where a date can begin, and its sign; with `here` only at the offset."""
    look = _HERE.match if here else _ANCHOR.search
    found = look(text.folded, at, text.end)
    return (found.start(), found[0]) if found else None


def read_at(text: Stretch, at: int, sign: str, joined: bool = False) -> tuple[Atom | None, int]:
    """The date at a place, if there is one, and where to go on if there is none; `joined`: the other end of a range."""
    if sign[0].isdecimal():
        return _number_at(text, at, joined)
    for reader in _WORDS.get(sign) or _SIGNS.get(sign, ()):
        atom = reader(text, at)
        if atom is not None:
            return atom, atom.end
    return None, at + len(sign)


def _number_at(text: Stretch, at: int, joined: bool) -> tuple[Atom | None, int]:
    run = text.match(_NUMBER, at)
    after = run.end() if run else at + 1
    readers = _number_readers(text, at)
    if not readers or (not joined and _GLUED.search(text.before(at, 5))):
        return None, after
    for reader in readers:
        atom = reader(text, at)
        if atom is not None:
            return atom, atom.end
    return None, after


def _number_readers(text: Stretch, at: int) -> tuple[Reader, ...]:
    short = text.match(_SHORT_NUMBER, at)
    if short is not None:
        return _SHORT.get(text.char(short.end()), ())
    full = text.char(at) in "12" and not text.char(at + 4).isdecimal()
    return _FULL_YEAR if full and text.folded[at : at + 2] in ("19", "20") else ()
