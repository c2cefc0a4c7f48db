"""`luodi demo`: the story of one plant, from reading to its page, in a ledger of its own."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import click

from luodi.commands.add import add_all, summary
from luodi.commands.intake import Intake
from luodi.commands.judging import judging
from luodi.commands.ledgers import own_file, to_write
from luodi.commands.note import write_file
from luodi.commands.output import console
from luodi.commands.promises import print_promises
from luodi.commands.show import print_page
from luodi.errors import LuodiError
from luodi.ledger.asof import View, view
from luodi.registers.promises import promises

TODAY = date(2020, 12, 31)  # its four texts end in 2020; the demo must say the same in every year
_EXAMPLES = """\b
Examples:
  luodi demo
"""
_NEXT = """
Next:
  luodi show Nidec --ledger {ledger} --today {today}
  luodi promises --ledger {ledger} --as-of 2019-12-31
  luodi read {story} --format jsonl
  luodi rules
  luodi add FILES...     your own announcements, into your own ledger
"""


@click.command("demo", short_help="The story of one plant, from reading to its page.", epilog=_EXAMPLES)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Read four announcements about one plant, in three languages, and show what became of it.

    Uses a ledger of its own, made anew each time, and judges by 31 December 2020.
    """
    story, notes = _example("demo.jsonl"), _example("demo-decisions.jsonl")
    ledger = _fresh()
    store = to_write(str(ledger))
    intake = Intake([str(story)], None)
    _step(f"luodi add {story} --ledger {ledger}")
    click.echo(summary(add_all(store, intake)))
    _step(f"luodi note --file {notes} --ledger {ledger}")
    refused = write_file(store, notes, "demo")
    _print(view(store), ledger)
    click.echo(_NEXT.format(ledger=ledger, today=TODAY, story=story))
    ctx.exit(max(intake.exit_code(), refused))


def _print(whole: View, ledger: Path) -> None:
    rows = promises(whole, today=TODAY)
    _step(f"luodi promises --today {TODAY} --ledger {ledger}")
    print_promises(console(), rows, "open")
    if rows:
        plant = Counter(row.project for row in rows).most_common(1)[0][0]
        _step(f"luodi show {plant} --today {TODAY} --ledger {ledger}")
        print_page(console(), whole, plant, judging(TODAY, None, None))


def _step(command_line: str) -> None:
    click.secho(f"\n$ {command_line}", bold=True)


def _example(name: str) -> Path:
    path = Path(__file__).parents[3] / "examples" / name
    if not path.is_file():
        raise LuodiError(f"{path}: not there; the demo runs from a checkout of Luodi, with its examples")
    return path


def _fresh() -> Path:
    """The demo's own file, empty again."""
    ledger = own_file().with_name("demo.db")
    ledger.parent.mkdir(parents=True, exist_ok=True)
    for left in (ledger, *(ledger.with_name(ledger.name + tail) for tail in ("-wal", "-shm"))):
        left.unlink(missing_ok=True)
    return ledger
