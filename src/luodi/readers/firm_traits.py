"""What is told of a name that may be an investor's: the traits of `rules/firm_traits.toml`, by its words and places."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from luodi.language.name import Name
from luodi.readers.page import Line, Page
from luodi.readers.rule import words

_BEFORE, _AFTER = 40, 160
_LIST = re.compile(r"\{([a-z_]+)\}")
_ENDS = re.compile(r"[\s)）。.」]*$")
_OPENS = re.compile(r"(?:^|[\n。.!?！？」”\"：:;；])[\s\"“「(（【】●■◆・①-⑳*•–—-]*$")
_CLAUSE = re.compile(r"(?:^|[\s,，、:：;；|｜—―-])[\"“「【(（]*$")


@dataclass(frozen=True)
class Mention:
    """A place where a name stands: whether a deed is told of it there, whether it is named aside, or only guessed."""

    name: Name
    line: Line
    deed: bool
    aside: bool
    guessed: bool
    placed: bool


@dataclass(frozen=True)
class _Trait:
    id: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    itself: re.Pattern[str] | None


def traits(page: Page, group: list[Mention], first: int) -> frozenset[str]:
    """The traits of one name by all its mentions; `first` is where the first name below the title stands."""
    body = [m for m in group if m.line.form != "title"]
    found = {trait for m in body or group for trait in (*_worded(page, m.name), *_placed(page, m))}
    found |= {t.id for t in _table(page.language) if t.itself and t.itself.search(group[0].name.text)}
    return frozenset([*found, *_of_group(page, group, body, first)])


def weight(language: str, found: frozenset[str]) -> int:
    """What traits are worth together, in hundredths: the sum of `rules/firm_weights.toml`."""
    table = weights()[language]
    return table["start"] + sum(table.get(trait, 0) for trait in found)


@cache
def weights() -> dict[str, dict[str, int]]:
    """What each trait is worth, by language."""
    loaded: dict[str, dict[str, int]] = tomllib.loads(_file("firm_weights").read_text(encoding="utf-8"))
    return loaded


def _worded(page: Page, name: Name) -> Iterator[str]:
    """Traits told by the words right before and right behind a name."""
    left = max(0, name.start - _BEFORE)
    before = page.folded[left : name.start]
    for trait in _table(page.language):
        told = (trait.before and trait.before.search(before)) or (
            trait.after and trait.after.match(page.folded, name.end, name.end + _AFTER)
        )
        if told:
            yield trait.id


def _placed(page: Page, mention: Mention) -> Iterator[str]:
    line, name = mention.line, mention.name
    if _OPENS.search(page.folded, max(0, name.start - 8), name.start):
        yield "opens"
    if any(q.kind == "money" for q in line.quantities):
        yield "money"
    if line.number > 0 and line is page.lines[-1] and _ENDS.match(page.folded, name.end, line.end):
        yield "signs"
    if mention.aside:
        yield "aside"
    if mention.name.kind == "enterprise":
        yield "ending"


def _of_group(page: Page, group: list[Mention], body: list[Mention], first: int) -> Iterator[str]:
    titled = [m.name for m in group if m.line.form == "title"]
    deeds = sum(m.deed for m in group)
    told = {
        "title": bool(titled),
        "only_title": not body,
        "title_opens": any(_CLAUSE.search(page.folded, max(0, n.start - 3), n.start) for n in titled),
        "first": any(m.name.start == first for m in body),
        "again": len(body) > 1,
        "often": len(body) > 2,
        "deed": deeds > 0,
        "deeds": deeds > 1,
        "only_aside": bool(body) and all(m.aside for m in body),
        "place_words": 2 * sum(m.placed for m in body) > len(body),
        "guessed": all(m.guessed for m in group),
    }
    return (id for id, holds in told.items() if holds)


def said_of(trait: str) -> str:
    """What a trait says of a name, in words."""
    return next(str(row["says"]) for row in _rows() if row["id"] == trait)


@cache
def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(_file("firm_traits").read_text(encoding="utf-8"))["trait"]
    return rows


@cache
def _table(language: str) -> tuple[_Trait, ...]:
    made = (
        _Trait(
            row["id"], _ending(_words(row, "before", language)),
            _pattern(_words(row, "after", language)), _pattern(_words(row, "self", language)),
        )
        for row in _rows()
    )  # fmt: skip
    return tuple(t for t in made if t.before or t.after or t.itself)


def _file(name: str) -> Any:
    return files("luodi.readers").joinpath("rules", f"{name}.toml")


def _words(row: dict[str, Any], field: str, language: str) -> list[str]:
    listed: list[str] = row.get(field, {}).get(language, [])
    return [_LIST.sub(lambda match: words(match[1]), source) for source in listed]


def _pattern(sources: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(sources)) if sources else None


def _ending(sources: list[str]) -> re.Pattern[str] | None:
    return re.compile(f"(?:{'|'.join(sources)})$") if sources else None
