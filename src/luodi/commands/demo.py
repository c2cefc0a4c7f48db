"""`luodi demo`: the story of one plant, from its texts to its promises kept, in a ledger of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from luodi.commands.add import add_all, summary
from luodi.commands.intake import Intake
from luodi.commands.ledgers import own_file, to_write
from luodi.commands.note import write_file
from luodi.commands.output import console
from luodi.commands.projects import print_projects
from luodi.commands.promises import print_promises
from luodi.commands.show import print_page
from luodi.errors import LuodiError
from luodi.ledger.asof import View, view
from luodi.registers.overview import overview
from luodi.registers.promises import Judging
from luodi.registers.rates import ecb
from luodi.registers.trust import usual_trust

TODAY = date(2026, 11, 20)  # the demo must say the same in every year
_EXAMPLES = """\b
Examples:
  luodi demo
"""
_NEXT = """
Next:
  luodi promises {plant} --ledger {ledger} --as-of 2019-12-31
  luodi why {plant} jobs --ledger {ledger} --today {today}
  luodi conflicts --ledger {ledger}
  luodi read {story} --format jsonl
  luodi serve --ledger {ledger} --today {today}      the same pages in a browser
  luodi rules
  luodi add FILES...     your own announcements, into your own ledger
"""


@click.command("demo", short_help="The story of one plant, from reading to its page.", epilog=_EXAMPLES)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Read sixteen announcements about one plant, in three languages, and show what became of it.

    Uses a ledger of its own, made anew each time, and judges by 20 November 2026.
    """
    story, notes = _example("story.jsonl"), _example("decisions.jsonl")
    ledger = _fresh()
    store = to_write(str(ledger))
    intake = Intake([str(story)], None)
    _step(f"luodi add {story} --ledger {ledger}")
    click.echo(summary(add_all(store, intake)))
    _step(f"luodi note --file {notes} --ledger {ledger}")
    refused = write_file(store, notes, "demo")
    plant = _print(view(store), ledger)
    click.echo(_NEXT.format(ledger=ledger, today=TODAY, story=story, plant=plant))
    ctx.exit(max(intake.exit_code(), refused))


def _print(whole: View, ledger: Path) -> str:
    """Every project on a line, and all of the one that most is said of. Returns its id."""
    by = Judging(TODAY, ecb(), usual_trust())
    lines = list(overview(whole, by))
    told = max(lines, key=lambda line: len(line.rows))
    plant = told.project.id
    _step(f"luodi projects --today {TODAY} --ledger {ledger}")
    print_projects(console(), lines)
    _step(f"luodi show {plant} --today {TODAY} --ledger {ledger}")
    print_page(console(), whole, plant, by)
    _step(f"luodi promises {plant} --today {TODAY} --ledger {ledger}")
    print_promises(console(), told.rows, "open")
    return plant


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
