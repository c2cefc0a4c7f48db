"""Speed and accuracy of reading values beside other libraries, in one run; writes docs/speed.md.

usage: python -m benchmarks.speed [FILE]     after `make bench` has built the environments
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.runs import OURS, Reader, Runs, full, golds, new, peers, run, values
from benchmarks.speed_page import Contest, page
from benchmarks.values import Score, compare, gold_values, printed_values

ROUNDS = 5
LANGUAGES = ("en", "zh", "ja")
Key = tuple[str, tuple[str, ...], str]


def main(arguments: list[str]) -> None:
    text = page(_contests(), ROUNDS)
    if arguments:
        Path(arguments[0]).write_text(text, encoding="utf-8")
    print(text, end="")


def _contests() -> list[Contest]:
    """All readers take turns, so that a busy minute of the machine hits them alike."""
    entries = [(peer, language) for language in LANGUAGES for peer in peers() if language in peer.languages]
    measured: dict[Key, tuple[Reader, Runs]] = {}
    for peer, language in entries:
        for reader in (peer, values(peer.kinds), full()):
            measured.setdefault((reader.name, reader.kinds, language), (reader, new(language)))
    for round_ in range(1, ROUNDS + 1):
        for (name, _, language), (reader, runs) in measured.items():
            print(f"round {round_} of {ROUNDS}: {name}, {language}", file=sys.stderr)
            run(reader, language, runs)
            if runs.failure and reader.env == OURS:
                sys.exit(f"{name}, {language}: {runs.failure}; mend the reader, then run `make bench` again")
    return [_contest(peer, language, measured) for peer, language in entries]


def _contest(peer: Reader, language: str, measured: dict[Key, tuple[Reader, Runs]]) -> Contest:
    trio = [measured[r.name, r.kinds, language] for r in (peer, values(peer.kinds), full())]
    scored = [(reader, runs, _score(runs, language, peer.kinds)) for reader, runs in trio]
    return Contest(language, *scored)


def _score(runs: Runs, language: str, kinds: tuple[str, ...]) -> Score:
    total = Score()
    if runs.failure:
        return total
    for (gold, text), mentions in zip(golds("tests/data/apart", language), runs.mentions, strict=True):
        by_kind = compare(gold_values(gold, text), printed_values(mentions))
        for kind in kinds:
            total += by_kind[kind]
    return total


if __name__ == "__main__":
    main(sys.argv[1:])
