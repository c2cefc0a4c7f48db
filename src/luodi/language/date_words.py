"""Pieces of patterns that the readers of dates share."""

from __future__ import annotations

_FULL = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip


def _month_names(names: list[str]) -> str:
    """Each name full or short ("Sep", "Sept"), a dot behind a short one where the date goes on."""
    dot = r"(?:\.(?=,? ?\d| ?-| (?:to|and|or|through)\b))?"
    longer = [f"{name[:3]}(?:{name[3:]}|{name[3]}?{dot})" if name[:3].upper() == "SEP" else
              f"{name[:3]}(?:{name[3:]}|{dot})" for name in names]  # fmt: skip
    return "|".join(longer)


# Only as a name is written: "may" and "march" are verbs.
MONTH = rf"(?:{_month_names([*_FULL])}|{_month_names([name.upper() for name in _FULL])})(?![A-Za-z])"
MONTH_STARTS = "|".join(name[:3] for name in [*_FULL, *(name.upper() for name in _FULL)])
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH)"
YEAR = r"(?:19|20)\d\d"
TO = r"(?: ?(?:-|~|/) ?| (?:to|until|till|through|and) )"

# Behind a number these say that it counts something.
_COUNTED = (
    "million|billion|trillion|thousand|hundred|yuan|RMB|yen|dollars?|euros?|won|people|persons?|workers?|employees|"
    "staff|jobs?|posts?|students?|residents?|households?|units?|sets?|pieces?|tons?|tonnes?|square|sq|mu|acres?|"
    "hectares?|metres?|meters?|kilomet\\w+|miles?|litres?|liters?|cars?|vehicles?|trucks?|buses|motors?|batteries|"
    "companies|enterprises|firms|projects|items|lines|hours?|days?|weeks?|months?|years?|times|degrees|percent|"
    "per cent|[kMGT]Wh?|[mk]m2?|m3|kg|mm|cm|ha|rooms|beds|racks|engineers|technicians|countries|cities|seats|copies"
)
COUNTS = rf" ?(?:%|(?:{_COUNTED})\b)|-(?:{_COUNTED})\b"
NO_DAY_AFTER = rf"(?!\d|,\d{{3}}(?!\d)|[.:/]\d|[A-Za-z%]|{COUNTS})"
NO_YEAR_AFTER = rf"(?!\d|[.,]\d|[A-Za-z%]|-\d|{COUNTS})"


_NUMBERS = {name[:3].upper(): number for number, name in enumerate(_FULL, start=1)}


def month_number(name: str) -> int:
    """1 to 12 of an English name, full or short."""
    return _NUMBERS[name[:3].upper()]


SPOKEN = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
} | {"a": 1, "an": 1}

_HAN = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1, "两": 2, "兩": 2}


def han_number(text: str) -> int:
    """1 to 99 in digits or Han numerals: "12", "十二", "二十", "元"."""
    if text.isascii():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _HAN[text]
    return 10 * (_HAN[tens] if tens else 1) + (_HAN[ones] if ones else 0)


def han_year(text: str) -> str:
    """The digits of a year written one by one: "2025" for 二〇二五."""
    return "".join(str(_HAN[c]) for c in text)
