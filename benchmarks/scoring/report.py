"""A tally as Markdown tables, a column for each group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isnan, nan

from benchmarks.scoring.tally import ALL, Count, Tally

GROUPS = ("en", "mt", "zh", "ja")
_TOO_FEW = 5  # a task with fewer gold facts says nothing about a language


def mean_f1(tally: Tally, tasks: Sequence[str], group: str = ALL) -> float:
    """Over all tasks; for one language over those with enough gold facts, not a number if there are none."""
    counts = [tally.count(group, task) for task in tasks]
    judged = [count.f1 for count in counts if group == ALL or count.gold >= _TOO_FEW]
    return sum(judged) / len(judged) if judged else nan


def table(tally: Tally, tasks: Sequence[str], mean: bool) -> str:
    """Precision, recall, F1; gold facts; wrong of printed."""
    groups = tally.groups(GROUPS)
    return "\n".join(_lines(tally, tasks, groups, mean))


def _lines(tally: Tally, tasks: Sequence[str], groups: Sequence[str], mean: bool) -> Iterator[str]:
    yield _row("", groups)
    yield _row("---", ["---"] * len(groups))
    for task in tasks:
        counts = [tally.count(group, task) for group in groups]
        if any(count.gold or count.printed for count in counts):
            yield _row(task, [_cell(count) for count in counts])
    if mean:
        means = [mean_f1(tally, tasks, ALL if len(groups) == 1 else group) for group in groups]
        yield _row("**mean F1**", ["" if isnan(mean) else f"**{mean:.3f}**" for mean in means])


def _row(head: str, cells: Sequence[str]) -> str:
    return f"| {' | '.join([head, *cells])} |"


def _cell(count: Count) -> str:
    if not count.gold and not count.printed:
        return ""
    rates = f"{count.precision:.2f} {count.recall:.2f} **{count.f1:.2f}**"
    return f"{rates} ({count.gold}; {count.wrong}/{count.printed})"
