"""A bar on long work, where a person is watching: on standard error, gone when the work is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

Row = TypeVar("Row")


def watched(rows: Iterable[Row], total: int, least: int = 20) -> Iterator[Row]:
    """The same rows, with a bar if standard error is a terminal and there are at least so many of them."""
    console = Console(stderr=True)
    if not console.is_terminal or total < least:
        yield from rows
        return
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        yield from progress.track(rows, total=total)
