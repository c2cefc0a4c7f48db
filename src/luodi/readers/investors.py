"""Who invests: names weighed by what is told of them over the whole page (`rules/firms.toml`)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from luodi.language.name import Name
from luodi.language.place_names import is_place
from luodi.ledger.value import fold_name
from luodi.readers.firm_words import firm_words
from luodi.readers.page import Line, Page
from luodi.readers.rule import rules
from luodi.readers.topics import topics

_LEAD = 60


@dataclass(frozen=True)
class Investor:
    """A name that invests, where it stands, whether a deed is told of it there, and its weight on the page."""

    name: Name
    line: Line
    deed: bool
    weight: int = 0


def investors(page: Page) -> list[Investor]:
    """Every mention of the firms that invest, in order of the text."""
    mentions = [
        Investor(name, line, _deed(page, line, name))
        for line in page.lines
        for name in candidates(page, line)
    ]
    groups: dict[str, list[Investor]] = defaultdict(list)
    for mention in mentions:
        groups[fold_name(mention.name.text)].append(mention)
    weights = {key: _weight(page, group) for key, group in groups.items()}
    return [
        replace(m, weight=weight)
        for m in mentions
        if (weight := weights[fold_name(m.name.text)]) >= firm_words().weights["least"]
    ]


def candidates(page: Page, line: Line) -> list[Name]:
    """Firms and names of which nothing is known yet, in a line; no persons, no public bodies, no places."""
    named = page.names(line)
    found = [n for n in named if n.kind in ("enterprise", "unknown")]
    found += [t for t in topics(page, line) if not any(n.start < t.end and t.start < n.end for n in named)]
    people = page.surnames
    return sorted((n for n in found if _may_be_firm(n, people)), key=lambda n: n.start)


def _may_be_firm(name: Name, people: frozenset[str]) -> bool:
    text = name.text
    return (
        len(text) > 1
        and text[0].isalnum()
        and text not in firm_words().never
        and text not in people
        and not is_place(text)
        and not firm_words().group.search(text)
    )


def _weight(page: Page, group: list[Investor]) -> int:
    """The evidence of all places where a name stands; a title alone tells nothing."""
    weights = firm_words().weights
    body = [m for m in group if m.line.form != "title"]
    if not body:
        return 0
    placed = sum(_after_place_word(page, m) for m in body)
    return (
        (weights["ending"] if any(m.name.kind == "enterprise" for m in group) else 0)
        + weights["deed"] * min(2, sum(m.deed for m in group))
        + (weights["topic"] if page.language == "zh" and all(m.name.kind == "unknown" for m in group) else 0)
        + weights["title"] * (len(body) < len(group))
        + weights["again"] * min(2, len(body) - 1)
        + (weights["place"] if placed * 2 > len(body) else 0)
    )


def _after_place_word(page: Page, mention: Investor) -> bool:
    start = mention.name.start
    return bool(firm_words().place.search(page.folded, max(mention.line.start, start - 16), start))


def _deed(page: Page, line: Line, name: Name) -> bool:
    """Whether an investor's deed stands right after a name, or one of its titles right before it."""
    left = max(line.start, name.start - _LEAD)
    return any(
        (r.after and r.after.match(page.folded, name.end, line.end))
        or (r.before and any(m.end() == name.start for m in r.before.finditer(page.folded, left, name.start)))
        for r in rules("projects")
        if r.emits == "investor"
    )
