"""A CSV text by records, each with its line and the places of its cells in the text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """One record. `cells` by column; `line` counts from 1, where the record begins."""

    line: int
    start: int
    raw: str
    cells: list[str]

    def place(self, cell: str) -> tuple[int, int]:
        """Where a cell stands in the text; the whole record if its quoting hides it."""
        at = self.raw.find(cell)
        if at < 0:
            return self.start, self.start + max(1, len(self.raw.rstrip("\r\n")))
        return self.start + at, self.start + at + len(cell)


def records(text: str) -> Iterator[Record]:
    """Records in order, the heads first; empty ones are left out. Raises csv.Error for a text that is
    no CSV.
    """
    offset, number, taken = 0, 1, 0
    lines = io.StringIO(text, newline="").readlines()
    reader = csv.reader(lines, strict=True)
    for cells in reader:
        raw = "".join(lines[taken : reader.line_num])
        if any(cell.strip() for cell in cells):
            yield Record(number, offset, raw, cells)
        offset, number, taken = offset + len(raw), reader.line_num + 1, reader.line_num
