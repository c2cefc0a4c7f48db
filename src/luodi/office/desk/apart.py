"""Reading apart from the server: a file or a text that takes too long, or too much memory, takes a child
process with it and nothing else.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Literal

from luodi.errors import LuodiError
from luodi.ledger.jsonl import load_row
from luodi.ledger.rows import DraftReading, DraftStatement, Receipt, Statement
from luodi.sources.refusal import Refusal

Why = Literal["slow", "memory", "broken"]
_CHILD = (sys.executable, "-m", "luodi.office.desk.apart_child")
_OFTEN = 200  # orders a child is given before another takes its place
_STARTING = 120  # seconds of patience beside the limit: the rules try their examples first


@dataclass(frozen=True, slots=True)
class Limits:
    """What one order may take: seconds of the processor, seconds by the clock, bytes of memory."""

    cpu: int = 60
    clock: int = 300
    memory: int = 1 << 30


class Broken(LuodiError):
    """The child ended over an order; `why` says of what."""

    def __init__(self, why: Why) -> None:
        super().__init__(f"reading was broken off: {why}")
        self.why = why


class Apart:
    """A child that is started when it is first needed, and anew after it broke. For one thread."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child: subprocess.Popen[bytes] | None = None
        self._orders = 0

    def take(self, path: Path) -> list[Receipt | Refusal]:
        """The texts of a file, and what was refused in it. Raises Broken."""
        return [
            Receipt(**row["receipt"]) if "receipt" in row else Refusal(**row["refusal"])
            for row in self._ask({"path": str(path)})
        ]

    def read(self, text: str, language: str | None, published: str | None) -> DraftReading:
        """What the rules read in a text. Raises Broken."""
        head, *said = self._ask({"text": text, "language": language, "published": published})
        return DraftReading(**head, statements=tuple(_said(row["statement"]) for row in said))

    def interrupt(self) -> None:
        """Break off what is being read, from another thread."""
        child = self._child
        if child is not None:
            child.kill()

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
        self._child = None

    def __enter__(self) -> Apart:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _ask(self, order: dict[str, Any]) -> list[dict[str, Any]]:
        child = self._ready()
        late = Timer(self._limits.clock + _STARTING, child.kill)
        late.start()
        try:
            return list(self._answers(child, order))
        except Broken:
            self.close()
            raise
        except ValueError:  # what it answers makes no sense any more
            self.close()
            raise Broken("broken") from None
        finally:
            late.cancel()

    def _answers(self, child: subprocess.Popen[bytes], order: dict[str, Any]) -> Iterator[dict[str, Any]]:
        assert child.stdin is not None and child.stdout is not None
        try:
            child.stdin.write(json.dumps(order).encode() + b"\n")
            child.stdin.flush()
        except OSError:
            raise Broken("broken") from None
        for line in child.stdout:
            answer = json.loads(line)
            if "end" not in answer:
                yield answer
            elif answer["end"] == "done":
                return
            else:
                raise Broken("memory")
        raise Broken(_why(child.wait()))

    def _ready(self) -> subprocess.Popen[bytes]:
        self._orders += 1
        if self._orders % _OFTEN == 0:
            self.close()
        if self._child is None or self._child.poll() is not None:
            command = (*_CHILD, str(self._limits.cpu), str(self._limits.memory))
            self._child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._child


def _why(code: int) -> Why:
    """Ended by the limit of the processor, by our patience, or by itself."""
    ended = {-getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}
    return "slow" if code in ended else "broken"


def _said(line: str) -> DraftStatement:
    row = load_row(line.encode())
    assert isinstance(row, Statement)
    return row.draft
