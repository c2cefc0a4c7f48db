"""Who invests: names weighed by what is told of them over the whole page (`rules/firms.toml`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from luodi.language.name import Name
from luodi.language.place_names import is_place, place_before
from luodi.ledger.value import fold_name
from luodi.readers.cues import can_stand
from luodi.readers.firm_words import firm_words
from luodi.readers.page import Line, Page
from luodi.readers.rule import rule, rules
from luodi.readers.spoken_for import spoken_for
from luodi.readers.topics import topics

_LEAD = 60
_ROOT = 4
_BRACKETS = re.compile(r" ?\([^)]{2,20}\)")
# A model or a quoted word: "A320", 作为"心脏".
_MODEL = re.compile(r"[A-Z]{0,4}-?\d{2,}\w{0,3}|.*[\"“”「」|].*")

# "株式会社紀州" is a firm though it ends like a province.
_LEGAL = re.compile(
    r"株式会社|有限会社|合同会社|㈱|有限公司|股份公司|\b(?:Ltd|Inc|Co|Corp|LLC|PLC|GmbH|AG|SA)\b"
)


@dataclass(frozen=True)
class Investor:
    """A name that invests, where it stands, whether a deed is told of it there, and its weight on the page."""

    name: Name
    line: Line
    deed: bool
    weight: int = 0


def investors(page: Page) -> list[Investor]:
    """Every mention of the firms that invest, in order of the text."""
    if "investors" not in page.memory:
        page.memory["investors"] = _investors(page)
    found: list[Investor] = page.memory["investors"]
    return found


def investors_within(page: Page, start: int, end: int) -> list[Investor]:
    """The mentions of those who invest between two offsets."""
    found = investors(page)
    left = bisect_left(found, start, key=_place)
    return found[left : bisect_left(found, end, lo=left, key=_place)]


def _place(investor: Investor) -> int:
    return investor.name.start


def _investors(page: Page) -> list[Investor]:
    mentions = [
        Investor(name, line, is_deed(page, line, name))
        for line in page.lines
        for name in candidates(page, line)
    ]
    full = full_names({firm_key(m.name.text) for m in mentions})
    groups: dict[str, list[Investor]] = {}
    for mention in mentions:
        groups.setdefault(full[firm_key(mention.name.text)], []).append(mention)
    least = firm_words().weights["least"]
    weights = {key: _weight(page, group) for key, group in groups.items()}
    weighed = (replace(m, weight=weights[full[firm_key(m.name.text)]]) for m in mentions)
    return [m for m in weighed if m.weight >= least]


@lru_cache(maxsize=4096)
def firm_key(text: str) -> str:
    """What a firm is known by: its name without legal form, the place in its brackets and the province before it."""
    bare = fold_name(_BRACKETS.sub("", text).strip() or text)
    before = place_before(bare)
    return bare[before:] if len(bare) - before >= _ROOT else bare


def full_names(names: Iterable[str]) -> dict[str, str]:
    """By each folded name the longest one it is the beginning of: a short name is its firm's."""
    full: dict[str, str] = {}
    ordered = sorted(names)
    for number, name in enumerate(ordered):
        longer = name
        for other in ordered[number + 1 :]:
            if not other.startswith(name):
                break
            longer = max(longer, other, key=len)
        full[name] = longer if len(name) >= (3 if name.isascii() else 2) else name
    return full


def candidates(page: Page, line: Line) -> list[Name]:
    """Firms and names of which nothing is known yet, in a line; no persons, no public bodies, no places."""
    named = list(page.names(line))
    own = {(n.start, n.end) for n in named}
    told = [n for n in spoken_for(page, line) if (n.start, n.end) not in own]
    named = [*told, *(n for n in named if not any(_meet(n, t) for t in told))]
    found = [n for n in named if n.kind in ("enterprise", "unknown")]
    found += [t for t in topics(page, line) if not any(_meet(n, t) for n in named)]
    people = page.surnames
    taken = [(q.numeral, q.end) for q in line.quantities] + [(d.start, d.end) for d in line.dates]
    return sorted(
        (n for n in found if may_be_firm(n, people) and not _counted(n, taken)), key=lambda n: n.start
    )


def _meet(one: Name, other: Name) -> bool:
    return one.start < other.end and other.start < one.end


def _counted(name: Name, taken: list[tuple[int, int]]) -> bool:
    """Whether a number or a day stands in it: "DKK 2.9 billion" names nobody."""
    if name.kind == "enterprise":
        return any(a <= name.start and name.end <= b for a, b in taken)
    end = name.end + 2 * name.text.isascii()
    return any(a < end and name.start < b for a, b in taken)


def may_be_firm(name: Name, people: frozenset[str]) -> bool:
    """Whether a name is none of what never invests: a person, a place, a word, a group."""
    text = name.text
    return (
        len(text) > 1
        and text[0].isalnum()
        and text not in firm_words().never
        and text not in people
        and (not is_place(text) or bool(_LEGAL.search(text)))
        and not (text.isupper() and (is_place(text.title()) or text.capitalize() in firm_words().never))
        and not _MODEL.fullmatch(text)
        and not firm_words().group.search(text)
    )


def _weight(page: Page, group: list[Investor]) -> int:
    """The evidence of all places where a name stands; a title alone tells nothing, and a name no deed is told of
    and no ending marks as a firm's is none however often it stands."""
    weights = firm_words().weights
    body = [m for m in group if m.line.form != "title"]
    deeds, ending = sum(m.deed for m in group), any(m.name.kind == "enterprise" for m in group)
    if not body or not (deeds or ending) or all(is_aside(page, m.name, m.line) for m in body):
        return 0
    placed = sum(_after_place_word(page, m) for m in body)
    return (
        weights["ending_ja" if page.language == "ja" else "ending"] * ending
        + weights["deed"] * min(2, deeds)
        + weights["title"] * (len(body) < len(group))
        + weights["again"] * min(2, len(body) - 1)
        + (weights["place"] if placed * 2 > len(body) else 0)
    )


def _after_place_word(page: Page, mention: Investor) -> bool:
    start = mention.name.start
    return bool(firm_words().place.search(page.folded, max(mention.line.start, start - 16), start))


def is_aside(page: Page, name: Name, line: Line) -> bool:
    """Whether a firm is named there as an owner, a customer, a supplier, a bank: not as the one who invests."""
    after = rule("project.aside").after
    left = max(line.start, name.start - _LEAD)
    return _ends_at(rule("project.stranger").cue, page, left, name.start) or bool(
        after and after.match(page.folded, name.end, line.end)
    )


def _ends_at(pattern: re.Pattern[str] | None, page: Page, start: int, end: int) -> bool:
    return pattern is not None and any(m.end() == end for m in pattern.finditer(page.folded, start, end))


def is_deed(page: Page, line: Line, name: Name) -> bool:
    """Whether an investor's deed stands right after a name, or one of its titles right before it."""
    left = max(line.start, name.start - _LEAD)
    if is_aside(page, name, line):
        return False
    namesake = rule("project.namesake").after
    # "the Springfield plant" is called by its place: a name of one word may be one.
    by_name = name.kind == "enterprise" or " " in name.text
    if by_name and namesake is not None and namesake.match(page.folded, name.end, line.end):
        return True
    led = bool(firm_words().led.search(page.folded, left, name.start))
    return any(
        (
            not led
            and can_stand(page, line, r.id, "after")
            and r.after
            and r.after.match(page.folded, name.end, line.end)
        )
        or (can_stand(page, line, r.id, "before") and _ends_at(r.before, page, left, name.start))
        for r in rules("projects")
        if r.emits == "investor"
    )
