"""Figures: each quantity of a clause is given to the property whose cue stands nearest to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from luodi.language.quantities import Mention
from luodi.ledger.rows import Modality
from luodi.readers.modality import PLANNED
from luodi.readers.page import Line, Page
from luodi.readers.rule import Rule, rules

_SUPERSEDED = re.compile(
    r"\b(?:previous|original(?:ly)?|earlier|initial(?:ly)?|up from|from the|from)\W+(?:\w+ ){0,3}$|原计划|原定|当初|從|从(?=\S{0,6}$)",
    re.I,
)
_CHANGED = re.compile(r" ?(?:to|up to|,? has been raised to|提高到|增加到|から|増)", re.I)
_ACTUAL = re.compile(
    r"\b(?:has|have|had) (?:already )?(?:been )?(?:invested|spent|hired|employed)|\bso far\b|已投入|累计完成|投じた|到位",
    re.I,
)
_PERIOD_WORD = re.compile(
    r"\b(?P<a>a year|per year|per annum|annual(?:ly)?|each year|every year|yearly)\b|\b(?P<mo>a month|per month|monthly)\b|(?P<a2>每年|年(?=\d)|年产|年產|年間|年産|/年|一年)|(?P<mo2>月产|月産)",
    re.I,
)
_PART_AFTER = re.compile(
    r" ?(?:are |is |will be )?(?:reserved |set aside )?for (?P<of>(?!a total|the year|20)[^,.;]{3,60}?)(?= and |[,.;]|$)",
    re.I,
)
_RD = re.compile(r"(?:R&D|research(?: and development)?|研发|研發|開発|研究)", re.I)
_PRODUCT = re.compile(
    r" ?(?:of )?(?P<of>[A-Za-z][\w -]{2,60}?)(?: annually| a year| per year| each year| every year| a month| per month|[,.;]|$)"
)
_TO = re.compile(
    r"(?:raised|lifted|revised|increased|expanded|enlarged|cut|reduced|lowered)\b[^.;]{0,60}\bto $|(?:提高|增加|增至|上调|追加)[^。；]{0,8}(?:到|至)$",
    re.I,
)
# The unit itself says what is counted: "1,700 jobs".
_POSTS = re.compile(r"\b(?:jobs?|posts?|positions?|employments)\b|岗位|就业|就業", re.I)
_PART_BEFORE = re.compile(
    r"(?:investment|input|outlay) of (?:the )?(?P<of>(?!project|plant|factory|base)[a-z][a-z -]{3,50}?) (?:is|are|will be|reaches|comes to) (?:about )?$"
)
_PART_CJK = re.compile(r"(?:由|留给|给|供)(?P<of>[^，。；、,;]{2,16}?)(?:使用)?(?=[，。；、,;]|$)")
_BEFORE_NOW = re.compile(
    r"\b(?:up|down|instead) (?:from|of) (?:the )?(?:\w+ ){0,2}$|\bin place of (?:the )?$|比原?\S{0,4}$", re.I
)
_AT_FIRST = re.compile(
    r",? (?:at that time|(?:as )?(?:originally|initially|first|previously|earlier) (?:planned|announced|agreed|promised)|in the (?:original|first|earlier|initial) (?:plan|agreement))",
    re.I,
)
_WINDOW = 60


@dataclass(frozen=True)
class Figure:
    """A quantity with its property; `start` and `end` are the quote's edges."""

    rule: str
    property: str
    quantity: Mention
    unit: str
    modality: Modality
    of: str | None
    start: int
    end: int
    line: Line
    converted: bool = False


def figures(page: Page) -> list[Figure]:
    """Every figure of the page, in order of the text; one told twice is listed once."""
    found: dict[object, Figure] = {}
    for line in page.lines:
        for quantity in line.quantities:
            figure = _figure(page, line, quantity)
            if figure is not None:
                of = figure.of if figure.property != "capacity" else None
                key = (figure.property, quantity.low, quantity.high, figure.unit, figure.modality, of)
                old = found.get(key)
                # The body tells more than the title: where both give a figure, the body's sentence is its quote.
                if old is None or old.line.sentence.paragraph == 0:
                    found[key] = figure
    return _replaced(page, list(found.values()))


def _replaced(page: Page, found: list[Figure]) -> list[Figure]:
    """An amount is superseded where a later one of the same kind and unit is said to be raised or cut to."""
    changed = [f for f in found if _TO.search(page.folded[f.line.start : f.quantity.start])]

    def old(f: Figure) -> bool:
        return (
            f.modality == "planned"
            and f.of is None
            and any(
                n.property == f.property
                and n.unit == f.unit
                and n.of is None
                and n.quantity.numeral > f.quantity.numeral
                and n.quantity.low != f.quantity.low
                for n in changed
            )
        )

    return [replace(f, modality="superseded") if old(f) else f for f in found]


