"""Two invented stories from the texts to the promise rows, with no help: points won of the expected rows.

usage: python -m benchmarks.stories [FILE]     prints the tables, or writes them to FILE (docs/stories.md)
       python -m benchmarks.stories --lost     lists every point that is not won
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.corpora import ROOT
from benchmarks.story.expected import load
from benchmarks.story.points import Point, points
from benchmarks.story.told import read_story, told

FOLDER = ROOT / "tests" / "data" / "stories"
STORIES = ("story-1", "story-2")
KINDS = {
    "row": "rows with a promise",
    "event": "rows with only an event",
    "project": "projects found once",
    "apart": "projects kept apart",
    "name": "names",
    "never": "values not fallen for",
}

_HEAD = """# Two stories, from the texts to the promise rows

Written by `make stories` (`benchmarks/stories.py`). Each story of `tests/data/stories` is read by the rules,
its projects and names are put together, its promise rows judged, with no annotation and no note to help.
The README there says what earns a point and what the stories hold.

Nobody tuned anything on them before the first figures were taken; from then on they are tuned on, and only
stories kept apart can say how the next one will come out."""

_FIRST = {
    "row": ("65 of 143", "57 of 127"),
    "event": ("4 of 12", "4 of 6"),
    "project": ("1 of 3", "1 of 4"),
    "apart": ("3 of 3", "4 of 4"),
    "name": ("3 of 9", "3 of 9"),
    "never": ("12 of 12", "12 of 12"),
    "all": ("88 of 182", "81 of 162"),
}
"""As they stood: of commit b518626, before `identity/` and `registers/` knew the stories."""


def main(arguments: list[str]) -> None:
    won = {name: played(name) for name in STORIES}
    if arguments == ["--lost"]:
        for point in (point for of in won.values() for point in of if not point.won):
            print(f"{point.kind:8} {point.what}")
        return
    page = "\n".join(_page(won)) + "\n"
    if arguments:
        Path(arguments[0]).write_text(page, encoding="utf-8")
    else:
        print(page, end="")


def played(name: str) -> list[Point]:
    """The points of one story, read by the rules, under no officer."""
    story = load(FOLDER, name)
    return points(story, told(read_story(story.texts), story.today))


def _page(won: dict[str, list[Point]]) -> Iterator[str]:
    yield from (_HEAD, "", "## As they stood", "", *_table(_FIRST), "", "## Now", "")
    of_kind = {kind: tuple(_of([p for p in of if p.kind == kind]) for of in won.values()) for kind in KINDS}
    yield from _table(of_kind | {"all": tuple(map(_of, won.values()))})


def _table(cells: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield "| | " + " | ".join(STORIES) + " |"
    yield "|---|" + "---|" * len(STORIES)
    for kind, label in KINDS.items():
        yield f"| {label} | " + " | ".join(cells[kind]) + " |"
    yield "| **together** | " + " | ".join(f"**{cell}**" for cell in cells["all"]) + " |"


def _of(found: list[Point]) -> str:
    return f"{Counter(point.won for point in found)[True]} of {len(found)}"


if __name__ == "__main__":
    main(sys.argv[1:])
