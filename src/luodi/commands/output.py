"""How a command speaks: people get tables that fit their terminal, programs get JSON Lines that never change."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

import click
from rich import box
from rich.console import Console
from rich.table import Table

from luodi.sources.refusal import one_line


def console() -> Console:
    """Standard output for people. Nothing in a text is taken for markup: "[1]" stays "[1]"."""
    return Console(file=sys.stdout, markup=False, highlight=False, emoji=False)


def plain(words: object) -> str:
    """Words of a text on one line, without anything that could steer a terminal; nothing becomes "-"."""
    return one_line(" ".join(str(words).split())) if words not in (None, "") else "-"


def table(*columns: str, wide: tuple[str, ...] = ()) -> Table:
    """An empty table; cells break anywhere, since Chinese has no spaces. `wide` columns take the room left."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=bool(wide))
    for name in columns:
        made.add_column(name, overflow="fold", ratio=2 if name in wide else 1 if wide else None)
    return made


def emit(row: Mapping[str, object]) -> None:
    """One line of JSON, in UTF-8 whatever the terminal speaks."""
    line = json.dumps(row, ensure_ascii=False) + "\n"
    click.get_binary_stream("stdout").write(line.encode("utf-8"))


def tell(words: str) -> None:
    """One line for the person at the terminal, beside the result: on standard error."""
    click.echo(words, err=True)