def _converted(page: Page, line: Line, quantity: Mention) -> bool:
    """The same amount again in brackets, in another currency or unit."""
    before = page.folded[line.start : quantity.start].rstrip()
    alike = [q for q in line.quantities if q.kind == quantity.kind and q.end <= quantity.start]
    return before.endswith(("(", "（")) and bool(alike) and alike[-1].end >= len(before) + line.start - 3


def _figure(page: Page, line: Line, quantity: Mention) -> Figure | None:
    best: tuple[float, Rule] | None = None
    for rule in rules("figures"):
        distance = _distance(page, line, quantity, rule)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, rule)
    return _made(page, line, quantity, best[1]) if best else None


def _distance(page: Page, line: Line, quantity: Mention, rule: Rule) -> float | None:
    """How far the nearest cue of the rule stands, or None where it does not apply."""
    if quantity.kind not in rule.kinds:
        return None
    left, right = page.clause(line, quantity.start, quantity.end)
    if rule.veto and rule.veto.search(page.folded, left, right):
        return None
    if rule.period and _period(page, quantity, left, right) is None:
        return None
    return _nearest(page, rule, quantity, max(line.start, left - _WINDOW), right)


def _nearest(page: Page, rule: Rule, quantity: Mention, left: int, right: int) -> float | None:
    best = None
    for match in rule.before.finditer(page.folded, left, quantity.start) if rule.before else ():
        # Of two cues that end at one place the longer one says more: "floor area" against "area".
        best = quantity.start - match.end() - (match.end() - match.start()) / 1000
    after = (
        rule.after.search(page.folded, quantity.end, min(right, quantity.end + 30)) if rule.after else None
    )
    gap = page.folded[quantity.end : after.start()].strip() if after else "no"
    if after and not gap and (best is None or best > 0):
        return 0.5
    return best


def _period(page: Page, quantity: Mention, left: int, right: int) -> str | None:
    if quantity.period:
        return quantity.period
    if quantity.kind == "power":
        return ""
    match = _PERIOD_WORD.search(page.folded, left, right)
    return match.lastgroup.rstrip("2") if match and match.lastgroup else None


def _made(page: Page, line: Line, quantity: Mention, rule: Rule) -> Figure:
    left, right = page.clause(line, quantity.start, quantity.end)
    period = _period(page, quantity, left, right) if rule.period else None
    unit = f"{quantity.unit}/{period}" if period else quantity.unit
    start = _quote_start(page, rule, quantity, max(line.start, left))
    modality = _modality(page, line, quantity, left, right)
    of = _of(page, rule, quantity, right)
    end = max(quantity.end, page.folded.find(of, quantity.end, right + 1) + len(of) if of else 0)
    if period and quantity.period is None:
        word = _PERIOD_WORD.search(page.folded, quantity.end, right)
        end = max(end, word.end()) if word else end
    return Figure(
        rule.id,
        rule.emits,
        quantity,
        unit,
        modality,
        of,
        start,
        end,
        line,
        _converted(page, line, quantity),
    )


def _quote_start(page: Page, rule: Rule, quantity: Mention, left: int) -> int:
    cues = list(rule.before.finditer(page.folded, left, quantity.start)) if rule.before else []
    return cues[-1].start() if cues else quantity.start


def _modality(page: Page, line: Line, quantity: Mention, left: int, right: int) -> Modality:
    before = page.folded[max(line.start, quantity.start - 40) : quantity.start]
    if _SUPERSEDED.search(before) and _CHANGED.match(page.folded, quantity.end):
        return "superseded"
    if re.search(
        r"(?:previous|original(?:ly)?|earlier) (?:\w+ ){0,2}$|原计划\S{0,6}$|原定\S{0,6}$|当初\S{0,8}$",
        before,
        re.I,
    ):
        return "superseded"
    if _BEFORE_NOW.search(before) or _AT_FIRST.match(page.folded, quantity.end):
        return "superseded"
    clause = page.folded[left:right]
    return "actual" if _ACTUAL.search(clause) and not PLANNED.search(clause) else "planned"


def _of(page: Page, rule: Rule, quantity: Mention, right: int) -> str | None:
    if rule.emits == "capacity":
        match = _PRODUCT.match(page.folded, quantity.end, min(right + 1, quantity.end + 80))
        return match["of"].strip() if match else None
    if rule.emits == "jobs":
        match = _RD.search(page.folded, quantity.end, min(right, quantity.end + 30))
        return match.group() if match else None
    whose = _PART_BEFORE.search(page.folded, max(0, quantity.start - 80), quantity.start)
    if whose and rule.emits == "investment":
        return whose["of"].strip()
    part = _PART_CJK.match(page.folded, quantity.end, right + 1) or _PART_AFTER.match(
        page.folded, quantity.end, right + 1
    )
    return part["of"].strip() if part and rule.emits in ("investment", "site_area", "floor_area") else None
