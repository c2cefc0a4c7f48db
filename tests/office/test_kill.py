"""`luodi add` is killed (kill -9) at any moment: the ledger is whole, and the same command then completes it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from tests.cli.run import luodi
from tests.office.conftest import NewUrl

from luodi.ledger.asof import View, view
from luodi.office.database import exists_ledger, open_store

TEXTS = 16
TENS = {"sqlite": 5, "postgresql": 1}  # how often it is killed, in tens
NURSERY = [sys.executable, "-m", "tests.office.nursery"]


class Nursery:
    """Starts `luodi` in processes that may be killed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None and process.stdout is not None
        self._orders, self._answers = process.stdin, process.stdout

    def run(self, *words: object, kill_after: float | None = None) -> tuple[int, float]:
        """How it ended (0, or the number of the signal), and after how many seconds."""
        print(json.dumps([str(word) for word in words]), file=self._orders, flush=True)
        child, started = int(self._answers.readline()), time.perf_counter()
        if kill_after is not None:
            time.sleep(kill_after)
            with suppress(ProcessLookupError):  # it may have been quicker
                os.kill(child, signal.SIGKILL)
        return int(self._answers.readline()), time.perf_counter() - started


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    root = Path(__file__).parents[2]
    paths = os.pathsep.join(str(path) for path in (root, root / "src"))
    with subprocess.Popen(
        NURSERY, env={**os.environ, "PYTHONPATH": paths}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:  # fmt: skip
        yield Nursery(process)
        assert process.stdin is not None
        process.stdin.close()


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for n in range(1, 1 + TEXTS):
            text = f"Nidec plans to invest USD {n} million in plant {n} in Dalian, and to hire {n}0 people."
            print(json.dumps({"text": text}), file=lines)
    return path


def timeless(url: str) -> View:
    """The whole ledger without the times at which its rows were written."""
    store = open_store(url)
    whole = view(store)
    store.close()
    return replace(
        whole,
        sources=tuple(replace(row, received_at="") for row in whole.sources),
        readings=tuple(replace(row, recorded_at="") for row in whole.readings),
    )


def test_killed_at_any_moment(new_url: NewUrl, nursery: Nursery, corpus: Path) -> None:
    random, whole, reached = Random(20200305), None, []
    for _ in range(TENS[new_url().partition("://")[0]]):
        undisturbed = new_url()
        _, span = nursery.run("add", corpus, "--ledger", undisturbed)  # now: the machine may have become busy
        whole = whole or timeless(undisturbed)
        assert len(whole.texts) == TEXTS
        for _ in range(10):
            url = new_url()
            ended, _ = nursery.run("add", corpus, "--ledger", url, kill_after=random.uniform(0, span))
            assert ended in (0, signal.SIGKILL)
            reached.append(texts_after(url))
            assert luodi("add", corpus, "--ledger", url).exit_code == 0
            assert timeless(url) == whole
    assert len(set(reached)) > 1, "the moments were all of one kind"


def texts_after(url: str) -> int:
    """How many texts a killed command left, having seen that what it left is whole."""
    if not exists_ledger(url):
        return 0
    done = luodi("check", "--ledger", url)
    assert (done.exit_code, done.stdout.startswith("the ledger is whole")) == (0, True)
    return len(timeless(url).texts)
