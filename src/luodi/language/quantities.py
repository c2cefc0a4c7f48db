"""Quantities: a number with its unit, bound and period, its exact span and its exact value.

"about 28 square kilometers", "US$1.2bn", "700-person", "3.6 million new energy vehicle motors",
"超1000亿日元", "年360万台". A number whose form is not understood comes out as unread, never smaller.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from luodi.language.draft import Draft
from luodi.language.fold import lower
from luodi.language.mention import Mention as Mention
from luodi.language.mention import Unread as Unread
from luodi.language.numerals import numerals
from luodi.language.ranges import is_joiner, joined
from luodi.language.reading import Span, read
from luodi.language.tables import words

_BOUND = 12
# "1日36万個" is 360,000 a day.
_A_DAY = re.compile(r"(?<![\d.,月])1日(?=(?:に|で|あたり|当たり|最大で?|約|およそ)?\d)")


def quantities(folded: str, start: int, end: int) -> tuple[list[Mention], list[Unread]]:
    """All quantities between two offsets of a folded text, and the numbers that could not be read."""
    raw = " " + folded[start:end].replace("\n", " ")  # begins with a space: every place has one before it
    text = lower(raw)
    drafts, spans = _read(raw, text)
    drafts, unsure = joined(text, drafts)
    unread = [Unread(a + start - 1, b + start - 1) for a, b in sorted([*spans, *unsure])]
    told = [_mention(draft, start - 1) for draft in drafts if _told(draft)]
    return [_bounded(folded, one, following, end) for one, following in zip_longest(told, told[1:])], unread


def _bounded(folded: str, one: Mention, following: Mention | None, end: int) -> Mention:
    """A bound may stand behind the bracket that gives the money again: "200億ドル(約3兆円)超"."""
    if following is None or one.bound != "exact" or (one.kind, following.kind) != ("money", "money"):
        return one
    close = following.end + 1
    in_bracket = folded[one.end : following.start].strip() == "(" and folded[following.end : close] == ")"
    found = words().after.starting(lower(folded[close : min(end, close + _BOUND)]), 0) if in_bracket else None
    return replace(one, bound=found[1].bound) if found is not None and found[1].bound else one


def currency_named(name: str) -> str | None:
    """The code of a currency by its name: "Canadian dollars", 人民币."""
    found = words().units.starting(lower(name), 0)
    known = found is not None and found[0] == len(name) and found[1].kind == "money"
    return found[1].code or None if found is not None and known else None


def _read(raw: str, text: str) -> tuple[list[Draft], list[Span]]:
    drafts: list[Draft] = []
    spans: list[Span] = []
    floor = 0
    for numeral in numerals(text):
        if _A_DAY.match(text, numeral.start):
            continue
        found = read(raw, text, numeral, floor, drafts[-1] if drafts else None)
        if isinstance(found, Draft):
            drafts.append(found)
            floor = found.end
        elif found is not None:
            if drafts and drafts[-1].numeral.scale == 1 and is_joiner(text[drafts[-1].end : found[0]]):
                found = drafts.pop().start, found[1]  # the lower end of a range that cannot be read
            spans.append(found)
            floor = found[1]
    return drafts, spans


def _told(draft: Draft) -> bool:
    """A lone Han digit or "one" without a unit is part of a word, unless it began a range."""
    return not (draft.alone and draft.numeral.doubt == "lone")


def _mention(draft: Draft, shift: int) -> Mention:
    return Mention(
        draft.start + shift, draft.end + shift, draft.numeral.start + shift, draft.low, draft.high,
        draft.unit, draft.kind, draft.bound, draft.period, draft.bare,
    )  # fmt: skip
