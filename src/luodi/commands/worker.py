"""`luodi worker`: read what was brought to the desk, beside or instead of `luodi serve`."""

from __future__ import annotations

import click

from luodi.commands.ledgers import to_serve
from luodi.commands.options import ledger_option
from luodi.commands.output import tell

_EXAMPLES = """\b
Examples:
  luodi worker
  luodi worker --ledger postgresql://luodi@localhost/luodi
  luodi worker --until-done
"""


@click.command("worker", short_help="Read what was brought to the desk.", epilog=_EXAMPLES)
@click.option("--until-done", is_flag=True, help="Stop when nothing waits any more.")
@ledger_option
def command(until_done: bool, ledger: str | None) -> None:
    """Read the files that wait on the desk, until interrupted.

    `luodi serve` does so by itself; more workers, also on other machines of a PostgreSQL ledger, share the
    work. One that is killed leaves nothing half-written: another takes its file up where it stood.
    """
    from luodi.office.desk.opening import open_desk

    open_desk(to_serve(ledger))
    from luodi.office.desk.worker import Worker

    tell("reading what is brought (stop with Ctrl+C)")
    Worker().run(until_done=until_done)
