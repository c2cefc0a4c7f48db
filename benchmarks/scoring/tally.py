"""Counts of hits, by group and task."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

ALL = "all"


@dataclass(slots=True)
class Count:
    """`wrong`: not right, and printed at the place of a gold fact or with a quote that is not in the text."""

    hits: int = 0
    gold: int = 0
    printed: int = 0
    wrong: int = 0

    def add(self, hits: int, gold: int, printed: int, wrong: int = 0) -> None:
        self.hits += hits
        self.gold += gold
        self.printed += printed
        self.wrong += wrong

    @property
    def precision(self) -> float:
        return self.hits / self.printed if self.printed else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Tally:
    """Every count goes to its own group and to `all`."""

    def __init__(self) -> None:
        self._counts: defaultdict[tuple[str, str], Count] = defaultdict(Count)

    def add(self, group: str, task: str, hits: int, gold: int, printed: int, wrong: int = 0) -> None:
        for key in (group, ALL):
            self._counts[key, task].add(hits, gold, printed, wrong)

    def count(self, group: str, task: str) -> Count:
        return self._counts.get((group, task), Count())

    def groups(self, order: Iterable[str]) -> list[str]:
        """The groups there are, in this order, and `all` if there are several."""
        there = {group for group, _ in self._counts}
        found = [group for group in order if group in there]
        return [*found, ALL] if len(found) > 1 else found
