"""`luodi rebuild`: everything derived computed anew, from the ledger's rows alone."""

from __future__ import annotations

from collections import Counter
from datetime import date
from time import monotonic

import click

from luodi.commands.ledgers import to_read
from luodi.commands.numbers import counted
from luodi.commands.options import ledger_option
from luodi.commands.progress import watched
from luodi.ledger.asof import View
from luodi.ledger.exporting import export, size
from luodi.ledger.importing import examine_rows, restore
from luodi.ledger.store import MemoryStore
from luodi.registers.kept import is_behind, rebuild
from luodi.registers.kept.keeping import POLICY

_EXAMPLES = """\b
Examples:
  luodi rebuild
  luodi rebuild --ledger story.db
"""
_REMEDY = "`luodi check` says more; put back your last copy of the ledger"
_LONG = 2_000  # lines: more than a second


@click.command("rebuild", short_help="Compute everything derived anew.", epilog=_EXAMPLES)
@ledger_option
@click.pass_context
def command(ctx: click.Context, ledger: str | None) -> None:
    """Compute everything derived anew from the ledger's rows, and see that it is what the ledger shows.

    Every row passes the checks of the door again, in the order it was recorded. Then the list of projects
    that is kept beside the ledger is thrown away and made anew, for today; the ledger itself is not changed.
    Ends with 1 if a row is not what it was when it was recorded, or if the list was not what it had to be.
    """
    started, today = monotonic(), date.today()
    store = to_read(ledger)
    counts = examine_rows(store, "the ledger", _REMEDY)
    behind, before = is_behind(store, today), store.shelf.digests()
    done = rebuild(store, today)
    after = store.shelf.digests()
    wrong = [] if behind else sorted(id for id, _ in before.items() ^ after.items())
    for id in dict.fromkeys(wrong):
        click.echo(f"differs: {id}")
    click.echo(_counts(counts))
    looked = counted(done.texts, "text")
    click.echo(f"{counted(len(after), 'project')} kept for the policy {POLICY}, from {looked}")
    ending = "differs from what was kept" if wrong else _ending(behind)
    click.echo(f"computed anew in {monotonic() - started:.1f} s: {ending}")
    ctx.exit(1 if wrong else 0)


def _ending(behind: bool) -> str:
    return "what was kept was behind, and is no more" if behind else "the same as the ledger shows"


def replayed(kept: View) -> MemoryStore:
    """The same ledger made anew from its rows. Raises InputRefused for a row that was never recorded so."""
    made = MemoryStore()
    restore(made, "the ledger", watched(export(kept), size(kept), _LONG), _REMEDY)
    return made


def _counts(found: Counter[str]) -> str:
    named = {"text": "text", "source": "receipt", "reading": "reading", "statement": "statement"}
    named |= {"verdict": "verdict", "redaction": "redaction"}
    return ", ".join(counted(found[kind], noun) for kind, noun in named.items())
