"""Who invests: names weighed by what is told of them over the whole page (`rules/firms.toml`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from luodi.language.name import Name
from luodi.language.place_names import is_place, known_countries, place_before
from luodi.ledger.value import fold_name
from luodi.readers.cues import can_stand
from luodi.readers.firm_traits import Mention, traits, weight
from luodi.readers.firm_words import firm_words
from luodi.readers.guesses import guesses
from luodi.readers.investor_cells import investor_cells
from luodi.readers.page import Line, Page, once_a_page, once_for
from luodi.readers.peers import acts_as_peer
from luodi.readers.rule import rule, rules, words
from luodi.readers.spoken_for import spoken_for
from luodi.readers.topics import topics
from luodi.readers.trimmed import trimmed
from luodi.readers.uncut import uncut

_LEAD = 60
# How far behind a name the words may look that stand before it: "from X it has leased".
_AHEAD = 30
_FORMER = re.compile(r"\((?:旧社名|旧商号|旧名|旧称|旧)(?:は|[:：])? ?$")
_ROOT = 4
_SAME = re.compile(
    r"同社(?:は|が)[^。]{0,60}(?:置[くき]|建て|建設|新設|増設|設け|構え|投じ|進出|開設|整備)(?!.{0,6}(?:検討|しない|せず))"
)
_BRACKETS = re.compile(r" ?\([^)]{2,20}\)")
# A model or a quoted word: "A320", 作为"心脏".
_MODEL = re.compile(r"[A-Z]{0,4}-?\d{2,}\w{0,3}|.*[\"“”「」|].*")

_JAPANESE = re.compile(r"[\u3041-\u9fff]{2,14}(?:株式会社|㈱|有限会社|合同会社)")
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


@once_a_page
def investors(page: Page) -> list[Investor]:
    """Every mention of the firms that invest, in order of the text."""
    weights = chosen(page)
    return [
        Investor(m.name, m.line, m.deed, weights[key])
        for key, group in grouped(page).items()
        if key in weights
        for m in group
    ]


def investors_within(page: Page, start: int, end: int) -> list[Investor]:
    """The mentions of those who invest between two offsets."""
    found = investors(page)
    left = bisect_left(found, start, key=_place)
    return found[left : bisect_left(found, end, lo=left, key=_place)]


def _place(investor: Investor) -> int:
    return investor.name.start


@once_a_page
def grouped(page: Page) -> dict[str, list[Mention]]:
    """By the longest form of each name all places where it stands, in order of the text."""
    mentions = _with_same(page, [m for line in page.lines for m in _mentions(page, line)])
    mentions = uncut(page, mentions, firm_key)
    full = full_names({firm_key(m.name.text) for m in mentions})
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(full[firm_key(mention.name.text)], []).append(mention)
    return groups


def _with_same(page: Page, mentions: list[Mention]) -> list[Mention]:
    """The mentions with the deeds told of them as 同社 in the sentence behind: "甲社を訪れた。同社は工場を建てる。"."""
    starts = [m.name.start for m in mentions]
    for match in _SAME.finditer(page.folded) if page.language == "ja" else ():
        line = page.line_at(match.start())
        place = bisect_left(starts, line.start if line else 0) - 1
        if place >= 0 and line is not None and mentions[place].line in page.earlier(line)[-1:]:
            mentions[place] = replace(mentions[place], deed=not mentions[place].aside)
    return mentions


def _mentions(page: Page, line: Line) -> list[Mention]:
    named = candidates(page, line)
    taken = sorted([*named, *(n for n in page.names(line) if n.kind != "unknown")], key=lambda n: n.start)
    guessed: list[Name] = []
    for guess in guesses(page, line):
        guess = trimmed(guess) if page.language == "zh" else guess
        if may_be_firm(guess, page.surnames) and not any(_meet(guess, n) for n in (*taken, *guessed)):
            guessed.append(guess)
    known = {id(n) for n in named}
    if page.language == "zh":
        glosses = {id(n): _glossed(page, n, [*named, *guessed]) for n in named}
        known |= {id(own) for own in glosses.values() if own is not None}
        named = [n for n in named if glosses[id(n)] is None]
    return [
        Mention(
            n,
            line,
            is_deed(page, line, n),
            is_aside(page, n, line),
            id(n) not in known,
            _is_placed(page, n, line),
        )
        for n in sorted([*named, *guessed], key=lambda n: n.start)
    ]


def _glossed(page: Page, name: Name, told: list[Name]) -> Name | None:
    """The Chinese name whose Latin form a name in brackets is: 塔瑪姆(Tamam Pay)."""
    bracketed = (
        page.folded[name.start - 1 : name.start] == "(" and page.folded[name.end : name.end + 1] == ")"
    )
    if not (bracketed and name.text.isascii()):
        return None
    return next((other for other in told if other.end == name.start - 1), None)


def chosen(page: Page) -> dict[str, int]:
    """The names that invest, by their keys, with their weights: all that are sure, else the likeliest one."""
    groups = grouped(page)
    first = first_place(groups)
    weights = {key: weight(page.language, traits(page, group, first)) for key, group in groups.items()}
    limits = firm_words().weights
    best = max(weights, key=lambda key: weights[key], default=None)
    told = {key for key, group in groups.items() if any(m.line.form != "title" for m in group)}
    sure = {key: w for key, w in weights.items() if w >= limits["sure"] and key in told}
    return sure or ({best: weights[best]} if best is not None and weights[best] >= limits["alone"] else {})


def likeliest(page: Page, line: Line) -> Name | None:
    """The name of a line that invests most likely, though it may be less sure than others of the page."""
    groups = {key: group for key, group in grouped(page).items() if any(m.line is line for m in group)}
    first = first_place(grouped(page))
    weights = {key: weight(page.language, traits(page, group, first)) for key, group in groups.items()}
    best = max(weights, key=lambda key: weights[key], default=None)
    if best is None or weights[best] < firm_words().weights["alone"]:
        return None
    return next(m.name for m in groups[best] if m.line is line)


def first_place(groups: dict[str, list[Mention]]) -> int:
    """Where the first of all names below the title stands; -1 where there is none."""
    return min((m.name.start for g in groups.values() for m in g if m.line.form != "title"), default=-1)


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
    return full | _of_land(full)


def _of_land(full: dict[str, str]) -> dict[str, str]:
    """Short names of a firm that is printed with its country before it: Acme of "Japan Acme Precision Engineering"."""
    landed = ((name, land) for name in full if name.isascii() for land in _lands() if name.startswith(land))
    rests = {name[len(land) :]: name for name, land in landed}
    return {
        name: full[long]
        for name in full
        for rest, long in rests.items()
        if len(name) >= _ROOT and name != long and rest.startswith(name)
    }


@cache
def _lands() -> frozenset[str]:
    return frozenset(fold_name(land) for land in known_countries() if land.isascii() and len(land) > 2)


def candidates(page: Page, line: Line) -> list[Name]:
    """Firms and names of which nothing is known yet, in a line; no persons, no public bodies, no places."""
    named = list(page.names(line))
    own = {(n.start, n.end) for n in named}
    whole = [n for n in named if n.kind == "enterprise"]
    told = [
        n
        for n in spoken_for(page, line)
        if (n.start, n.end) not in own and not any(w.start <= n.start and n.end <= w.end for w in whole)
    ]
    named = [*told, *(n for n in named if not any(_meet(n, t) for t in told))]
    found = [n for n in named if n.kind in ("enterprise", "unknown")]
    found += [t for t in topics(page, line) if not any(_meet(n, t) for n in named)]
    if page.language == "zh":
        found = [trimmed(name) for name in found]
    cell = investor_cells(page).get(line.number)
    if cell is not None:
        found = [name for name in found if cell[0] <= name.start < cell[1]]
    people = page.surnames
    taken = [(q.numeral, q.end) for q in line.quantities] + [(d.start, d.end) for d in line.dates]
    return sorted(
        (n for n in found if may_be_firm(n, people) and not _counted(n, taken) and not _former(page, n)),
        key=lambda n: n.start,
    )


def _former(page: Page, name: Name) -> bool:
    """A name a firm had once, told behind its present one: "X(旧社名:Y)"."""
    return _FORMER.search(page.folded, max(0, name.start - 8), name.start) is not None


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
        and not _sector().fullmatch(text)
        and text not in people
        and (not is_place(text) or bool(_LEGAL.search(text)))
        and not (text.isupper() and (is_place(text.title()) or text.capitalize() in firm_words().never))
        and not _MODEL.fullmatch(text)
        and (not (found := firm_words().group.search(text)) or _is_led_by_its_name(text, found.start()))
    )


def _is_led_by_its_name(text: str, at: int) -> bool:
    """有磯精工株式会社: what opens a Chinese clause ("有企业") opens a Japanese firm's name too."""
    return at == 0 and _JAPANESE.fullmatch(text) is not None


