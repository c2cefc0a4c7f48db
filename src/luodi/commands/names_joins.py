"""`luodi names joins`: which parties of different texts the desk makes one, or suggests."""

from __future__ import annotations

from datetime import datetime

import click

from luodi.commands.joins import print_joins
from luodi.commands.known import known_at_option, view_known
from luodi.commands.ledgers import to_read
from luodi.commands.options import format_option, ledger_option, policy_option


@click.command("joins", short_help="Parties of different texts that are one, or may be.")
@format_option
@policy_option
@known_at_option
@ledger_option
def command(shape: str, policy: str, known_at: datetime | None, ledger: str | None) -> None:
    """List the parties of the ledger that the names desk makes one, and why.

    In force are those above the policy's line; suggested waits for an officer; left out is what something
    stands against. `luodi note same_as` and `different_from` decide.
    """
    print_joins(view_known(to_read(ledger), known_at), policy, "n", shape)
