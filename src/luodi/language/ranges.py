"""Two numbers that are one range: "300 to 400 people", "between 3 and 5 billion yuan", 30億～50億円."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from luodi.language.draft import Draft

_JOINERS = frozenset(("to", "-", "--", "~", "至", "到", "から", "乃至", "―", "ー", "到达", "and", "or up to"))
# "from 50 billion to 100 billion" tells a change; "ranging from" and "between" tell a range.
_CHANGE = re.compile(
    r"(?<!ranging )(?<!ranges )(?<!range )(?<![a-z])(?:from|previous|original|earlier) $|[从從由自] ?$"
)
# Where both numbers carry their unit, "raise output by 20,000 tons to 70,000 tons" tells one too.
_GROWS = re.compile(
    r"(?<![a-z])(?:by $|increas|rais|rise|climb|expand|enlarg|lift|boost|grow|grew|rose|risen|double|cut|reduc|lower|trim|slash|scale)"
)
_BETWEEN = re.compile(r"(?<![a-z])between $")
_BECOMES = re.compile(r" ?(?:(?:に|へ)(?!わた|亘|及|つ)|と(?:な|し|す))")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LAST_YEAR = 2100
_GAP = 6  # characters a joiner may take, with its spaces
_GROWN_WITHIN = 60
_FAR = 100
"""From here on "50 to 1 million" may mean 50 million: nobody can say."""


def is_joiner(gap: str) -> bool:
    """The print between two numbers of one range."""
    return len(gap) <= _GAP and gap.strip() in _JOINERS


def joined(text: str, drafts: list[Draft]) -> tuple[list[Draft], list[tuple[int, int]]]:
    """The drafts with ranges made one, and the spans of ranges whose lower end cannot be told."""
    if all(after.start - before.end > _GAP for before, after in pairwise(drafts)):
        return drafts, []
    found: list[Draft] = []
    unread: list[tuple[int, int]] = []
    for draft in drafts:
        first = found[-1] if found else None
        if first is not None and _torn(text, first, draft):
            unread.append((first.start, first.end))
            found[-1] = draft
        elif first is None or not _range(text, first, draft) or _falls(first, draft):
            found.append(draft)
        elif not _share(first, draft):
            if _changes(text, first, draft) and _cut(first, draft):
                found.append(draft)
                continue
            unread.append((first.start, draft.end))
            found.pop()
        elif _changes(text, first, draft):
            found.append(draft)
        else:
            found[-1] = _one(first, draft)
    return found, unread


def _torn(text: str, first: Draft, second: Draft) -> bool:
    """The lower end of a range in another currency ("$1.2 to 1.5 trillion won"): nobody knows of what."""
    small = first.kind == "money" and first.numeral.scale == 1 and not first.ends_with_unit
    other = second.kind != "number" and (first.unit, first.kind) != (second.unit, second.kind)
    return small and other and second.numeral.scale > 1 and is_joiner(text[first.end : second.start])


def _range(text: str, first: Draft, second: Draft) -> bool:
    if (
        not 0 < second.start - first.end <= _GAP
        or "other" in (first.kind, second.kind)
        or "range" in (first.bound, second.bound)
    ):
        return False
    joiner = text[first.end : second.start].strip()
    if joiner not in _JOINERS or (joiner == "and" and not _BETWEEN.search(text, 0, first.start)):
        return False
    alike = first.alone or (first.unit, first.kind) == (second.unit, second.kind)
    if not (
        alike or (second.alone and first.kind == "money" and not first.ends_with_unit)
    ) or first.bound not in ("exact", "about"):
        return False
    year = first.alone and _YEAR.fullmatch(text, first.start, first.end) is not None
    return not year or second.kind == "number" or _no_years(text, first, second)


def _no_years(text: str, first: Draft, second: Draft) -> bool:
    """ "2000-2300人": the second number is no year, and the two are printed as one and not far apart."""
    if text[first.end : second.start] not in ("-", "~") or second.numeral.scale != 1:
        return False
    value = second.numeral.value or Decimal(0)
    return _LAST_YEAR < value < first.low * 2


def _share(first: Draft, second: Draft) -> bool:
    """Give the first number the second one's multiplier and unit. False where it may mean two things."""
    low = first.low / first.factor if first.factor != 1 else first.low
    if first.numeral.scale == 1 and second.numeral.scale > 1 and not first.ends_with_unit:
        high = second.numeral.value or Decimal(0)
        if low * second.numeral.scale < high:
            low *= second.numeral.scale
        elif low >= high or high / low >= _FAR:
            return False
    if second.alone and not first.alone:  # "$3-5 billion": the sign serves both
        second.unit, second.kind, second.bare = first.unit, first.kind, first.bare
    if first.alone and not second.numeral.amount and low > 0 and second.high / second.factor >= low * 1000:
        return False
    low *= second.factor
    if low >= second.low:
        return False
    first.low = first.high = low
    first.unit, first.kind, first.factor, first.bare = second.unit, second.kind, second.factor, second.bare
    first.period = first.period or second.period
    return True


def _falls(first: Draft, second: Draft) -> bool:
    """50万台から30万台: two amounts with their units, the second the smaller, are a change."""
    return not first.alone and not second.alone and first.low >= second.low


def _cut(first: Draft, second: Draft) -> bool:
    """ "From 6,000 to 3,000 workers": the first number takes the second one's unit. False where it has its own."""
    value = first.numeral.value
    if not first.alone or second.alone or value is None:
        return False
    value *= second.numeral.scale if first.numeral.scale == 1 else 1
    if value < (second.numeral.value or Decimal(0)) or value >= second.low / second.factor * _FAR:
        return False
    first.low = first.high = value * second.factor
    first.unit, first.kind, first.factor, first.bare = second.unit, second.kind, second.factor, second.bare
    return True


def _changes(text: str, first: Draft, second: Draft) -> bool:
    return (
        _CHANGE.search(text, max(0, first.start - 16), first.start) is not None
        or ("から" in text[first.end : second.start] and _BECOMES.match(text, second.end) is not None)
        or _grows(text, first, second)
    )


def _grows(text: str, first: Draft, second: Draft) -> bool:
    """ "Lift output of 24,000 tires to 32,000 tires", "raise it by 20,000 tons to 70,000 tons"."""
    signed = not first.alone and text.endswith(
        " by ", 0, first.start
    )  # "by CZK 120 million to CZK 310 million"
    apart = (first.ends_with_unit or signed) and text[first.end : second.start].strip() == "to"
    return apart and _GROWS.search(text, max(0, first.start - _GROWN_WITHIN), first.start) is not None


def _one(first: Draft, second: Draft) -> Draft:
    second.start, second.numeral, second.low, second.bound = first.start, first.numeral, first.low, "range"
    second.period = second.period or first.period
    return second
