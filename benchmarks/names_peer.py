"""nomenklatura on the same pairs, in its own environment (`.venv-bench/nomenklatura`)."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.names import Figures

_ROOT = Path(__file__).parents[1]
_PYTHON = _ROOT / ".venv-bench" / "nomenklatura" / "bin" / "python"


def peer_figures(rows: list[dict[str, Any]]) -> Callable[[list[dict[str, Any]]], Figures] | None:
    """How the peer judges any of these pairs; None if it is not installed."""
    if not _PYTHON.exists():
        return None
    done = subprocess.run(
        [str(_PYTHON), str(_ROOT / "benchmarks" / "peers" / "compare_names.py")],
        input=json.dumps(rows), capture_output=True, text=True, check=True,
    )  # fmt: skip
    said: dict[str, bool] = json.loads(done.stdout)

    def count(some: list[dict[str, Any]]) -> Figures:
        return Figures(Counter((row["same"], said[row["id"]]) for row in some))

    return count
