"""Two names of one party that a text itself ties: "X (formerly Y)", X的前身是Y, 新商号：Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luodi.language.name import Name
from luodi.language.place_names import is_place
from luodi.ledger.value import fold_name
from luodi.readers.page import Page
from luodi.readers.rolls import Entry
from luodi.readers.rule import rule

_BODIES = ("enterprise", "institution", "association", "unknown")
# So far back stands the party a line gives another name of.
_REACH = 400
_LONGEST, _MORE = 60, 4


def join_other_names(page: Page, entries: dict[str, Entry]) -> dict[str, Entry]:
    """The roll with each party under all the names that the text gives it; the one printed first stays."""
    left, gone = dict(entries), dict[str, str]()
    for key, other in [*_behind(page, entries), *_own(page, entries)]:
        while key in gone:
            key = gone[key]
        _join(left, gone, key, other)
    return left


def _join(left: dict[str, Entry], gone: dict[str, str], key: str, other: Name) -> None:
    """One entry for both; a name of another kind of party stays what it is."""
    alias = fold_name(other.text)
    known = left.get(alias)
    if alias == key or alias in gone or (known is not None and known.kind not in _BODIES):
        return
    if known is not None:
        left[key].absorb(left.pop(alias))
    gone[alias] = key
    left[key].add(Name(other.text, other.start, other.end), shaped=False)


def _behind(page: Page, entries: dict[str, Entry]) -> Iterator[tuple[str, Name]]:
    """Other names right behind a name, or behind the first words of it."""
    called = {text: key for key, e in entries.items() if e.kind in _BODIES for text in e.spellings}
    keys = {text: fold_name(text) for text in called}
    for pattern in [*rule("name.behind").patterns_in(page.language), *rule("name.bracket").patterns]:
        for match in pattern.finditer(page.folded):
            text = _ending(page, keys, match.start())
            if text is not None and _is_name(page, match):
                yield called[text], Name(match["of"], *match.span("of"))


def _ending(page: Page, keys: dict[str, str], end: int) -> str | None:
    """Which name ends at a place: in full, without its legal form, or with a word more than it has. `keys`: each
    name, and its comparison key.
    """
    before = page.folded[max(0, end - _LONGEST) : end]
    here = fold_name(before)
    told = [text for text, key in keys.items() if here.endswith(key)]
    if not told and not before[-1:].isascii():
        told = [text for text in keys if len(text) > 1 and text in before[-len(text) - _MORE :]]
    return max(told, key=len, default=None)


def _own(page: Page, entries: dict[str, Entry]) -> Iterator[tuple[str, Name]]:
    """Names that a line gives the firm told of last."""
    places = sorted(
        (start, key) for key, e in entries.items() if e.kind == "enterprise" for start, _ in e.places
    )
    for pattern in rule("name.own").patterns_in(page.language):
        for match in pattern.finditer(page.folded):
            start = match.start("of")
            told = [key for place, key in places if start - _REACH <= place < start]
            if told and _is_name(page, match):
                yield told[-1], Name(match["of"], *match.span("of"))


def _is_name(page: Page, match: re.Match[str]) -> bool:
    words = match["of"]
    none = rule("name.none").cue
    return not is_place(words) and (none is None or none.search(words) is None)
