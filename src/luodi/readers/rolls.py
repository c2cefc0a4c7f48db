"""The roll of a page: every name under one entry, short forms with the long one they stand for, all places at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick

from luodi.language.name import Name, Post
from luodi.language.name_words import Kind
from luodi.ledger.value import fold_name

Span = tuple[int, int]


@dataclass
class Entry:
    """One party: its full name where it is first printed, its kind, posts, other spellings and the places of each."""

    name: Name
    kind: Kind = "unknown"
    posts: dict[Post, Name] = field(default_factory=dict)
    spellings: set[str] = field(default_factory=set)
    places: set[Span] = field(default_factory=set)
    told: bool = False
    shaped: bool = False

    def add(self, name: Name, shaped: bool = True) -> None:
        """One more place where it is named, with what is said there; `shaped`: its own words tell the kind."""
        self.places.add((name.start, name.end))
        self.spellings.add(name.text)
        self.shaped |= shaped and name.kind != "unknown"
        if name.kind != "unknown" and (self.kind == "unknown" or name.posts):
            self.kind = name.kind
        for post in name.posts:
            if not any(p.title.startswith(post.title) and (p.of or post.of is None) for p in self.posts):
                self.posts = {p: n for p, n in self.posts.items() if p.title != post.title or p.of}
                self.posts[post] = name

    def absorb(self, other: Entry) -> None:
        """Take over the places and posts of a short form."""
        self.places |= other.places
        self.spellings |= other.spellings
        self.told |= other.told
        for post, name in other.posts.items():
            self.add(Name(name.text, name.start, name.end, "person", (post,)))


def roll(printed: Iterable[Name], roles: Iterable[Name]) -> dict[str, Entry]:
    """An entry for each name, by its key, in order of first mention; who has a role in an event is told of."""
    entries: dict[str, Entry] = {}
    for name in printed:
        entries.setdefault(fold_name(name.text), Entry(name)).add(name)
    for name in roles:
        entry = entries.setdefault(fold_name(name.text), Entry(name))
        entry.add(name, shaped=False)
        entry.told = True
    return entries


def join_short_forms(folded: str, entries: dict[str, Entry]) -> dict[str, Entry]:
    """ "Greybarrow" is Greybarrow Studios, "Sadykov" is Yerlan Sadykov, if only one party of the page can be meant."""
    longer: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries.values():
        for form in _short_forms(entry):
            longer[form].append(entry)
    kept: dict[str, Entry] = {}
    for key, entry in entries.items():
        full = [e for e in longer[entry.name.text] if e is not entry and _may_be(entry, e)]
        if len(full) == 1 and not (full[0].kind != "person" and _is_place(folded, entry)):
            full[0].absorb(entry)
        else:
            kept[key] = entry
    return kept


def _is_place(folded: str, entry: Entry) -> bool:
    """ "in Dalian" is a city and no short form of Dalian Pumps."""
    return any(
        folded.endswith((" in ", " near ", " outside ", " at "), 0, start) for start, _ in entry.places
    )


def _may_be(short: Entry, full: Entry) -> bool:
    if full.kind == "person":
        return short.kind in ("person", "unknown")
    if short.shaped and not full.shaped:
        return False
    if full.kind == "unknown" and short.kind != "unknown":
        return False
    return short.kind in ("unknown", full.kind) and full.kind in ("enterprise", "unknown")


def _short_forms(entry: Entry) -> set[str]:
    """What a name may be called for short: a surname, or the words a firm begins with."""
    text = entry.name.text
    if text.isascii() or " " in text:
        parts = text.split(" ")
        first = {" ".join(parts[:n]) for n in range(1, len(parts))} if entry.kind != "person" else set()
        return first | ({parts[-1], parts[0], " ".join(parts[-2:])} - {text} if len(parts) > 1 else set())
    parts = text.replace("=", "・").replace("·", "・").split("・")
    if len(parts) > 1:
        return {parts[0], parts[-1]}
    bare = text.removeprefix("株式会社")
    return {bare[:n] for n in range(1 if entry.kind == "person" else 2, min(len(bare), 12))}


def mentions(folded: str, entries: Iterable[Entry]) -> None:
    """Every place of every spelling, in one pass over the text; the longest name that stands at a place counts."""
    owners = {text: entry for entry in entries for text in entry.spellings if len(text) > 1}
    found = AhoCorasick(list(owners)).find_matches_as_indexes(folded, overlapping=True)
    place = 0
    for start, end in sorted(((start, end) for _, start, end in found), key=lambda span: (span[0], -span[1])):
        if start >= place and _stands(folded, start, end):
            owners[folded[start:end]].places.add((start, end))
            place = end


def _stands(folded: str, start: int, end: int) -> bool:
    """Whether a name stands here as a whole word."""
    around = folded[max(0, start - 1) : start], folded[end : end + 1]
    edges = folded[start], folded[end - 1]
    return not any(a.isascii() and a.isalnum() and e.isascii() for a, e in zip(around, edges, strict=True))
