"""`luodi show`: one project on one page."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console

from luodi.commands.finding import find_project
from luodi.commands.judging import judging, judging_options
from luodi.commands.known import known_at_option, view_known
from luodi.commands.ledgers import to_read
from luodi.commands.options import day_options, judged_on, ledger_option
from luodi.commands.output import console
from luodi.commands.page import render_page
from luodi.commands.promises import tell_undated
from luodi.ledger.asof import View
from luodi.registers.project import project_page
from luodi.registers.promises import Judging

_EXAMPLES = """\b
Examples:
  luodi show Nidec
  luodi show p-3f2a9c10
  luodi show 日本电产 大连
  luodi show Nidec Dalian --as-of 2019-12-31
  luodi show Nidec --known-at 2026-11-20
"""


@click.command("show", short_help="One project on one page.", epilog=_EXAMPLES)
@click.argument("project", nargs=-1, required=True)
@day_options
@judging_options
@known_at_option
@ledger_option
def command(
    project: tuple[str, ...],
    as_of: date | None,
    today: date | None,
    policy: str,
    rates_file: Path | None,
    trust_file: Path | None,
    known_at: datetime | None,
    ledger: str | None,
) -> None:
    """Show one PROJECT on one page, every figure with its sentence.

    Named by its id, the beginning of its id, or words of its name, investor or place in any language of
    its texts.
    """
    by = judging(judged_on(today, as_of), rates_file, trust_file)
    whole = view_known(to_read(ledger), known_at)
    day = as_of.isoformat() if as_of else None
    id = find_project(whole, " ".join(project), policy)
    tell_undated(whole, day)
    print_page(console(), whole, id, by, as_of=day, policy=policy)


def print_page(
    console: Console, whole: View, id: str, by: Judging, *, as_of: str | None = None, policy: str = "open"
) -> None:
    """The page of the project, as wide as the terminal."""
    page = project_page(whole, id, policy=policy, today=by.today, as_of=as_of, rates=by.rates, trust=by.trust)
    click.echo(render_page(page, console.width))
