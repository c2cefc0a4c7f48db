"""The desk's names on the shelf: each name once, which others it may be one with, and how that is kept up.

Names are compared with the first few of each key (`parties.candidates`), in the order in which they are met.
A new name is the last, so it changes no other pair. Where an early name of a crowded key goes or comes, all
names must be looked at anew: `Crowded` says so.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from luodi.identity.desk.book import Book
from luodi.identity.desk.compare import Pair
from luodi.identity.desk.finding import Kind
from luodi.identity.desk.keys import keys
from luodi.identity.desk.words import cut
from luodi.identity.exact import kind_for
from luodi.identity.parties.candidates import WINDOW, may_be_one
from luodi.identity.parties.joins import compared
from luodi.identity.parties.named import KINDS, Named
from luodi.identity.projects.families import name_node
from luodi.ledger.shelf import Shelf, ShelfWriter, Tie
from luodi.ledger.value import fold_name
from luodi.registers.kept.ties import Bearer, bearer


class Crowded(Exception):
    """An early name of a key with many names changed."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A name of one kind; `place` and `name` are those of its first bearer."""

    place: str
    name: str
    kind: Kind | None

    @property
    def node(self) -> str:
        return name_node(self.name)

    @property
    def id(self) -> str:
        return f"{self.kind or ''}|{fold_name(self.name)}"

    def dump(self) -> str:
        return json.dumps([self.place, self.name, self.kind], ensure_ascii=False)


def load_entry(data: str) -> Entry:
    """From what `Entry.dump` wrote."""
    return Entry(*json.loads(data))


def entries(bearers: Iterable[Bearer]) -> list[Entry]:
    """The entries of one name, as `parties.named` makes them of all its bearers."""
    own = sorted((each for each in bearers if each.own), key=lambda each: each.place)
    known = {each.kind for each in own} - {"unknown"}
    found: dict[Kind | None, Entry] = {}
    for each in own:
        kind = KINDS.get(kind_for(each.kind, known))
        found.setdefault(kind, Entry(each.place, each.name, kind))
    return sorted(found.values())


def renew(shelf: Shelf, writer: ShelfWriter, nodes: Collection[str], book: Book) -> set[str]:
    """See to the entries of these names, whose bearers changed. Returns the names of which anything changed.

    Raises Crowded, with the shelf half written, where all names must be looked at anew.
    """
    before, after = defaultdict(list), defaultdict(list)
    for tie in shelf.at("entry", nodes):
        before[tie.node].append(load_entry(tie.data))
    bearers = defaultdict(list)
    for tie in shelf.at("bear", nodes):
        bearers[tie.node].append(bearer(tie))
    for node in nodes:
        after[node] = entries(bearers[node])
    gone = [e for node in nodes for e in before[node] if e not in after[node]]
    come = sorted(e for node in nodes for e in after[node] if e not in before[node])
    if not gone and not come:
        return set()
    writer.drop("entry", {e.id for e in gone})
    writer.put(Tie("entry", e.node, e.id, e.dump()) for e in come)
    touched = _unlink(shelf, writer, gone, book)
    return touched | _link(shelf, writer, come, book)


def _unlink(shelf: Shelf, writer: ShelfWriter, gone: Sequence[Entry], book: Book) -> set[str]:
    """Take entries out of their keys and pairs."""
    lost = {e.id for e in gone}
    all_keys = {key for e in gone for key in keys(cut(e.name), e.kind, book)}
    if all_keys and shelf.at("full", all_keys):
        raise Crowded
    writer.drop("key", lost)
    pairs = shelf.of("alike", lost)
    writer.drop("alike", lost)
    writer.drop_ends("alike", lost)
    touched = {name_of(id) for tie in pairs for id in (tie.node, tie.owner)}
    return touched | {e.node for e in gone}


