"""docs/names.md: what the names desk reaches, written anew by `make names`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.names import HALVES, KINDS, Figures, book, half, pairs, score
from benchmarks.names_peer import peer_figures

from luodi.identity.desk.book import Book
from luodi.identity.desk.policy import names_policy

_HEAD = """\
# How far the names desk reaches

Written by `make names`; do not edit. 971 pairs of names in English, Chinese and Japanese
(`tests/data/names`), a third of them
near misses, some that nobody can know. The half of a pair is the hash of its id: rules were made on the
one half, the other was
only ever counted. *Precision*: of what was called the same, how much is; a pair nobody can know counts
as wrong there.
*Recall*: of what is the same, how much was called so; what was abstained from is not found.
*Different*: of what was told
apart, how much is.

*By signs alone* is method; what the tables add is memory. The tables were written down from general
knowledge, and a sample of them was compared with stored public pages
(`src/luodi/identity/known/README.md` says how, and what was not). Beside the pairs stand more than two
hundred near misses by kind (`tests/data/names/near_misses.csv`), none of which may be called the same.
"""


def page_of() -> str:
    """The whole page."""
    rows = pairs()
    return "\n".join((_HEAD, *_policy(), *_tables(rows), *_peer(rows), ""))


def _policy() -> Iterator[str]:
    policy = names_policy()
    yield f"Policy `{policy.name}`: in force from {policy.in_force}, suggested from {policy.suggested}.\n"


def _tables(rows: list[dict[str, Any]]) -> Iterator[str]:
    for title, names in (
        ("By signs alone, the shipped tables switched off", Book(())),
        ("With Luodi's own tables", book(False)),
        ("With a names file imported as well", book(True)),
    ):
        yield from _table(title, rows, lambda some, names=names: score(some, names))


def _peer(rows: list[dict[str, Any]]) -> Iterator[str]:
    found = peer_figures(rows)
    if found is None:
        yield "## nomenklatura\n"
        yield "Not installed on this machine; `make names` tries to.\n"
        return
    yield from _table("nomenklatura on the same pairs, names alone (logic-v2)", rows, found)
    yield "It compares names as written and in Latin letters, and has no word for abstaining.\n"


Count = Callable[[list[dict[str, Any]]], Figures]


def _table(title: str, rows: list[dict[str, Any]], count: Count) -> Iterator[str]:
    yield f"## {title}\n"
    yield "| half | kind | pairs | precision | recall | called the same, wrongly | different |"
    yield "|---|---|---|---|---|---|---|"
    for name in HALVES:
        own = [row for row in rows if half(row["id"]) == name]
        for kind in ("all", *KINDS):
            some = [row for row in own if kind in ("all", row["kind"])]
            yield f"| {name} | {kind} | {len(some)} | {' | '.join(_shares(count(some)))} |"
    yield ""


def _shares(figures: Figures) -> tuple[str, ...]:
    told = _share(figures.told_apart)
    return _share(figures.precision), _share(figures.recall), str(figures.wrong), told


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
