"""`luodi import`: an export into an empty ledger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from luodi.commands.ledgers import to_write
from luodi.commands.numbers import counted
from luodi.commands.options import ledger_option
from luodi.commands.progress import watched
from luodi.errors import InputRefused
from luodi.ledger.exporting import examine
from luodi.ledger.importing import restore

_EXAMPLES = """\b
Examples:
  luodi import ledger-2026-11-25.jsonl --ledger copy.db
  luodi import office.jsonl --ledger postgresql://luodi@server/office
"""
_LONG = 2_000  # lines: more than a second


@click.command("import", short_help="An export into an empty ledger.", epilog=_EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path))
@ledger_option
def command(file: Path, ledger: str | None) -> None:
    """Put FILE, which `luodi export` wrote, into a ledger that is empty or not made yet.

    Every row is checked as it was when it was recorded, and keeps its number and time. All of it comes in,
    or nothing. To join two offices' ledgers, add their texts again with `luodi add`.
    """
    with _opened(file) as lines:
        total = examine(str(file), lines)
    store = to_write(ledger)
    with _opened(file) as lines:
        restore(store, str(file), watched(lines, total, _LONG))
    click.echo(f"{counted(total, 'line')} imported; `luodi check` and `luodi rebuild` look them over")


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    try:
        with file.open("rb") as stream:
            yield stream
    except OSError as error:
        wrong = f"cannot be read ({error.strerror})"
        raise InputRefused(str(file), wrong, "check the path and who may read it") from error
