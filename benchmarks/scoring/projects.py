"""Which printed project is which gold project: the one that holds most of its facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from benchmarks.scoring.facts import Names, Told
from benchmarks.scoring.matching import Pairs
from benchmarks.scoring.names import share_name

Votes = dict[int, Counter[int]]


def votes(*found: tuple[Pairs, Sequence[Told], Sequence[Told]]) -> Votes:
    """For each gold project, how many of its facts were found in each printed project."""
    counted: Votes = {}
    for pairs, gold, printed in found:
        for i, j in pairs:
            counted.setdefault(gold[i].project, Counter())[printed[j].project] += 1
    return counted


def link(counted: Votes, gold: Sequence[Names], printed: Sequence[Names]) -> dict[int, int]:
    """Gold project to printed project, one to one. One without a fact found is known by its investors."""
    linked: dict[int, int] = {}
    for project in sorted(counted, key=lambda g: -max(counted[g].values())):
        _take(linked, project, [p for p, _ in counted[project].most_common()])
    for project, investors in enumerate(gold):
        if project not in linked:
            _take(linked, project, [p for p, names in enumerate(printed) if share_name(investors, names)])
    return linked


def _take(linked: dict[int, int], project: int, choices: Sequence[int]) -> None:
    taken = set(linked.values())
    free = next((p for p in choices if p not in taken), None)
    if free is not None:
        linked[project] = free


def judged_investors(
    linked: dict[int, int], gold: Sequence[Names], printed: Sequence[Names]
) -> tuple[int, int]:
    """Linked projects whose investors share a name or that have none in either; and those with wrong ones."""
    named = [(gold[g], printed[p]) for g, p in linked.items()]
    right = [share_name(one, other) or (not one and not other) for one, other in named]
    wrong = [not fits and bool(other) for fits, (_, other) in zip(right, named, strict=True)]
    return sum(right), sum(wrong)
