"""`luodi promises`: what was promised, what changed, what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import click
from rich.console import Console

from luodi.commands.asked import Asked, asked_options
from luodi.commands.finding import find_project
from luodi.commands.numbers import counted, percent
from luodi.commands.options import format_option
from luodi.commands.output import console, emit, table, tell
from luodi.commands.said import moved, value, what, who_and_where
from luodi.ledger.asof import View, said_by
from luodi.registers.model import PromiseRow, Said

_EXAMPLES = """\b
Examples:
  luodi promises
  luodi promises Nidec Dalian
  luodi promises --as-of 2019-12-31
  luodi promises --as-of 2019-12-31 --known-at 2026-11-20T18:00
  luodi promises --today 2024-12-31 --policy reviewed
  luodi promises --format jsonl > promises.jsonl
"""
_COLUMNS = {"what": 12, "first": 10, "current": 10, "change": 9, "delivered": 10, "verdict": 10}
_FOLDED = ("change", "delivered")
_NARROW = 80  # cells; on a narrower terminal these two columns go into others


@click.command("promises", short_help="What was promised, what changed, what became of it.", epilog=_EXAMPLES)
@click.argument("project", nargs=-1)
@format_option
@asked_options
def command(project: tuple[str, ...], shape: str, asked: Asked) -> None:
    """List every promise: first, current, how it changed, what was delivered, and the verdict.

    One row for each project, property and part of it. "No evidence" is not "missed". PROJECT, if given, is
    the only one shown: its id, or words of its name, investor or place.
    """
    tell_undated(asked.view, asked.as_of)
    only = find_project(asked.view, " ".join(project), asked.policy) if project else None
    rows = [row for row in asked.rows() if only in (None, row.project)]
    if shape == "table":
        print_promises(console(), rows, asked.policy)
        return
    for row in rows:
        emit(row.as_json())


def tell_undated(whole: View, day: str | None) -> None:
    """Say how many texts `--as-of` leaves out because no one knows when they were said."""
    undated = said_by(whole, day)[1] if day else 0
    if undated:
        tell(f"as of {day}: {counted(undated, 'undated text')} left out")


def print_promises(console: Console, rows: Iterable[PromiseRow], policy: str) -> None:
    """A table for each project under a line that names it, and the policy under all."""
    empty = True
    for _, group in groupby(rows, key=lambda row: row.project):
        empty = False
        _print_project(console, list(group))
    console.print("nothing promised in this ledger" if empty else f"policy: {policy}", soft_wrap=True)


def _print_project(console: Console, rows: list[PromiseRow]) -> None:
    first = rows[0]
    console.print(who_and_where(first.name, first.investors, first.place, first.park), style="bold")
    console.print(first.project, style="dim")
    narrow = console.width < _NARROW
    made = table(**{name: least for name, least in _COLUMNS.items() if not narrow or name not in _FOLDED})
    for row in rows:
        made.add_row(*(_narrow_cells(row) if narrow else _cells(row)))
    console.print(made)
    console.print()


def _cells(row: PromiseRow) -> tuple[str, ...]:
    """One cell for each of the columns."""
    subject = what(row.property, row.of, row.scope)
    return (
        subject,
        _dated(row.first),
        _dated(row.current),
        _changes(row),
        _dated(row.delivered),
        _verdict(row),
    )


def _narrow_cells(row: PromiseRow) -> tuple[str, ...]:
    """The same in four columns: the change under the current value, what was delivered under the verdict."""
    subject, first, current, changes, delivered, verdict = _cells(row)
    current += f"\n{changes}" if row.revisions else ""
    verdict += f"\n{delivered}" if row.delivered is not None else ""
    return subject, first, current, verdict


def _changes(row: PromiseRow) -> str:
    return "\n".join(moved(revision) for revision in row.revisions) or "-"


def _dated(said: Said | None) -> str:
    """The value, and under it the day it was said."""
    return value(said) if said is None or said.said_on is None else f"{value(said)}\n{said.said_on}"


def _verdict(row: PromiseRow) -> str:
    rate = f" {percent(row.rate_current)}" if row.rate_current is not None else ""
    differs = "\ndiffers" if any(card.open for card in row.conflicts) else ""
    return (row.verdict or "-") + rate + differs
