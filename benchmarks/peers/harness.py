"""Times one reader in this environment. Reads a job (JSON) from standard input and prints what it measured.

usage: python harness.py READER      READER is the name of a module here: read_jionlp
in:  {"language", "kinds", "core", "sample", "warm": [[text, published]], "texts": [...], "collect": [...]}
out: {"startup": seconds to the end of `sample`, "seconds": for `texts`, "mentions": [[...]] for `collect`}

Time is processor time of this process on one core, so that a busy machine does not count. Every text of
`texts` is new to the process: no memory of an answer can help.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

# [start, end, kind, readings]: kind is money, area or date; a reading [low, high, unit] or [first, last] day.
Mention = list[Any]
Read = Callable[[str, str], Any]
Mentions = Callable[[Any], list[Mention]]
Reader = tuple[Read, Mentions]


def main(module: str) -> None:
    job = json.load(sys.stdin)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {job["core"]})
    warnings.simplefilter("ignore")
    with contextlib.redirect_stdout(sys.stderr):
        measured = _measure(module, job)
    json.dump(measured, sys.stdout)


def _measure(module: str, job: dict[str, Any]) -> dict[str, Any]:
    read, mentions = importlib.import_module(module).reader(job["language"], job["kinds"])
    read(*job["sample"])
    startup = time.process_time()
    _pass(read, job["warm"])
    start = time.process_time()
    _pass(read, job["texts"])
    seconds = time.process_time() - start
    found = [mentions(read(text, published)) for text, published in job["collect"]]
    return {"startup": startup, "seconds": seconds, "mentions": found}


def _pass(read: Read, texts: list[tuple[str, str]]) -> None:
    for text, published in texts:
        read(text, published)


if __name__ == "__main__":
    main(sys.argv[1])
