"""How exact a text says a date is, from the words around it, and words before it that belong to it."""

from __future__ import annotations

import re

from luodi.language.bounds import Bound
from luodi.language.lazily import lazily
from luodi.language.stretch import Stretch

_LEAD = lazily(
    r"(?:\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?|\bthe |\byear |\b(?:earlier|later) "
    r"|\b(?:the )?(?:(?:very )?(?:(?:early|late)(?: in | of |-| )|(?:mid|end)(?: of |-| ))"
    r"|(?:beginning|start|middle|close|turn|(?:first|second) half|(?:first|second|third|last) (?:ten|10) days) of "
    r"|(?:spring|summer|autumn|fall|winter) (?:of )?)(?:the )?(?:year |month of )?)$",
    re.I,
)
_LEAD_WORDS = frozenset((
    "early", "late", "earlier", "later", "mid", "end", "spring", "summer", "autumn", "fall", "winter", "of", "in", "the", "year",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
))  # fmt: skip
_BEFORE: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("about", lazily(r"\b(?:around|about|approximately|approx\.|circa|roughly)(?: the)? $|(?:大约|大約|约|約|おおむね|およそ)$", re.I)),
    ("at_most", lazily(r"\b(?:by|before|until|till|not? later than|at the latest(?: by)?|deadline of)(?: (?:around|the))? $"
                           r"|(?:不晚于|不晚於|不迟于|不遲於|最迟|最遲|最晚|赶在|趕在|争取到|到)$", re.I)),
    ("at_least", lazily(r"\b(?:after|not? (?:earlier|sooner) than)(?: the)? $", re.I)),
)  # fmt: skip
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    ("about", lazily(r" ?(?:ごろ|ころ|頃|前后|前後|左右)| or so\b|-ish\b")),
    ("at_most", lazily(r"まで(?=[にの。、,，]|$)|以前|之前|前(?=[にのま,，、。完建投竣达達实實开開动動交全]|$)|をめど|をメド|を目途| at the latest\b")),
    ("at_least", lazily(r"以降|以后|以後|之后|之後|后(?=[,，、。])|起(?=[,，、。]|$)| onwards?\b| and (?:after|beyond)\b| or later\b")),
)  # fmt: skip
# Cheap: one of these ends what the patterns above look for.
_HINTS = frozenset((
    "around", "about", "approximately", "approx.", "circa", "roughly", "the", "by", "before", "until", "till", "than", "of", "after", "from", "starting", "effective",
))  # fmt: skip
_HAN_HINTS = tuple("约約ねそ晚迟遲在到于於")
_MAY_FOLLOW = lazily(r"[ごこ頃前左まをめ目以之后起-]| (?:[oa]|late)")
_FROM = lazily(r"\b(?:from|starting|effective)(?: the)? $", re.I)
_ON = lazily(r" on\b(?=[ ,.;]|$)(?! (?:the|a)\b)")


def lead(text: Stretch, start: int) -> int:
    """Where the words begin that make a date less exact ("early ", "the end of ") or name its weekday."""
    for _ in range(3):
        if text.char(start - 1) not in (" ", "-"):
            return start
        words = text.words_before(start)
        if words[:1] == ["the"] and text.char(start).isupper():
            return start
        found = words and words[0].strip(",") in _LEAD_WORDS and _LEAD.search(text.before(start, 28))
        if not found:
            return start
        start -= len(found[0])
    return start


def bound_of(text: Stretch, start: int, end: int) -> Bound:
    """The bound that the words beside a date give it."""
    for bound, pattern in _AFTER if text.match(_MAY_FOLLOW, end) else ():
        if text.match(pattern, end):
            return bound
    words, before = text.words_before(start), text.before(start, 24)
    if not words or not (words[0] in _HINTS or before.endswith(_HAN_HINTS)):
        return "exact"
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    return "at_least" if _FROM.search(before) and text.match(_ON, end) else "exact"
