"""The page docs/speed.md: a ratio of speeds stands only beside the accuracy of both."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.runs import Reader, Runs
from benchmarks.values import Score

Entry = tuple[Reader, Runs, Score]
_LANGUAGES = {"en": "English", "zh": "Chinese", "ja": "Japanese"}


@dataclass(frozen=True, slots=True)
class Contest:
    """A peer, our reading restricted to its kinds of facts, and ours in full, on one language."""

    language: str
    peer: Entry
    values: Entry
    full: Entry

    @property
    def ratio(self) -> float:
        """How many times faster the restricted reading is."""
        return self.values[1].rate / self.peer[1].rate

    @property
    def full_ratio(self) -> float:
        return self.full[1].rate / self.peer[1].rate

    @property
    def peer_is_as_good(self) -> bool:
        return self.peer[2].f1 >= self.values[2].f1


def page(contests: Sequence[Contest], rounds: int) -> str:
    return "\n\n".join(_parts(contests, rounds)) + "\n"


def _parts(contests: Sequence[Contest], rounds: int) -> Iterator[str]:
    yield "# How fast the reader is, and how right, beside others"
    yield _method(rounds)
    yield f"**{_headline(contests)}**"
    for language, name in _LANGUAGES.items():
        those = [contest for contest in contests if contest.language == language]
        if those:
            runs = those[0].full[1]
            yield f"## {name}: {runs.texts} texts, {runs.characters / runs.texts:.0f} characters each"
            yield "\n".join(_rows(those))
    yield _notes(contests)


def _method(rounds: int) -> str:
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    return f"""Written by `make bench` (`benchmarks/speed.py`) on {machine}.

Each library runs in an environment of its own, from a lock with hashes, and takes turns with ours in one
run: the same texts on the same core. Every text is new to the process, which has read five others before;
the rate is the median of {rounds} processes, in processor time. Start-up is reported apart, from the start
of the process to the end of a first short sentence; the examples of our rules had passed
at an earlier start, as on every machine after the first.

*Luodi, values alone* reads amounts and dates wherever they stand,
restricted to the peer's kinds (dates apart from amounts; all amounts where the peer reads
money alone). *In full* also reads whose they are, what for, said by whom, and agreements, encounters and
parties.

Speed is measured on `tests/data/given` and `tests/data/apart`, accuracy on `tests/data/apart` alone, which
nobody tuned on: the money, areas and dates of its gold, without fiscal years. *Right* is an amount of the
same number and unit, or days within the gold's day or period, that overlaps the gold's quote; *wrong*,
another value of the kind there; *missed*, nothing there. F1 counts a wrong value against precision and
recall, a missed one against recall. Where a peer offers a choice (a past and a coming March) or leaves a
country open ("dollar"), the best is taken, and so for ours. In full, a value counts only if it was given to
a project or park."""


def _headline(contests: Sequence[Contest]) -> str:
    running = [contest for contest in contests if not contest.peer[1].failure]
    as_good = sorted((c for c in running if c.peer_is_as_good), key=lambda c: c.ratio)
    if as_good:
        lowest = as_good[0]
        return f"Lowest ratio against a peer of equal or better accuracy: {_told(lowest)}."
    if not running:
        return "No peer could be run on this machine."
    lowest = min(running, key=lambda c: c.ratio)
    scores = f"F1 {lowest.values[2].f1:.2f} against {lowest.peer[2].f1:.2f}"
    return f"No peer is as accurate here as our values alone. Lowest ratio: {_told(lowest)}; {scores}."


def _told(contest: Contest) -> str:
    peer = f"{contest.peer[0].name} ({_LANGUAGES[contest.language]})"
    return f"values alone {contest.ratio:.1f} times as fast as {peer}, in full {contest.full_ratio:.1f} times"


def _rows(contests: Sequence[Contest]) -> Iterator[str]:
    heads = (
        "reader | facts | texts/s | start-up | right | wrong | missed | F1 | values alone faster | in full"
    )
    yield f"| {heads} |"
    yield "|---" * (heads.count("|") + 1) + "|"
    for contest in contests:
        if contest.peer[1].failure:
            yield f"| {contest.peer[0].name} | {contest.peer[1].failure} |||||||||"
            continue
        yield _row(contest, contest.peer, f"{contest.ratio:.1f} × | {contest.full_ratio:.1f} ×")
        yield _row(contest, contest.values, " | ")
        yield _row(contest, contest.full, " | ")


def _row(contest: Contest, entry: Entry, ratios: str) -> str:
    reader, runs, score = entry
    if runs.failure:
        return f"| {reader.name} | {runs.failure} |||||||||"
    kinds = ", ".join(contest.peer[0].kinds)
    found = f"{score.right} | {score.wrong} | {score.missed} | {score.f1:.2f}"
    return f"| {reader.name} | {kinds} | {_rate(runs)} | {median(runs.startup):.1f} s | {found} | {ratios} |"


def _rate(runs: Runs) -> str:
    return f"{runs.rate:.1f}" if runs.rate < 100 else f"{runs.rate:.0f}"


def _notes(contests: Sequence[Contest]) -> str:
    noted = dict.fromkeys(f"{c.peer[0].name}: {c.peer[0].note}." for c in contests if c.peer[0].note)
    return "\n".join(f"- {note}" for note in (*noted, _SCOPE))


_SCOPE = (
    "None of them reads what an amount is of, whose project it is, or agreements and encounters; a ratio "
    "says nothing of that. None is compared with a language model: those are another order of cost."
)
