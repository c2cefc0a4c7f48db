"""`luodi export`: the whole ledger as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from luodi.commands.ledgers import to_read
from luodi.commands.numbers import counted
from luodi.commands.options import ledger_option
from luodi.commands.output import tell
from luodi.commands.progress import watched
from luodi.errors import InputRefused
from luodi.ledger.asof import recorded
from luodi.ledger.exporting import export, size

_EXAMPLES = """\b
Examples:
  luodi export ledger-2026-11-25.jsonl
  luodi export | gzip > ledger.jsonl.gz
  luodi export --ledger postgresql://luodi@server/office office.jsonl
"""
_LONG = 20_000  # lines: more than a second


@click.command("export", short_help="The whole ledger as JSON Lines.", epilog=_EXAMPLES)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@ledger_option
def command(file: Path | None, ledger: str | None) -> None:
    """Write the whole ledger to FILE, or to standard output: every row with its number and time.

    `luodi import` makes the same ledger of it, in a file or on a server. What was redacted stays so. A FILE
    that is there is never written over.
    """
    if file is not None and file.exists():
        raise InputRefused(str(file), "there is such a file already", "name another, or move it away")
    kept = recorded(to_read(ledger))
    lines = watched(export(kept), size(kept), _LONG)
    if file is None:
        with click.open_file("-", "wb") as stdout:
            stdout.writelines(lines)
        return
    _write(file, lines)
    tell(f"{file}: {counted(size(kept), 'line')}")


def _write(file: Path, lines: Iterable[bytes]) -> None:
    """All of it, or no file."""
    part = file.with_name(file.name + ".part")
    try:
        with part.open("wb") as stream:
            stream.writelines(lines)
        part.replace(file)
    except OSError as error:
        wrong, remedy = f"cannot be written ({error.strerror})", "see that there is room, and that you may"
        raise InputRefused(str(file), wrong, remedy) from error
    finally:
        part.unlink(missing_ok=True)
