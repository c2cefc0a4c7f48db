"""`luodi silent`: projects nobody has told of for long."""

from __future__ import annotations

import click

from luodi.commands.asked import Asked, asked_options
from luodi.commands.options import format_option
from luodi.commands.output import console, emit, plain, table
from luodi.registers.overview import overview
from luodi.registers.silence import DORMANT, SILENT

_EXAMPLES = """\b
Examples:
  luodi silent
  luodi silent --after 6 --dormant-after 18
  luodi silent --today 2026-06-30 --format jsonl
"""


@click.command("silent", short_help="Projects nobody has told of for long.", epilog=_EXAMPLES)
@click.option("--after", type=click.IntRange(1), default=SILENT, show_default=True, help="Silent, in months.")
@click.option(
    "--dormant-after", type=click.IntRange(1), default=DORMANT, show_default=True, help="Dormant?, in months."
)
@format_option
@asked_options
def command(after: int, dormant_after: int, shape: str, asked: Asked) -> None:
    """List live projects without news, the longest silent first, each with the question to ask the firm.

    A project that was cancelled or closed, or has kept all its promises, is not live.
    """
    lines = overview(
        asked.view, asked.by, policy=asked.policy, as_of=asked.as_of, silent=after,
        dormant=max(after, dormant_after),
    )  # fmt: skip
    found = sorted((line.silence for line in lines if line.silence), key=lambda quiet: -quiet.months)
    if shape == "jsonl":
        for quiet in found:
            emit(quiet.as_json())
        return
    made = table(project=10, name=10, last=10, months=6, state=8, question=20)
    for quiet in found:
        one, last = quiet.project, f"{quiet.last.published}\n{plain(quiet.last.id)}"
        made.add_row(one.id, plain(one.name), last, str(quiet.months), quiet.state, plain(quiet.question))
    console().print(made if made.row_count else "no live project is silent")
