"""`luodi note`: what the office holds to be so, with its reason."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import cast

import click

from luodi.commands.decisions import Decision, decisions
from luodi.commands.ledgers import to_write
from luodi.commands.options import ledger_option
from luodi.commands.output import tell
from luodi.errors import LedgerError
from luodi.ledger.asof import view
from luodi.ledger.notes import KINDS, NoteKind, notes, resolve_ref, write_note
from luodi.ledger.store import Store
from luodi.sources.refusal import Refusal

_EXAMPLES = """\b
Examples:
  luodi note same_as zh-2020-03-05-city#p1 ja-2020-03-05-city#p1 --because "one plant, one day"
  luodi note goes_by 3f2a9c 77b01d --because "the contract says so" --by wang
  luodi note retracts note-2#n1 --because "two plants after all"
  luodi note --file decisions.jsonl
\b
A line of the file:
  {"note": "same_as", "claims": ["a#p1", "b#p1"], "because": "one plant, one day", "by": "wang"}
"""


@click.command("note", short_help="What the office holds to be so, with its reason.", epilog=_EXAMPLES)
@click.argument("kind", required=False, type=click.Choice(KINDS))
@click.argument("claims", nargs=-1)
@click.option("--because", help="The reason; a note needs one.")
@click.option("--by", help="Whose note it is. Default: your user name.")
@click.option("--file", "path", type=click.Path(path_type=Path), help="Many notes, one JSON object a line.")
@ledger_option
@click.pass_context
def command(
    ctx: click.Context, kind: str | None, claims: tuple[str, ...], because: str | None, by: str | None,
    path: Path | None, ledger: str | None,
) -> None:  # fmt: skip
    """Write down what the office holds to be so of two or more CLAIMS.

    \b
    same_as          they speak of one and the same project or party
    different_from   they do not
    goes_by          of claims that differ, the office goes by the first
    retracts         takes back an earlier note

    A claim is named as text#subject (as `luodi read` prints them), as text#subject:property, as text#"Name"
    for a party, or by the first characters of its key. Where that means several claims, they are listed.
    """
    if path is not None:
        if kind is not None or because is not None:
            raise click.UsageError("give either --file or one note, not both")
        ctx.exit(write_file(to_write(ledger), path, by or user()))
    click.echo(write(to_write(ledger), _decision(kind, claims, because, by)))


def write(store: Store, decision: Decision) -> str:
    """Write one note and say how it may be named later. Raises LedgerError if it cannot stand."""
    whole = view(store)
    keys = tuple(resolve_ref(whole, ref) for ref in decision.claims)
    kind = cast(NoteKind, decision.note)
    write_note(store, kind, keys, officer=decision.by, because=decision.because)
    written = notes(view(store))[-1]
    return f"{written.claim[:8]} {decision.note} {' '.join(decision.claims)}"


def write_file(store: Store, path: Path, officer: str) -> int:
    """Write every note of a file; a line that cannot stand is refused, the rest goes on. The exit code."""
    refused = 0
    for number, row in decisions(path, officer):
        try:
            if isinstance(row, Decision):
                click.echo(write(store, row))
                continue
        except LedgerError as error:
            row = Refusal(str(path), f"line {number}: {error}", "mend that line, and give it again")
        refused += 1
        tell(str(row))
    return 1 if refused else 0


def _decision(kind: str | None, claims: tuple[str, ...], because: str | None, by: str | None) -> Decision:
    if kind is None:
        raise click.UsageError(f"say which note: {', '.join(KINDS)}; or give --file")
    if len(claims) < (1 if kind == "retracts" else 2):
        wanted = "a note to take back" if kind == "retracts" else "two claims"
        raise click.UsageError(f"{kind} needs {wanted}")
    if because is None or not because.strip():
        raise click.UsageError("a note needs its reason: --because")
    return Decision(kind, claims, because, by or user())


def user() -> str:
    """Who is at this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name, as in a container
        return "officer"
