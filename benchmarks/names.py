"""How far the names desk reaches on the pairs of tests/data/names, beside nomenklatura: into docs/names.md.

usage: python -m benchmarks.names [PAGE]    with no page, the figures of both halves are printed

The half of a pair is the sha256 of its id: even is tuned on, odd only scored. "With a names file" means that
tests/data/names/names.csv was imported, as an office would.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from luodi.identity.desk.book import Book
from luodi.identity.desk.compare import Pair, compare
from luodi.identity.desk.names_file import names_of
from luodi.identity.desk.rows import parties_of
from luodi.identity.desk.tables import shipped

DATA = Path(__file__).parents[1] / "tests" / "data" / "names"
HALVES = ("tuned on", "only scored")
KINDS = ("enterprise", "person", "place", "institution")


@dataclass(frozen=True)
class Figures:
    """What was called what: (what a careful person says, what was said) -> how often."""

    counts: Counter[tuple[bool | None, bool | None]]

    @property
    def precision(self) -> float | None:
        """Of what was called the same, how much is."""
        said = sum(n for (_, found), n in self.counts.items() if found is True)
        return self.counts[True, True] / said if said else None

    @property
    def recall(self) -> float | None:
        """Of what is the same, how much was called so."""
        true = sum(n for (gold, _), n in self.counts.items() if gold is True)
        return self.counts[True, True] / true if true else None

    @property
    def wrong(self) -> int:
        """Pairs called the same that are not, or that nobody can know."""
        return self.counts[False, True] + self.counts[None, True]

    @property
    def told_apart(self) -> float | None:
        """Of what was called different, how much is."""
        said = sum(n for (_, found), n in self.counts.items() if found is False)
        return self.counts[False, False] / said if said else None


def pairs() -> list[dict[str, Any]]:
    """All pairs, as the file has them."""
    lines = (DATA / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def half(id: str) -> str:
    """Which half a pair is of."""
    return HALVES[int(sha256(id.encode()).hexdigest(), 16) % 2]


def book(with_file: bool) -> Book:
    """The shipped tables, and the names file of the tests if wanted."""
    if not with_file:
        return Book(shipped())
    rows, wrong = names_of((DATA / "names.csv").read_text(encoding="utf-8"))
    assert not wrong, wrong
    return Book((*parties_of(rows, "names.csv"), *shipped()))


def score(rows: Iterable[dict[str, Any]], names: Book) -> Figures:
    """The desk's verdicts on these pairs."""
    counts: Counter[tuple[bool | None, bool | None]] = Counter()
    for row in rows:
        pair = Pair(row["a"], row["b"], row["kind"], row["a_language"], row["b_language"], row["context"])
        counts[row["same"], compare(pair, names).same] += 1
    return Figures(counts)


def main(page: str | None) -> None:
    from benchmarks.names_page import page_of

    text = page_of()
    if page is None:
        print(text)
    else:
        Path(page).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
