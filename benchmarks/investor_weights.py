"""Learns what each trait of a name is worth for saying that it invests: a plain logistic regression.

Usage: python -m benchmarks.investor_weights OUT.toml [--without N] GOLD...

GOLD: folders of texts (`id.txt` beside `id.json`) or JSON Lines with the text in each entry. `--without N`
leaves out the texts whose id falls in half N (0 or 1), to be scored on those. The same input gives the same
weights.
"""

from __future__ import annotations

import json
import math
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

from luodi.readers.firm_traits import traits
from luodi.readers.investors import first_place, grouped
from luodi.readers.page import open_page

_LEGAL = re.compile(
    r"株式会社|有限公司|股份|集团|集團|グループ|\b(?:co|ltd|inc|corp|company|group|plc|the)\b\.?"
)
_ROUNDS, _RATE, _SHRINK, _SHARED = 300, 0.5, 0.6, 0.25
Case = tuple[str, frozenset[str], bool]
Key = tuple[str, str]
_HEAD = """# What each trait of firm_traits.toml is worth for saying that a name invests, in hundredths:
# learned from the annotated texts by benchmarks/investor_weights.py. A name begins with `start`, and has
# the worth of each of its traits added; what it takes to be chosen stands in firms.toml."""


def texts(source: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each gold entry of a folder or of a file of JSON Lines, with its text."""
    if source.suffix == ".jsonl":
        for row in source.read_text(encoding="utf-8").splitlines():
            entry = json.loads(row)
            yield entry, entry["text"]
        return
    for file in sorted(source.glob("*.json")):
        text = file.with_suffix(".txt").read_text(encoding="utf-8")
        yield json.loads(file.read_text(encoding="utf-8")), text


def half(id: str) -> int:
    """The half a text falls in, by its id alone."""
    return crc32(id.encode()) % 2


def cases(entry: dict[str, Any], text: str) -> Iterator[Case]:
    """The names of a text with their traits, and whether the gold says that they invest."""
    page = open_page(text)
    projects = entry.get("projects") or []
    if not projects:
        return
    told = [_plain(name) for project in projects for name in project.get("investors") or []]
    groups = grouped(page)
    first = first_place(groups)
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
    shown = sorted({(language, trait) for language, told, _ in found for trait in ("start", *told)})
    weights = dict.fromkeys([*sorted({("all", trait) for _, trait in shown}), *shown], 0.0)
    for turn in range(_ROUNDS):
        slope = _slope(found, weights)
        rate = _RATE / (1 + turn / 100) / (4 * len(found) ** 0.5)
        for key, value in weights.items():
            weights[key] = value + rate * (slope[key] - _shrink(*key) * value)
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for language, trait in shown:
        table[language][trait] = weights["all", trait] + weights[language, trait]
    return table


def _slope(found: list[Case], weights: dict[Key, float]) -> dict[Key, float]:
    """For each weight how far the names that have its trait are from what the gold says."""
    slope = dict.fromkeys(weights, 0.0)
    for language, told, invests in found:
        keys = [(of, trait) for of in ("all", language) for trait in ("start", *sorted(told))]
        said = sum(weights[key] for key in keys)
        miss = invests - 1 / (1 + math.exp(-max(-30.0, min(30.0, said))))
        for key in keys:
            slope[key] += miss
    return slope


def _shrink(language: str, trait: str) -> float:
    if language == "all":
        return _SHARED
    return 0.0 if trait == "start" else _SHRINK


def printed(weights: dict[str, dict[str, float]]) -> str:
    """The table as TOML, in hundredths; a trait worth next to nothing is left out."""
    lines = _HEAD.splitlines()
    for language, table in sorted(weights.items()):
        rows = {trait: round(100 * worth) for trait, worth in table.items()}
        lines += ["", f"[{language}]", f"start = {rows.pop('start')}"]
        lines += [f"{trait} = {worth}" for trait, worth in rows.items() if abs(worth) > 4]
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
