"""How well the rule reader reads the annotated folders of the repository.

usage: python -m benchmarks.accuracy [FILE]     prints the tables, or writes them to FILE (docs/accuracy.md)
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpora import FOLDERS, ROOT, annotated, scored
from benchmarks.scoring import TASKS, Tally, mean_f1
from benchmarks.scoring.fields import EXTRAS
from benchmarks.scoring.report import table
from benchmarks.scoring.tasks import VALUE

_HEAD = """# How far the reader reaches

Written by `make accuracy` (`benchmarks/accuracy.py`); `tests/readers/floors.toml` holds what it may not fall
below. The gold of each folder follows one annotation guide. Columns: `en` English, `mt` the English of Asian
offices and of translation machines, `zh` Chinese, `ja` Japanese.

A cell is precision, recall, **F1** (gold facts; wrong/printed). *Wrong* is what stands at the place of a gold
fact and says something else, or has a quote that is not in the text; it is counted apart, since wrong is
worse than missed. What is printed elsewhere lowers precision and is not called wrong. For a language the mean
is over the tasks with five gold facts or more.

A folder that was tuned on says how much of it is understood, not how much of a new text will be: for that
only `tests/data/apart` and `tests/data/blind` count."""

_EXTRAS = """What the eight tasks leave out, in the texts annotated with it. A field is right where its figure
(by value) or milestone (by stage) was found and the field says the same."""


def main(arguments: list[str]) -> None:
    page = "\n\n".join(_page()) + "\n"
    if arguments:
        Path(arguments[0]).write_text(page, encoding="utf-8")
    else:
        print(page, end="")


def _page() -> Iterator[str]:
    tallies = {folder: scored(ROOT / folder) for folder in FOLDERS}
    yield _HEAD
    yield "\n".join(_summary(tallies))
    for folder, tally in tallies.items():
        yield f"## {folder}"
        yield f"{FOLDERS[folder]}."
        yield table(tally, TASKS, mean=True)
        if any(tally.count("all", extra).gold for extra in EXTRAS):
            yield _EXTRAS
            yield table(tally, EXTRAS, mean=False)


def _summary(tallies: dict[str, Tally]) -> Iterator[str]:
    yield "| folder | texts | mean F1 | figures: precision | recall | wrong of printed |"
    yield "|---|---|---|---|---|---|"
    for folder, tally in tallies.items():
        texts = sum(1 for _ in annotated(ROOT / folder))
        value = tally.count("all", VALUE)
        cells = f"{value.precision:.3f} | {value.recall:.3f} | {value.wrong} of {value.printed}"
        yield f"| `{folder}` | {texts} | {mean_f1(tally, TASKS):.3f} | {cells} |"


if __name__ == "__main__":
    main(sys.argv[1:])