def _link(shelf: Shelf, writer: ShelfWriter, come: Sequence[Entry], book: Book) -> set[str]:
    """Put new entries into their keys, and compare them with what is there."""
    if not come:
        return set()
    own = {e.id: keys(cut(e.name), e.kind, book) for e in come}
    wanted = sorted(frozenset().union(*own.values()))
    windows: dict[str, list[Entry]] = defaultdict(list)
    for tie in shelf.at("key", wanted):
        windows[tie.node].append(load_entry(tie.data))
    full = {tie.node for tie in shelf.at("full", wanted)}
    pairs: set[tuple[Entry, Entry]] = set()
    added: list[Tie] = []
    for key in wanted:
        new = [e for e in come if key in own[e.id]]
        found, ties = _window(key, sorted(windows[key]), new, key in full)
        pairs.update(found)
        added.extend(ties)
    writer.put(added)
    told = [pair for pair in sorted(pairs) if is_told(*pair, book)]
    writer.put(tie for a, b in told for tie in alike_ties(a, b))
    return {e.node for pair in told for e in pair} | {e.node for e in come}


def _window(
    key: str, old: Sequence[Entry], new: Sequence[Entry], full: bool
) -> tuple[set[tuple[Entry, Entry]], list[Tie]]:
    """The pairs that new entries of a key bring, and the key's new ties."""
    if old and len(old) >= WINDOW and new and new[0] < old[WINDOW - 1]:
        raise Crowded
    whole = sorted([*old, *new])
    first = whole[:WINDOW]
    if any(e in old for e in whole[WINDOW:]):
        raise Crowded
    fresh = set(new)
    pairs = {(a, b) for a in first for b in whole if a < b and (a in fresh or b in fresh)}
    ties = [Tie("key", key, e.id, e.dump()) for e in first if e in fresh]
    if len(whole) > WINDOW and not full:
        ties.append(Tie("full", key, key))
    return pairs, ties


def is_told(a: Entry, b: Entry, book: Book) -> bool:
    """Are the two of one kind, and does the desk hold them to be one, or suggest it?"""
    if not may_be_one(a, b, book):
        return False
    return compared(Pair(a.name, b.name, a.kind or b.kind), book).standing in ("in force", "suggested")


def alike_ties(a: Entry, b: Entry) -> tuple[Tie, Tie]:
    """The pair, from either end."""
    return Tie("alike", a.id, b.id), Tie("alike", b.id, a.id)


def name_of(id: str) -> str:
    """The node of an entry's name."""
    return f"name {id.partition('|')[2]}"


def ids_of(nodes: Iterable[str]) -> list[str]:
    """The entries that a name may have."""
    names = [node.removeprefix("name ") for node in nodes if node.startswith("name ")]
    kinds = sorted({*KINDS.values(), ""})
    return [f"{kind}|{name}" for name in names for kind in kinds]


def fill(writer: ShelfWriter, whole: Iterable[Entry], book: Book) -> None:
    """Every entry of a ledger onto an empty shelf: their keys and pairs."""
    windows: dict[str, list[Entry]] = defaultdict(list)
    full: set[str] = set()
    for e in sorted(whole):
        beside: set[Entry] = set()
        made = [Tie("entry", e.node, e.id, e.dump())]
        for key in sorted(keys(cut(e.name), e.kind, book)):
            beside.update(windows[key])
            if len(windows[key]) < WINDOW:
                windows[key].append(e)
                made.append(Tie("key", key, e.id, e.dump()))
            elif key not in full:
                full.add(key)
                made.append(Tie("full", key, key))
        for other in beside:
            if is_told(other, e, book):
                made.extend(alike_ties(other, e))
        writer.put(made)


def alike_on(shelf: Shelf) -> Callable[[Sequence[Named]], Iterator[tuple[int, int]]]:
    """The pairs of names to look at, from the shelf instead of anew."""

    def pairs(names: Sequence[Named]) -> Iterator[tuple[int, int]]:
        places = {f"{one.kind or ''}|{fold_name(one.name)}": place for place, one in enumerate(names)}
        found = {
            tuple(sorted((places[t.node], places[t.owner])))
            for t in shelf.at("alike", list(places))
            if t.owner in places
        }
        yield from ((pair[0], pair[1]) for pair in sorted(found))

    return pairs
