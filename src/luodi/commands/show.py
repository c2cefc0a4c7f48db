"""`luodi show`: one project on one page."""

from __future__ import annotations

import click
from rich.console import Console

from luodi.commands.asked import Asked, asked_options
from luodi.commands.finding import find_project
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
@asked_options
def command(project: tuple[str, ...], asked: Asked) -> None:
    """Show one PROJECT on one page, every figure with its sentence.

    Named by its id, the beginning of its id, or words of its name, investor or place in any language of
    its texts.
    """
    id = find_project(asked.view, " ".join(project), asked.policy)
    tell_undated(asked.view, asked.as_of)
    print_page(console(), asked.view, id, asked.by, as_of=asked.as_of, policy=asked.policy)


def print_page(
    console: Console, whole: View, id: str, by: Judging, *, as_of: str | None = None, policy: str = "open"
) -> None:
    """The page of the project, as wide as the terminal."""
    page = project_page(whole, id, policy=policy, today=by.today, as_of=as_of, rates=by.rates, trust=by.trust)
    click.echo(render_page(page, console.width))
