"""How well the parties of annotated texts are named: names, their kinds, and the posts of persons.

usage: parties.py FOLDER... [--misses]     prints precision, recall and F1 for each folder

A name counts if it is the gold one but for its legal form, width and spaces. A short form of a gold name
that is listed beside it counts neither way. Kinds and posts are compared for the names found.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import luodi
from luodi.ledger.value import fold_name

Parties = list[dict[str, Any]]
Tally = Counter[tuple[str, str]]


def main(arguments: list[str]) -> None:
    for folder in [a for a in arguments if not a.startswith("--")]:
        tally: Tally = Counter()
        for path in sorted(Path(folder).glob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            if "parties" in gold:
                wrong = _compare(gold["parties"], _read(path, gold), tally)
                if "--misses" in arguments:
                    print(*(f"{gold['id']} {line}" for line in wrong), sep="\n")
        print(f"== {folder}", *(_row(tally, task) for task in ("name", "kind", "post")), sep="\n")


def _read(path: Path, gold: dict[str, Any]) -> Parties:
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    reading = luodi.read(text, published=gold["published"], id=gold["id"])
    parties: Parties = reading["parties"]
    return parties


def _compare(gold: Parties, read: Parties, tally: Tally) -> list[str]:
    """Count one text; what is missed, extra or of another kind or post is returned for people."""
    wanted, found = ({fold_name(p["name"]): p for p in side} for side in (gold, read))
    extra = [k for k in found if k not in wanted and not any(_short(k, name) for name in wanted)]
    both = [k for k in found if k in wanted]
    tally["name", "gold"] += len(wanted)
    tally["name", "read"] += len(both) + len(extra)
    tally["name", "hit"] += len(both)
    lines = [f"MISSED {wanted[k]['name']} ({wanted[k]['kind']})" for k in wanted if k not in found]
    lines += [f"EXTRA  {found[k]['name']} ({found[k]['kind']}) {found[k]['posts']}" for k in extra]
    for key in both:
        one, other = wanted[key], found[key]
        _count(tally, "kind", {one["kind"]}, {other["kind"]} - {"unknown"})
        if one["kind"] != other["kind"]:
            lines.append(f"KIND   {one['name']}: {one['kind']}, read {other['kind']}")
        _count(tally, "post", _posts(one), _posts(other))
        if _posts(one) != _posts(other):
            lines.append(f"POST   {one['name']}: {_posts(one)}, read {_posts(other)}")
    return lines


def _count(tally: Tally, task: str, gold: set[Any], read: set[Any]) -> None:
    tally[task, "gold"] += len(gold)
    tally[task, "read"] += len(read)
    tally[task, "hit"] += len(gold & read)


def _posts(party: dict[str, Any]) -> set[tuple[str, str]]:
    return {(fold_name(p["post"]), fold_name(p["of"] or "")) for p in party.get("posts") or []}


def _short(one: str, other: str) -> bool:
    return len(one) > 1 and (other.startswith(one) or other.endswith(one) or one.endswith(other))


def _row(tally: Tally, task: str) -> str:
    hit, gold, read = (tally[task, part] for part in ("hit", "gold", "read"))
    precision, recall = hit / read if read else 0.0, hit / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    counts = f"({hit} of {gold}, read {read})"
    return f"{task:5} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  {counts}"


main(sys.argv[1:])