@cache
def _sector() -> re.Pattern[str]:
    """機電, 食品: what firms are in names none of them."""
    return re.compile(f"{words('sectors_zh')}|{words('sectors_more_zh')}")


def _is_placed(page: Page, name: Name, line: Line) -> bool:
    return bool(firm_words().place.search(page.folded, max(line.start, name.start - 16), name.start))


def is_aside(page: Page, name: Name, line: Line) -> bool:
    """Whether a firm is named there as an owner, a customer, a supplier, a bank: not as the one who invests."""
    return _is_aside(page, (name.start, name.end, line.number))


@once_for
def _is_aside(page: Page, place: tuple[int, int, int]) -> bool:
    """By the edges of a name and the number of its line."""
    start, end, line = place[0], place[1], page.lines[place[2]]
    after = rule("project.aside").after if can_stand(page, line, "project.aside", "after") else None
    stranger = rule("project.stranger").cue if can_stand(page, line, "project.stranger") else None
    left = max(line.start, start - _LEAD)
    if after and after.match(page.folded, end, line.end):
        return True
    return _ends_at(stranger, page, left, start) and not acts_as_peer(page, line, start, end)


def _ends_at(pattern: re.Pattern[str] | None, page: Page, start: int, end: int) -> bool:
    beyond = min(len(page.folded), end + _AHEAD) if page.language == "zh" else end
    return pattern is not None and any(m.end() == end for m in pattern.finditer(page.folded, start, beyond))


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
