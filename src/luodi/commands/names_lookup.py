"""`luodi names lookup`: the parties that may bear a name, each with the sign that found it."""

from __future__ import annotations

import click

from luodi.commands.names_book import book_of
from luodi.commands.names_related import as_rows, beside, sentences_of
from luodi.commands.options import format_option, ledger_option
from luodi.commands.output import console, emit, plain, table
from luodi.identity.desk.lookup import lookup


@click.command("lookup", short_help="Whose name is this?")
@click.argument("name")
@format_option
@ledger_option
def command(name: str, shape: str, ledger: str | None) -> None:
    """List the parties of the book that may bear NAME: those in force first, then suggestions.

    Below stand what the ledger's texts say beside the name: whose subsidiary, group member or joint venture a
    firm is, what it was called before, and the posts of a person, each with the day it was said.
    """
    rows = table(party=8, standing=9, score=5, because=20)
    matches = lookup(name, book_of(ledger))
    sure = [match.party for match in matches if match.verdict.standing == "in force"]
    kin, held = beside(ledger, name, *(alias.name for party in sure[:1] for alias in party.aliases))
    for match in matches:
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
                    **(as_rows(kin, held) if match.party in sure else {}),
                }
            )
        else:
            rows.add_row(*map(plain, (names[0], verdict.standing, f"{verdict.score:.2f}", verdict.because)))
    if shape == "jsonl" and not sure and (kin or held):
        emit({"party": None, "name": name, "standing": "unresolved", **as_rows(kin, held)})
    if shape == "table":
        console().print(
            rows if rows.row_count else "nobody in the book: an unresolved name is a fact about the text"
        )
        for line in sentences_of(kin, held):
            click.echo(line)
