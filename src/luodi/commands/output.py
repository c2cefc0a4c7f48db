"""How a command speaks: to people in tables that fit their terminal, to programs in JSON Lines."""

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


def table(**columns: int) -> Table:
    """An empty table of these columns and the fewest cells each may shrink to. Words too long for their cell
    break anywhere, since Chinese has no spaces.
    """
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for name, least in columns.items():
        made.add_column(name.replace("_", " "), overflow="fold", min_width=least)
    return made


def emit(row: Mapping[str, object]) -> None:
    """One line of JSON, in UTF-8 whatever the terminal speaks."""
    line = json.dumps(row, ensure_ascii=False) + "\n"
    click.echo(line.encode("utf-8"), nl=False)


def tell(words: str) -> None:
    """One line for the person at the terminal, beside the result: on standard error."""
    click.echo(words, err=True)
