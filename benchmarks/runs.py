"""Runs a reader in its environment on one core, several times, and keeps what the harness prints."""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.corpora import ROOT, annotated

HERE = ROOT / "benchmarks"
OURS = ".venv"
WARM, MEASURED, COMPARED = "tests/data/dev", ("tests/data/given", "tests/data/apart"), "tests/data/apart"
_WARM_TEXTS = 5
_SAMPLES = {
    "en": "The plant opened on 4 March 2021 and cost 5 million dollars.",
    "zh": "2021年3月4日投产，总投资5亿元。",
    "ja": "2021年3月4日に稼働し、投資額は5億円。",
}
_LIMIT = 1200  # seconds for one run


@dataclass(frozen=True, slots=True)
class Reader:
    name: str
    env: str
    module: str
    languages: tuple[str, ...]
    kinds: tuple[str, ...]
    note: str

    @property
    def python(self) -> Path:
        return ROOT / self.env / "bin" / "python"


@dataclass(slots=True)
class Runs:
    """What the rounds of one reader on one language measured; `failure` if it could not be run."""

    texts: int
    characters: int
    startup: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    mentions: list[list[Any]] = field(default_factory=list)
    failure: str = ""

    @property
    def rate(self) -> float:
        """Texts a second."""
        return self.texts / median(self.seconds)


def peers() -> list[Reader]:
    rows = tomllib.loads((HERE / "readers.toml").read_text(encoding="utf-8"))["reader"]
    return [
        Reader(**{**row, "languages": tuple(row["languages"]), "kinds": tuple(row["kinds"])}) for row in rows
    ]


def values(kinds: tuple[str, ...]) -> Reader:
    """Our reading of plain values, restricted to what a peer reads."""
    return Reader("Luodi, values alone", OURS, "read_values", ("en", "zh", "ja"), kinds, "")


def full() -> Reader:
    return Reader("Luodi in full", OURS, "read_luodi", ("en", "zh", "ja"), ("money", "area", "date"), "")


def golds(folder: str, language: str) -> list[tuple[dict[str, Any], str]]:
    return [(gold, text) for gold, text in annotated(ROOT / folder) if gold["lang"] == language]


def job(language: str, kinds: tuple[str, ...], collect: bool) -> dict[str, Any]:
    """What the harness is asked to do."""
    warm = _texts(WARM, language)[:_WARM_TEXTS]
    texts = [text for folder in MEASURED for text in _texts(folder, language)]
    return {
        "language": language, "kinds": kinds, "core": max(cores()), "warm": warm, "texts": texts,
        "sample": [_SAMPLES[language], "2021-05-01"],
        "collect": _texts(COMPARED, language) if collect else [],
    }  # fmt: skip


def cores() -> set[int]:
    """Those this process may run on."""
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else {0}


def _texts(folder: str, language: str) -> list[tuple[str, str]]:
    """Hard spaces become plain ones, which some peers cannot read across; no offset moves."""
    return [(text.replace("\xa0", " "), _day(gold["published"])) for gold, text in golds(folder, language)]


def _day(published: str | None) -> str:
    """A whole day, since the peers need one."""
    return ((published or "2024") + "-01-01")[:10]


def new(language: str) -> Runs:
    texts = job(language, (), collect=False)["texts"]
    return Runs(len(texts), sum(len(text) for text, _ in texts))


def run(reader: Reader, language: str, runs: Runs) -> None:
    """One more round, in a process of its own."""
    if runs.failure:
        return
    if not reader.python.exists():
        runs.failure = "could not be installed on this machine"
        return
    try:
        done = _harness(reader, json.dumps(job(language, reader.kinds, collect=not runs.seconds)))
    except subprocess.TimeoutExpired:
        runs.failure = f"takes more than {_LIMIT} seconds on this machine"
        return
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
        runs.failure = f"does not run on this machine: {last[:120]}"
        return
    _keep(json.loads(done.stdout), runs)


def _harness(reader: Reader, asked: str) -> subprocess.CompletedProcess[str]:
    command = [str(reader.python), str(HERE / "peers" / "harness.py"), reader.module]
    return subprocess.run(
        command, input=asked, capture_output=True, text=True, timeout=_LIMIT, check=False
    )  # fmt: skip


def _keep(measured: dict[str, Any], runs: Runs) -> None:
    runs.startup.append(measured["startup"])
    runs.seconds.append(measured["seconds"])
    runs.mentions = runs.mentions or measured["mentions"]
