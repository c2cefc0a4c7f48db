"""`luodi rebuild`: everything derived computed anew, from the ledger's rows alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from time import monotonic

import click

from luodi.commands.ledgers import to_read
from luodi.commands.numbers import counted
from luodi.commands.options import ledger_option
from luodi.commands.progress import watched
from luodi.ledger.asof import View, recorded, view, without_redacted
from luodi.ledger.exporting import export, size
from luodi.ledger.importing import restore
from luodi.ledger.store import MemoryStore
from luodi.registers.derived import Derived, derive

_EXAMPLES = """\b
Examples:
  luodi rebuild
  luodi rebuild --ledger story.db
"""
_LONG = 2_000  # lines: more than a second


@click.command("rebuild", short_help="Compute everything derived anew.", epilog=_EXAMPLES)
@ledger_option
@click.pass_context
def command(ctx: click.Context, ledger: str | None) -> None:
    """Compute everything derived anew from the ledger's rows, and see that it is what the ledger shows.

    Every row is taken out and goes, one by one in the order it was recorded, through the checks of the door
    into an empty ledger in memory: what stands, who is who and every promise follow from it anew. Nothing of
    this is stored, so there is nothing to throw away, and the ledger itself is not changed. Ends with 1 if a
    row is not what it was when it was recorded, or if anything comes out differently.
    """
    started = monotonic()
    kept = recorded(to_read(ledger))
    anew = replayed(kept)
    shown, rebuilt = (derive(whole, date.today()) for whole in (without_redacted(kept), view(anew)))
    differing = list(differences(shown, rebuilt))
    for words in differing:
        click.echo(f"differs: {words}")
    click.echo(_counts(kept))
    for policy, derived in rebuilt.items():
        click.echo(f"{policy}: {_derived(derived)}")
    ending = "differs from what the ledger shows" if differing else "the same as the ledger shows"
    click.echo(f"computed anew in {monotonic() - started:.1f} s: {ending}; nothing derived is stored")
    ctx.exit(1 if differing else 0)


def replayed(kept: View) -> MemoryStore:
    """The same ledger made anew from its rows. Raises InputRefused for a row that was never recorded so."""
    made = MemoryStore()
    remedy = "`luodi check` says more; put back your last copy of the ledger"
    restore(made, "the ledger", watched(export(kept), size(kept), _LONG), remedy)
    return made


def differences(shown: dict[str, Derived], rebuilt: dict[str, Derived]) -> Iterator[str]:
    """What is not the same, in words."""
    for policy, one in shown.items():
        for part in ("standing", "clusters", "promises"):
            if getattr(one, part) != getattr(rebuilt[policy], part):
                yield f"{part} under the policy {policy}"


def _counts(kept: View) -> str:
    rows = {
        "text": kept.texts, "receipt": kept.sources, "reading": kept.readings, "statement": kept.statements,
        "verdict": kept.verdicts, "redaction": kept.redactions,
    }  # fmt: skip
    return ", ".join(counted(len(found), noun) for noun, found in rows.items())


def _derived(derived: Derived) -> str:
    """How many of each were computed."""
    return ", ".join(
        counted(number, noun)
        for noun, number in {
            "standing statement": len(derived.standing.accepted),
            "claim": len(derived.standing.status),
            "project": len(derived.clusters.ids("p")),
            "promise": len(derived.promises),
        }.items()
    )
