"""What `make demo` shows on a terminal, as a picture for the README.

usage: python -m benchmarks.screenshot FILE.svg     writes the picture

Each run of narrow and each run of wide letters is set at its own cell, so that columns stay under each other
whatever fonts the reader has; the picture fetches nothing.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.text import Text

COLUMNS = 110
_CELL, _LINE, _EDGE = 8.4, 19, 14
_RUN = re.compile(r"[\x21-\u2bff]+(?: [\x21-\u2bff]+)*|[\u2e80-\uffef]+")
_INK, _PALE, _PAPER = "#e4e4e7", "#9a9aa3", "#1b1b1f"
_BOLD = ' font-weight="700"'
_FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace"


def shown() -> str:
    """The table of promises of the demo as a terminal gets it, with its marks of bold and dim."""
    with tempfile.TemporaryDirectory() as folder:
        told = os.environ | {"XDG_DATA_HOME": folder, "COLUMNS": str(COLUMNS), "FORCE_COLOR": "1"}
        done = subprocess.run(
            [sys.executable, "-m", "luodi", "demo"], env=told, capture_output=True, text=True, check=True
        )
    start = done.stdout.index("luodi promises")
    table = done.stdout[start : done.stdout.index("\nNext:", start)]
    return "$ " + re.sub(r" --ledger \S+", "", table.rstrip(), count=1)


def picture(printed: str) -> str:
    """An SVG of what a terminal got."""
    console = Console(width=COLUMNS, color_system="truecolor", force_terminal=True)
    lines = console.render_lines(Text.from_ansi(printed), pad=False)
    width, height = COLUMNS * _CELL + 2 * _EDGE, len(lines) * _LINE + 2 * _EDGE
    body = "\n".join(run for number, line in enumerate(lines) for run in _runs(number, line))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
        f'font-family="{_FONTS}" font-size="14">\n'
        f'<title>luodi promises</title>\n<rect width="100%" height="100%" rx="8" fill="{_PAPER}"/>\n'
        f"{body}\n</svg>\n"
    )


def _runs(number: int, line: list[Segment]) -> Iterator[str]:
    cell, y = 0, _EDGE + (number + 0.75) * _LINE
    for segment in line:
        bold = segment.style is not None and bool(segment.style.bold)
        pale = segment.style is not None and bool(segment.style.dim)
        for run in _RUN.finditer(segment.text):
            x = _EDGE + (cell + cell_len(segment.text[: run.start()])) * _CELL
            yield (
                f'<text x="{x:g}" y="{y:g}" textLength="{cell_len(run.group()) * _CELL:g}" '
                f'lengthAdjust="spacingAndGlyphs" fill="{_PALE if pale else _INK}"'
                f"{_BOLD if bold else ''}>{escape(run.group())}</text>"
            )
        cell += segment.cell_length


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(picture(shown()), encoding="utf-8")
