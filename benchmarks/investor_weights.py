"""Learns what each trait of a name is worth for saying that it invests: a logistic regression in plain Python.

Usage: python -m benchmarks.investor_weights OUT.toml [--without N] GOLD...

GOLD: folders of texts (`id.txt` beside `id.json`) or JSON Lines with the text in each entry. `--without N` leaves out
the texts whose id falls in half N (0 or 1), to be scored on those. The same input gives the same weights.
"""

from __future__ import annotations

import json
import math
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from luodi.readers.firm_traits import traits
from luodi.readers.investors import grouped
from luodi.readers.page import open_page

_LEGAL = re.compile(r"株式会社|有限公司|股份|集团|集團|グループ|\b(?:co|ltd|inc|corp|company|group|plc|the)\b\.?")
_ROUNDS, _RATE, _SHRINK, _SHARED = 300, 0.5, 0.6, 0.25
Case = tuple[str, frozenset[str], bool]


def texts(source: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each gold entry of a folder or of a file of JSON Lines, with its text."""
    if source.suffix == ".jsonl":
        for row in source.read_text(encoding="utf-8").splitlines():
            entry = json.loads(row)
            yield entry, entry["text"]
        return
    for file in sorted(source.glob("*.json")):
        yield json.loads(file.read_text(encoding="utf-8")), file.with_suffix(".txt").read_text(encoding="utf-8")


def half(id: str) -> int:
    """The half a text falls in, by its id alone."""
    return crc32(id.encode()) % 2


def cases(entry: dict[str, Any], text: str) -> Iterator[Case]:
    """The names of a text that may invest, with their traits, and whether the gold says that they do."""
    page = open_page(text)
    told = [_plain(name) for project in entry.get("projects") or [] for name in project.get("investors") or []]
    if not entry.get("projects"):
        return
    groups = {k: g for k, g in grouped(page).items() if any(m.line.form != "title" for m in g)}
    first = min((m.name.start for g in groups.values() for m in g if m.line.form != "title"), default=-1)
    for group in groups.values():
        names = {_plain(m.name.text) for m in group}
        yield page.language, traits(page, group, first), any(_same(n, t) for n in names for t in told)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", _LEGAL.sub("", unicodedata.normalize("NFKC", name).casefold()))


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return bool(short) and short in long and len(long) <= 3 * len(short)


def learned(found: list[Case]) -> dict[str, dict[str, float]]:
    """Weights for each language: what all share, and what the language adds; large ones are shrunk."""
    languages = sorted({language for language, _, _ in found})
    every = sorted({trait for _, traits, _ in found for trait in traits})
    names = ["start", *every]
    weights = {(l, t): 0.0 for l in ("all", *languages) for t in names}
    for turn in range(_ROUNDS):
        slope = dict.fromkeys(weights, 0.0)
        for language, told, invests in found:
            keys = [(l, t) for l in ("all", language) for t in ("start", *told)]
            miss = invests - 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[k] for k in keys)))))
            for key in keys:
                slope[key] += miss
        rate = _RATE / (1 + turn / 100)
        for key in weights:
            shrink = 0.0 if key[1] == "start" and key[0] != "all" else (_SHARED if key[0] == "all" else _SHRINK)
            weights[key] += rate * (slope[key] - shrink * weights[key]) / (len(found) ** 0.5 * 4)
    return {l: {t: weights["all", t] + weights[l, t] for t in names} for l in languages}


def printed(weights: dict[str, dict[str, float]]) -> str:
    """The table as TOML, in hundredths; a trait worth nothing is left out."""
    lines = [
        "# What each trait of firm_traits.toml is worth for saying that a name invests, in hundredths: learned from the",
        "# annotated texts by benchmarks/investor_weights.py, one table a language. `start` is what a name has before any.",
    ]
    for language, table in sorted(weights.items()):
        rows = {t: round(100 * w) for t, w in table.items()}
        lines += ["", f"[{language}]", *(f"{t} = {rows[t]}" for t in table if t == "start" or abs(rows[t]) > 4)]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Learn from the sources named and write the table."""
    out, *rest = arguments
    without = int(rest[1]) if rest[0] == "--without" else None
    sources = [Path(r) for r in (rest[2:] if without is not None else rest)]
    found = [
        case
        for source in sources
        for entry, text in texts(source)
        if without is None or half(entry["id"]) != without
        for case in cases(entry, text)
    ]
    Path(out).write_text(printed(learned(found)), encoding="utf-8")
    right = sum(case[2] for case in found)
    print(f"{len(found)} names, {right} invest")


if __name__ == "__main__":
    main(sys.argv[1:])
