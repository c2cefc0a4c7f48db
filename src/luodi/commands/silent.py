"""`luodi silent`: projects nobody has told of for long."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from luodi.commands.judging import judging, judging_options
from luodi.commands.known import known_at_option, view_known
from luodi.commands.ledgers import to_read
from luodi.commands.options import day_options, format_option, judged_on, ledger_option
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
@day_options
@judging_options
@known_at_option
@ledger_option
def command(
    after: int, dormant_after: int, shape: str, as_of: date | None, today: date | None, policy: str,
    rates_file: Path | None, trust_file: Path | None, known_at: datetime | None, ledger: str | None,
) -> None:  # fmt: skip
    """List live projects without news, the longest silent first, each with the question to ask the firm.

    A project that was cancelled or closed, or has kept all its promises, is not live.
    """
    by = judging(judged_on(today, as_of), rates_file, trust_file)
    whole = view_known(to_read(ledger), known_at)
    day = as_of.isoformat() if as_of else None
    lines = overview(whole, by, policy=policy, as_of=day, silent=after, dormant=max(after, dormant_after))
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
