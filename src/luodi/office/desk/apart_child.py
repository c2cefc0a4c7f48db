"""The child that reads what somebody brought, under limits: `python -m luodi.office.desk.apart_child`.

One order a line comes in as JSON, its answers go out as JSON lines, the last one {"end": …}. It knows no
database, opens nothing but the file it is told, and writes nowhere.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from luodi.ledger.jsonl import dump_row
from luodi.ledger.rows import DraftStatement, Statement
from luodi.readers import read_text
from luodi.sources.files import receipts
from luodi.sources.refusal import Refusal

Answers = Iterator[dict[str, Any]]


def main() -> None:
    """Answer orders until there are no more, or one of them took all the memory there is."""
    out = sys.stdout
    sys.stdout = sys.stderr  # a library that prints must not answer for us
    cpu, memory = int(sys.argv[1]), int(sys.argv[2])
    read_text("")  # the rules try their examples first: this is nobody's text, and counts for none
    _limit_memory(memory)
    for line in sys.stdin:
        _limit_cpu(cpu)
        try:
            for answer in _answers(json.loads(line)):
                print(json.dumps(answer), file=out)
            end = "done"
        except MemoryError:
            end = "memory"
        print(json.dumps({"end": end}), file=out, flush=True)
        if end == "memory":
            os._exit(1)


def _answers(order: dict[str, Any]) -> Answers:
    return _taken(order["path"]) if "path" in order else _read(**order)


def _taken(path: str) -> Answers:
    """Every text of a file, and what was refused, in order."""
    for row in receipts([path]):
        yield {"refusal" if isinstance(row, Refusal) else "receipt": asdict(row)}


def _read(text: str, language: str | None, published: str | None) -> Answers:
    """The head of a reading, then its statements."""
    draft = read_text(text, language, published).draft
    yield {"reader": draft.reader, "version": draft.version, "pack": draft.pack, "kind": draft.kind}
    for said in draft.statements:
        yield {"statement": _line(said)}


def _line(said: DraftStatement) -> str:
    return dump_row(Statement(0, 0, "", "", said)).decode()


def _limit_memory(most: int) -> None:
    """No more than so many bytes, and no file but the pipes to write to. Nothing on Windows."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _limit_cpu(seconds: int) -> None:
    """No more than so many seconds from now on; then the system ends this process."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, hard))


if __name__ == "__main__":
    main()
