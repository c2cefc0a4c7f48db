"""`luodi check`: is the ledger whole?"""

from __future__ import annotations

from collections.abc import Sized
from datetime import date

import click

from luodi.commands.ledgers import to_read
from luodi.commands.numbers import counted
from luodi.commands.options import ledger_option
from luodi.commands.output import plain, tell
from luodi.identity.clusters import clusters
from luodi.ledger.asof import View, recorded, without_redacted
from luodi.ledger.checks import check, check_redacted
from luodi.ledger.problem import Problem
from luodi.registers.kept import is_behind
from luodi.review.standing import standing

_EXAMPLES = """\b
Examples:
  luodi check
  luodi check --ledger story.db
"""


@click.command("check", short_help="Is the ledger whole?", epilog=_EXAMPLES)
@ledger_option
@click.pass_context
def command(ctx: click.Context, ledger: str | None) -> None:
    """Check that the ledger is whole: every text, every quote, every key, every verdict and note.

    Prints what is wrong, one line each, and ends with 1 if there is anything.
    """
    store = to_read(ledger)
    kept = recorded(store)
    whole = without_redacted(kept)
    problems = [*check(whole), *check_redacted(kept), *clusters(whole, standing(whole)).problems]
    if is_behind(store, date.today()):
        tell("the list of projects kept beside the ledger is behind; `luodi rebuild` mends it")
    for problem in problems:
        click.echo(_line(problem))
    if not problems:
        click.echo(_clean(whole))
    ctx.exit(1 if problems else 0)


def _line(problem: Problem) -> str:
    place = f" (characters {problem.start}-{problem.end})" if problem.start is not None else ""
    return f"{problem.code}: {plain(problem.message)}{place}"


def _clean(whole: View) -> str:
    counts: dict[str, Sized] = {"text": whole.texts, "statement": whole.statements, "verdict": whole.verdicts}
    if whole.redactions:
        counts["redacted text"] = whole.redactions
    return "the ledger is whole: " + ", ".join(counted(len(rows), noun) for noun, rows in counts.items())
