"""A whole ledger as JSON Lines: a head, every row as it was recorded, and an end that proves it whole.

    {"row": "ledger", "format": 1}
    {"row": "text", …} before the first receipt of it, {"row": "source", …}, {"row": "reading", …} …
    {"row": "end", "rows": 4, "sha256": of all lines before this one}

Numbers and times are kept, so the same ledger makes the same bytes, whatever store it lies in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from heapq import merge

from luodi.errors import InputRefused
from luodi.ledger.asof import View
from luodi.ledger.jsonl import Numbered, Row, StoredText, dump_row, line, load_line
from luodi.ledger.rows import Source

FORMAT = 1
AGAIN = "export the ledger again"
_HEAD = line({"row": "ledger", "format": FORMAT})


def export(kept: View) -> Iterator[bytes]:
    """Every line of the export of these rows (`asof.recorded`), line ends included."""
    digest, rows = sha256(_HEAD), 0
    yield _HEAD
    for row in _in_order(kept):
        rows += 1
        written = dump_row(row)
        digest.update(written)
        yield written
    yield line({"row": "end", "rows": rows, "sha256": digest.hexdigest()})


def size(kept: View) -> int:
    """How many lines the export has."""
    rows = (kept.texts, kept.sources, kept.readings, kept.statements, kept.verdicts, kept.redactions)
    return 2 + sum(map(len, rows))


def examine(name: str, lines: Iterable[bytes]) -> int:
    """How many lines an export has, once it is seen to be whole, which needs none of its rows to be read.

    Raises InputRefused for one that is damaged, cut off, written by a newer version, or no export at all.
    """
    digest, number, before, last = sha256(), 0, b"", b""
    for number, last in enumerate(lines, start=1):
        if number == 1:
            _refuse_head(name, last)
        elif not (last.startswith(b'{"row": "') and last.endswith(b"}\n")):
            raise InputRefused(name, f"line {number} is damaged or cut off", AGAIN)
        digest.update(before)
        before = last
    if not number:
        raise InputRefused(name, "it is empty", AGAIN)
    if not last.startswith(b'{"row": "end"'):
        raise InputRefused(name, f"it ends after line {number}, and the rest is missing", AGAIN)
    if last != line({"row": "end", "rows": number - 2, "sha256": digest.hexdigest()}):
        raise InputRefused(name, "it is damaged: some line is not what was exported", AGAIN)
    return number


def _refuse_head(name: str, head: bytes) -> None:
    try:
        data = load_line(head)
    except ValueError:
        data = {}
    format = data.get("format")
    if data.get("row") != "ledger" or not isinstance(format, int):
        raise InputRefused(name, "this is no export of a ledger", "give a file that `luodi export` wrote")
    if format > FORMAT:
        remedy = "install that version or a later one"
        raise InputRefused(name, "a newer version of Luodi wrote this export", remedy)
    if head != _HEAD:
        raise InputRefused(name, "line 1 is damaged", AGAIN)


def _in_order(kept: View) -> Iterator[Row]:
    gone = {row.text_sha256 for row in kept.redactions}
    seen: set[str] = set()
    kinds: tuple[tuple[Numbered, ...], ...] = (
        kept.sources, kept.readings, kept.statements, kept.verdicts, kept.redactions,
    )  # fmt: skip
    for row in merge(*kinds, key=lambda row: row.seq):
        if isinstance(row, Source) and row.text_sha256 not in seen:
            seen.add(row.text_sha256)
            text = None if row.text_sha256 in gone else kept.texts[row.text_sha256]
            yield StoredText(row.text_sha256, text)
        yield row
