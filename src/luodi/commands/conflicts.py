"""`luodi conflicts`: where the sources differ, and why."""

from __future__ import annotations

from collections.abc import Iterator

import click

from luodi.commands.asked import Asked, asked_options
from luodi.commands.options import format_option
from luodi.commands.output import console, emit, plain, table
from luodi.commands.said import value, what
from luodi.registers.exchange import Exchange, exchange
from luodi.registers.model import Card, PromiseRow, Said

_EXAMPLES = """\b
Examples:
  luodi conflicts
  luodi conflicts --all
  luodi conflicts --format jsonl
"""


@click.command("conflicts", short_help="Where the sources differ, and why.", epilog=_EXAMPLES)
@click.option("--all", "closed_too", is_flag=True, help="Those that explain themselves too.")
@format_option
@asked_options
def command(closed_too: bool, shape: str, asked: Asked) -> None:
    """List claims of one project that differ, with the reason.

    Open are those that nothing explains (unexplained, tenfold, plan against fact): `luodi note goes_by`
    decides one. Closed are a conversion, a rounding, a part of the whole, another kind of area, another
    stage, a phase that was earlier, an old release told again.
    """
    found = ((row, card) for row in asked.rows() for card in row.conflicts if card.open or closed_too)
    rated = ((row, card, exchange(card.claims[0], card.claims[-1], asked.by.rates)) for row, card in found)
    _print(rated) if shape == "table" else _emit(rated)


Rated = Iterator[tuple[PromiseRow, Card, Exchange | None]]


def _emit(found: Rated) -> None:
    for row, card, rate in found:
        scope = None if row.scope is None else sorted(row.scope)
        of = {
            "project": row.project,
            "name": row.name,
            "property": row.property,
            "of": row.of,
            "scope": scope,
        }
        emit(of | card.as_json() | {"exchange": None if rate is None else rate.as_json()})


def _print(found: Rated) -> None:
    made = table(project=10, what=10, why=10, one=14, other=14)
    for row, card, rate in found:
        why = "\n".join(str(part) for part in (card.why, "open" if card.open else "closed", rate) if part)
        name = f"{plain(row.name)}\n{row.project}"
        made.add_row(name, what(row.property, row.of, row.scope), why, *map(_claim, card.claims))
    console().print(made if made.row_count else "nothing differs")


def _claim(said: Said) -> str:
    """The value, when and by whom, and the claim as `luodi note goes_by` takes it."""
    said_by = f"{said.said_on or 'undated'}, {plain(said.speaker)}"
    return "\n".join((value(said), said_by, plain(said.source), said.claim[:8]))
