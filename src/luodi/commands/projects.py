"""`luodi projects`: every project on a line."""

from __future__ import annotations

from collections.abc import Iterable

import click
from rich.console import Console

from luodi.commands.asked import Asked, asked_options
from luodi.commands.joins import print_joins
from luodi.commands.options import format_option
from luodi.commands.output import console, emit, plain, table
from luodi.registers.overview import ProjectLine, overview

_EXAMPLES = """\b
Examples:
  luodi projects
  luodi projects --as-of 2019-12-31
  luodi projects --joins
  luodi projects --format jsonl
"""


@click.command("projects", short_help="Every project on a line.", epilog=_EXAMPLES)
@click.option("--joins", is_flag=True, help="Which texts a rule holds to speak of one project, and why.")
@format_option
@asked_options
def command(joins: bool, shape: str, asked: Asked) -> None:
    """List every project: who, where, how many texts tell of it, when the first and the last, what its
    promises come to, and how much waits for an officer: differences, and projects it may be one with.

    --joins lists what a named policy joins, suggests, or leaves out because something stands against it, each
    with its score and its reason. `luodi note same_as` and `different_from` decide.
    """
    if joins:
        print_joins(asked.view, asked.policy, "p", shape)
        return
    found = overview(asked.view, asked.by, policy=asked.policy, as_of=asked.as_of)
    if shape == "jsonl":
        for line in found:
            emit(line.as_json())
        return
    print_projects(console(), found)


def print_projects(shown: Console, found: Iterable[ProjectLine]) -> None:
    """A line for each project."""
    made = table(project=10, who_and_where=20, texts=5, told=10, promises=12, open=4, maybe_one=5)
    for line in found:
        made.add_row(*_cells(line))
    shown.print(made if made.row_count else "no project in this ledger")


def _cells(line: ProjectLine) -> tuple[str, ...]:
    one = line.project
    who = dict.fromkeys(plain(part) for part in (one.name, *one.investors, one.place, one.park) if part)
    told = " to ".join(dict.fromkeys(day for day in (line.first_said, line.last_said) if day)) or "undated"
    state = f"\n{line.silence.state}" if line.silence is not None else ""
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in line.verdicts.most_common()) or "-"
    counts = (str(count or "-") for count in (len(line.open), line.suggestions))
    return one.id, " · ".join(who), str(len(line.texts)), told + state, verdicts, *counts
