"""Who is named: each party with its kind, a person's posts, and every mention."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from luodi.language.name import Name
from luodi.language.name_kinds import body_kind, is_plain
from luodi.language.name_words import longest, words
from luodi.ledger.rows import DraftStatement
from luodi.ledger.value import Code, Party, Text, fold_name
from luodi.readers.also_called import join_other_names
from luodi.readers.page import Line, Page
from luodi.readers.post_bodies import complete, kind_of_holder
from luodi.readers.rolls import Entry, join_short_forms, mentions, roll

_PUBLISHER_LINES = 4
# A place is a party only where it does something: it signs, receives, or somebody holds a post of it.
_PLACE = re.compile(
    r"(?:[市区區县縣州郡镇鎮乡鄉県都道町村]|(?<![政縣县市])府|(?<![務业業資境産済衛労易技画通設])省|団地|园区|園區|工业园|工業園|产业园|機場|机场|空港|港|(?<!会)センター|本社)$|"
    r"^(?!.*(?:Government|Committee|Council|Bureau|Office|Commission|Authority)).*\b(?:City|Province|District|County|Prefecture|Zone|Area|Region|Township|Village|Town|State|Park|Port|Airport|Republic|Kingdom|Emirate|Island)$"
)
_BEFORE, _AFTER = 200, 240
_PLACES_LOOKED_AT = 8


def parties(page: Page, told: list[DraftStatement], names: list[Name]) -> Iterator[DraftStatement]:
    """Statements about every party of the page, with each place where it stands."""
    printed = [_known(page, line, n) for line in page.lines for n in page.names(line)]
    placed = {n.start: n for n in printed}
    roles = [n for n in (*names, *_parties_of(told)) if not is_plain(n.text, page.language)]
    named = roll(printed, [_without_country(page, _as_printed(placed, n)) for n in roles])
    entries = join_other_names(page, join_short_forms(page.folded, named))
    mentions(page.folded, entries.values())
    complete(page, entries)
    _bodies_of_posts(page, entries)
    kept = [e for e in entries.values() if e.posts or (len(e.name.text) > 1 and _is_party(page, e))]
    for number, entry in enumerate(kept, 1):
        yield from _party(page, f"n{number}", entry)


def _is_party(page: Page, entry: Entry) -> bool:
    return entry.told or _speaks_for_itself(page, entry)


def _as_printed(placed: dict[int, Name], name: Name) -> Name:
    """A role's name without what ran into it: "Acme Group of Beijing" is Acme Group; posts are those of the line."""
    there = placed.get(name.start)
    if there is None or not name.text.startswith(there.text):
        return Name(name.text, name.start, name.end, "person" if name.posts else name.kind)
    kind = name.kind if there.kind == "unknown" else there.kind
    return Name(there.text, there.start, there.end, kind, there.posts)


def _parties_of(told: Iterable[DraftStatement]) -> list[Name]:
    return [
        Name(s.value.name, s.start, s.end, "enterprise" if s.property == "investor" else "unknown")
        for s in told
        if isinstance(s.value, Party)
    ]


def _known(page: Page, line: Line, name: Name) -> Name:
    """ "enterprises such as A, B and C": what the head of a list calls its names."""
    if name.kind != "unknown" or not _list().search(page.folded, line.start, name.start):
        return name
    return Name(name.text, name.start, name.end, "enterprise", name.posts)


@cache
def _list() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?i:{longest(words('latin', 'firm_nouns'))}s?)(?!\w)[^.;]{{0,40}}? (?:such as|including|like) "
    )


@cache
def _does_business(language: str) -> re.Pattern[str]:
    """What a firm does, right after its name; in Japanese its verb is too far away to tell."""
    if language == "ja":
        return re.compile(r"(?!)")
    latin, han = (longest(words(table, "firm_verbs")) for table in ("latin", "chinese"))
    return re.compile(rf"(?:,? (?:which |who )?(?:{latin})(?![\w-])|(?:{han}))")


def _speaks_for_itself(page: Page, entry: Entry) -> bool:
    """Whether a name alone shows a party: a person, a body; of a place or an unknown name something must be told."""
    if entry.kind == "unknown":
        return any(
            _does_business(page.language).match(page.folded, end)
            for _, end in sorted(entry.places)[:_PLACES_LOOKED_AT]
        )
    if entry.name.text in words("places", f"countries_{page.language}"):
        return False
    return not _PLACE.search(entry.name.text) or _publishes(page, entry.name)


def _publishes(page: Page, name: Name) -> bool:
    """ "一関市 工業労政課": the office a page is from opens one of its first lines."""
    line = page.line_at(name.start)
    alone = page.folded[name.end : name.end + 1] in (" ", "\n", "")
    return line is not None and 0 < line.paragraph < _PUBLISHER_LINES and name.start == line.start and alone


def _without_country(page: Page, name: Name) -> Name:
    """A country in a role is a government, whatever the role."""
    kind = body_kind(name.text, page.language)
    if name.kind in ("unknown", "enterprise") and kind == "government":
        return Name(name.text, name.start, name.end, kind, name.posts)
    return name


def _bodies_of_posts(page: Page, entries: dict[str, Entry]) -> None:
    """The body somebody holds a post of is a party, too."""
    spelled = {text: entry for entry in entries.values() for text in entry.spellings}
    for post, holder in [(p, n) for entry in entries.values() for p, n in entry.posts.items() if p.of]:
        of = post.of or ""
        known = entries.get(fold_name(of)) or spelled.get(of)
        start = _near(page, of, holder)
        if known is not None:
            known.told = True
            if not known.shaped or known.kind == "unknown":
                known.kind = kind_of_holder(of, post.title, page.language)
        elif start is not None and (of[:1].isupper() or not of.isascii()) and not is_plain(of, page.language):
            entries[fold_name(of)] = entry = Entry(
                Name(of, start, start + len(of), kind_of_holder(of, post.title, page.language)), told=True
            )
            entry.add(entry.name)


def _near(page: Page, words_: str, name: Name) -> int | None:
    """Where words stand next to a name: before it, else after it."""
    before = page.folded.rfind(words_, max(0, name.start - _BEFORE), name.start)
    after = page.folded.find(words_, name.end, name.end + _AFTER)
    found = (
        before
        if before >= 0 and (after < 0 or name.start - before <= after - name.end + len(words_))
        else after
    )
    return found if found >= 0 else None


def _party(page: Page, subject: str, entry: Entry) -> Iterator[DraftStatement]:
    home = entry.name.start

    def made(
        prop: str, value: Party | Code | Text, start: int, end: int, of: str | None = None
    ) -> DraftStatement:
        quote = page.text[start:end]
        return DraftStatement(subject, prop, value, "actual", start, end, quote, start, home, of=of)

    yield made("kind", Code(entry.kind), home, entry.name.end)
    own = (home, entry.name.end)
    for start, end in (own, *sorted(entry.places - {own})):
        yield made("named", Party(page.text[start:end]), start, end)
    for post, holder in entry.posts.items():
        place = _near(page, post.title, holder)
        if place is not None:
            yield made("post", Text(post.title), place, place + len(post.title), post.of)
