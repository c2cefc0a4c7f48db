"""Which printed project is which of the story, by the quotes its rows rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from benchmarks.story.expected import Story
from benchmarks.story.same import Texts, common
from benchmarks.story.told import Told

Json = Mapping[str, Any]


class Match:
    """Votes: a saying of a printed row that stands where a project of the story has one, of one property."""

    def __init__(self, story: Story, told: Told) -> None:
        self._votes = _votes(story, told)
        self._best: dict[str, str] = {}
        for (key, id), _ in sorted(self._votes.items(), key=lambda item: (-item[1], item[0])):
            if key not in self._best and id not in self._best.values():
                self._best[key] = id
        self._rows = told.rows

    def project(self, key: str) -> str | None:
        """The printed project that is this one best; None if nothing printed is."""
        return self._best.get(key)

    def found_once(self, key: str) -> bool:
        """Is it printed, and no other printed project mostly this one too?"""
        mine = {id for _, id in self._votes if self._home(id) == key}
        return key in self._best and mine == {self._best[key]}

    def merged(self, a: str, b: str) -> bool:
        """Does one printed project hold most of what is printed of both?"""
        return self._most(a) == self._most(b)

    def row(self, key: str, property: str, scope: list[str] | None) -> Json | None:
        """The printed row of a project; None if it is not printed. A capacity's product may go unnamed."""
        of_key = [r for r in self._rows if r["project"] == self.project(key) and r["property"] == property]
        exact = [row for row in of_key if _codes(row["scope"]) == _codes(scope)]
        loose = [row for row in of_key if property == "capacity" and _plain(row["scope"]) == _plain(scope)]
        return next(iter([*exact, *loose]), None)

    def _home(self, id: str) -> str:
        own = {key: n for (key, voted), n in self._votes.items() if voted == id}
        return max(own, key=lambda key: own[key])

    def _most(self, key: str) -> str:
        own = {id: n for (voted, id), n in self._votes.items() if voted == key}
        return max(own, key=lambda id: own[id], default=f"no {key}")


def _votes(story: Story, told: Told) -> Counter[tuple[str, str]]:
    votes: Counter[tuple[str, str]] = Counter()
    wanted = [
        (row["project"], row["property"], said)
        for row in story.promises
        for said in (*sayings(row), *row["also"])
    ]
    for row in told.rows:
        for said in sayings(row):
            keys = {
                key
                for key, prop, each in wanted
                if prop == row["property"] and _stands(said, each, story.texts)
            }
            votes.update((key, row["project"]) for key in keys)
    return votes


def sayings(row: Json) -> Iterator[Json]:
    """All that a row rests on."""
    yield from (row[name] for name in ("first", "current", "delivered") if row[name] is not None)
    yield from (step["to"] for step in row["revisions"] if step["kind"] != "called_off")
    yield from (claim for card in row["conflicts"] for claim in card["claims"] if card["why"] != "scope")


def _stands(said: Json, expected: Json, texts: Texts) -> bool:
    return bool(common(said, expected, texts))


def _codes(scope: list[str] | None) -> frozenset[str]:
    return frozenset(scope or ())


def _plain(scope: list[str] | None) -> frozenset[str]:
    return frozenset(code for code in scope or () if not code.startswith("product:"))
