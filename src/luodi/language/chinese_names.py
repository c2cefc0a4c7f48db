"""Persons and bodies in Chinese: a body runs back from a telling word to a mark, a particle or a verb."""

from __future__ import annotations

import re
from functools import cache

from luodi.language.chinese_cuts import pieces, plain_body, trimmed
from luodi.language.chinese_people import people
from luodi.language.han_names import Places, body_end
from luodi.language.name import Name
from luodi.language.name_words import longest, posts, table, words

_SPELT = 3
_SEAT = ("总部", "總部")  # "巴斯夫集团总部" is where the firm sits


def chinese_names(folded: str, start: int, end: int) -> list[Name]:
    """Every person and body between two offsets, in order."""
    found = Places(people(folded, start, end))
    for left, right in pieces(folded, start, end):
        body = _body(folded, left, right) or _short_firm(folded, left, right)
        if body:
            found.take(body)
    return found.names()


def _body(folded: str, left: int, right: int) -> Name | None:
    end = body_end(folded, left, right, "zh")
    while end and (_is_post(folded, end[0]) or folded.endswith(_SEAT, left, end[0])):
        end = body_end(folded, left, end[0] - 1, "zh")
    if end is None:
        return None
    left = trimmed(folded, left, end[0])
    text = folded[left : end[0]]
    if len(text) > 28 or plain_body(text):
        return None
    firm = _glued(text) if end[1] == "government" else 0
    if firm:
        return Name(text[:firm], left, left + firm, "enterprise")
    return Name(text, left, end[0], end[1])


def _glued(text: str) -> int:
    """How long the firm is in "埃克森扬州": letters most of which spell foreign names, then the city of its works."""
    city = next((c for c in words("chinese", "cities") if text.endswith(c)), "")
    firm = text.removesuffix(city)
    spelt = sum(letter in table()["people"]["transliteration"] for letter in firm)
    return len(firm) if city and len(firm) > _SPELT and 2 * spelt > len(firm) else 0


def _is_post(folded: str, place: int) -> bool:
    """ "区" of "区长" and "縣" of "縣政" end no body."""
    following: str = table()["chinese"]["goes_on"].get(folded[place - 1], "")
    return folded[place : place + 1] in tuple(following)


@cache
def _weak() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>[\u3400-\u9fffA-Za-z]{{2,4}}?{longest(words('bodies', 'weak', 'zh'))})$")


def _short_firm(folded: str, left: int, right: int) -> Name | None:
    """ "欣特曼医疗": a firm without a legal form, alone between two cuts; "运营商波尔蒂科": one its trade is told of."""
    begin = trimmed(folded, left, right)
    if begin > left and folded[begin - 1] in "商头頭业業" and _foreign().fullmatch(folded, begin, right):
        return Name(folded[begin:right], begin, right, "enterprise")
    match = _weak().fullmatch(folded, begin, right)
    if (
        match is None
        or _things().match(match["name"])
        or plain_body(match["name"])
        or re.search(posts("zh"), match["name"])
    ):
        return None
    told = begin > left or bool(_deeds().match(folded, right))
    return Name(match["name"], begin, right, "enterprise" if told else "unknown")


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(rf"[{table()['people']['transliteration']}]{{3,7}}")


@cache
def _things() -> re.Pattern[str]:
    return re.compile(longest(words("chinese", "things")))


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(longest(words("chinese", "firm_verbs")))
