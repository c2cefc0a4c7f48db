"""`luodi names lookup`: the parties that may bear a name, each with the sign that found it."""

from __future__ import annotations

import click

from luodi.commands.names_book import book_of
from luodi.commands.options import format_option, ledger_option
from luodi.commands.output import console, emit, plain, table
from luodi.identity.desk.lookup import lookup


@click.command("lookup", short_help="Whose name is this?")
@click.argument("name")
@format_option
@ledger_option
def command(name: str, shape: str, ledger: str | None) -> None:
    """List the parties of the book that may bear NAME: those in force first, then suggestions."""
    rows = table(party=8, standing=9, score=5, because=20)
    for match in lookup(name, book_of(ledger)):
        verdict, names = match.verdict, [alias.name for alias in match.party.aliases]
        if shape == "jsonl":
            emit(
                {
                    "party": match.party.id,
                    "name": names[0],
                    "kind": match.party.kind,
                    "standing": verdict.standing,
                    "score": verdict.score,
                    "because": verdict.because,
                    "names": [
                        {"name": a.name, "language": a.language, "kind": a.kind, "source": a.source}
                        for a in match.party.aliases
                    ],
                }
            )
        else:
            rows.add_row(*map(plain, (names[0], verdict.standing, f"{verdict.score:.2f}", verdict.because)))
    if shape == "table":
        console().print(
            rows if rows.row_count else "nobody in the book: an unresolved name is a fact about the text"
        )
