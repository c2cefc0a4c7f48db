"""Who is believed about a promise: a list of ranks as data (`trust.toml`), the most trusted first."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from luodi.errors import RuleError
from luodi.ledger.value import fold_name
from luodi.registers.model import Said

_KEYS = {"name", "investor", "words", "named", "replaces"}


@dataclass(frozen=True, slots=True)
class Rank:
    """One rank. `replaces`: the ranks (their positions) whose promises it may replace."""

    name: str
    investor: bool
    words: re.Pattern[str] | None
    named: bool
    replaces: frozenset[int]


@dataclass(frozen=True, slots=True)
class Trust:
    """The ranks of one office, the most trusted first; who fits none has the last."""

    ranks: tuple[Rank, ...]

    def position(self, speaker: str | None, makers: Iterable[str]) -> int:
        """The rank of who speaks, 0 the most trusted; `makers` are the investor's names, folded."""
        tests = (self._investor, self._words, self._named)
        found = (test(speaker, makers) for test in tests) if speaker else iter(())
        return next((position for position in found if position is not None), len(self.ranks) - 1)

    def name(self, said: Said) -> str:
        """What the rank of a saying is called."""
        return self.ranks[said.trust].name

    def of_project(self, makers: frozenset[str]) -> Callable[[str | None], int]:
        """`position` for the speakers of one project, each looked at once."""
        return lru_cache(maxsize=None)(lambda speaker: self.position(speaker, makers))

    def _investor(self, speaker: str, makers: Iterable[str]) -> int | None:
        folded = fold_name(speaker)
        own = any(name in folded for name in makers if name)
        return next((n for n, rank in enumerate(self.ranks) if rank.investor and own), None)

    def _words(self, speaker: str, makers: Iterable[str]) -> int | None:
        words = ((n, rank.words) for n, rank in enumerate(self.ranks) if rank.words is not None)
        return next((n for n, pattern in words if pattern.search(speaker)), None)

    def _named(self, speaker: str, makers: Iterable[str]) -> int | None:
        return next((n for n, rank in enumerate(self.ranks) if rank.named), None)


@lru_cache(maxsize=1)
def usual_trust() -> Trust:
    """The ranks that come with Luodi."""
    return _trust("trust.toml", files("luodi.registers").joinpath("trust.toml").read_text(encoding="utf-8"))


def load_trust(path: Path) -> Trust:
    """An office's own ranks. Raises RuleError, one line, for a file that is none."""
    try:
        return _trust(str(path), path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RuleError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise RuleError(f"{path}: not UTF-8; save it as UTF-8") from error


def _trust(file: str, text: str) -> Trust:
    try:
        rows = tomllib.loads(text).get("rank")
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{file}: no TOML ({error}); compare it with registers/trust.toml") from error
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise RuleError(f"{file}: no [[rank]]; list them, the most trusted first")
    names = [str(row.get("name")) for row in rows]
    return Trust(tuple(_rank(file, row, names) for row in rows))


def _rank(file: str, row: dict[str, Any], names: list[str]) -> Rank:
    wrong = list(_wrong(row, names))
    if wrong:
        raise RuleError(f"{file}: rank {row.get('name')!r}: {wrong[0]}; mend it")
    words = "|".join(row.get("words", ()))
    allowed = frozenset(names.index(name) for name in row.get("replaces", names))
    pattern = re.compile(words, re.IGNORECASE) if words else None
    return Rank(row["name"], row.get("investor", False), pattern, row.get("named", False), allowed)


def _wrong(row: dict[str, Any], names: list[str]) -> Iterator[str]:
    """What is wrong with a rank, in words."""
    if not isinstance(row.get("name"), str) or names.count(row["name"]) > 1:
        yield "every rank needs a name of its own"
    yield from (f"unknown key {key!r}" for key in row.keys() - _KEYS)
    yield from (
        f"it replaces {name!r}, which is no rank" for name in _list(row, "replaces") if name not in names
    )
    yield from (
        f"{key} is true or false"
        for key in ("investor", "named")
        if not isinstance(row.get(key, False), bool)
    )
    for pattern in _list(row, "words"):
        try:
            re.compile(pattern)
        except (re.error, TypeError):
            yield f"{pattern!r} is no pattern"


def _list(row: dict[str, Any], key: str) -> list[Any]:
    found = row.get(key, [])
    return found if isinstance(found, list) else [found]
