"""Which names are compared: those that share a key, each with the first few of that key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Protocol

from luodi.identity.desk.book import Book
from luodi.identity.desk.finding import Kind
from luodi.identity.desk.keys import keys, worth_comparing
from luodi.identity.desk.words import cut
from luodi.identity.parties.named import Named


class Bearer(Protocol):
    """A name and its kind, as it is compared."""

    @property
    def name(self) -> str: ...

    @property
    def kind(self) -> Kind | None: ...


WINDOW = 12
"""With how many names of a key a later one is compared: the earliest, so no later text takes one away."""


def candidates(names: Sequence[Named], book: Book) -> Iterator[tuple[int, int]]:
    """Places (earlier, later) in `names` of two names of one kind that share a key, each pair once."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for later, named in enumerate(names):
        beside: set[int] = set()
        for key in keys(cut(named.name), named.kind, book):
            block = bearers[key]
            beside.update(block)
            if len(block) < WINDOW:
                block.append(later)
        for earlier in sorted(beside):
            if may_be_one(names[earlier], named, book):
                yield earlier, later


def may_be_one(a: Bearer, b: Bearer, book: Book) -> bool:
    """Whether two names with a common key are of one kind and worth a comparison."""
    if a.kind is not None and b.kind is not None and a.kind != b.kind:
        return False
    return worth_comparing(a.name, b.name, a.kind or b.kind, book)
