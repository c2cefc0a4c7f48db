"""`luodi why`: the whole argument for one promise."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from luodi.commands.asked import Asked, asked_options
from luodi.commands.finding import find_project
from luodi.commands.numbers import percent
from luodi.commands.options import format_option
from luodi.commands.output import console, emit, plain, table
from luodi.commands.said import moved, value, what, who_and_where
from luodi.errors import UnknownRef
from luodi.registers.argument import Argument, Point, argument
from luodi.registers.model import PromiseRow, Revision

_EXAMPLES = """\b
Examples:
  luodi why Nidec investment
  luodi why Nidec Dalian production_start
  luodi why p-3f2a9c10 jobs --scope rd
  luodi why Nidec investment --format jsonl
"""
_MONEY = re.compile(r"[A-Z]{3}(/.+)?")
_MADE = {
    "first": "the first promise",
    "again": "says the same as [{n}]",
    "sharper": "says the same as [{n}], more exactly",
    "beside": "said at the time of [{n}]: neither revises the other",
    "step": "a step on the way to [{n}]",
    "before": "what its text calls replaced",
    "measured": "measured",
    "contradicted": "measured, against the word of [{n}], who is more trusted",
    "capability": "what could be made, not what was",
    "overruled": "the office goes by another",
    "undated": "of no known day: never first or current",
}
_ASIDE = {
    "tenfold": "ten times off [{n}], or a power of it: a misprint?",
    "retelling": "an old promise told again, replaced by [{n}]",
    "unexplained": "not trusted enough to replace [{n}]",
}


def _both(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if len(value) < 2:
        raise click.UsageError("name a project and a property: luodi why Nidec investment")
    return value


@click.command("why", short_help="The whole argument for one promise.", epilog=_EXAMPLES)
@click.argument("project", nargs=-1, required=True, metavar="SUBJECT PROPERTY", callback=_both)
@click.option(
    "--scope", multiple=True, help="Only this part, by its code (rd, phase:1); several make one part."
)
@format_option
@asked_options
def command(project: tuple[str, ...], scope: tuple[str, ...], shape: str, asked: Asked) -> None:
    """Show why a promise has its verdict: its statements in the order they were made, who spoke and how far
    that is believed, what was made of each, the day it was due, the rule that fits, and the rates used.

    SUBJECT is a project as for `luodi show`, PROPERTY what was promised: investment, jobs, production_start.
    """
    id = find_project(asked.view, " ".join(project[:-1]), asked.policy)
    for row in _meant([row for row in asked.rows() if row.project == id], project[-1], scope):
        made = argument(row, asked.by)
        emit(made.as_json()) if shape == "jsonl" else _print(made)


def _meant(rows: list[PromiseRow], property: str, scope: tuple[str, ...]) -> list[PromiseRow]:
    """The rows of the property. Raises UnknownRef, with what there is, if it is none."""
    wanted = property.lower().replace(" ", "_")
    found = [row for row in rows if row.property == wanted and (not scope or row.scope == frozenset(scope))]
    if not found:
        there = ", ".join(dict.fromkeys(what(row.property, None, row.scope) for row in rows))
        raise UnknownRef(
            f"{property}: nothing of the kind is told of this project; there is {there or 'nothing'}"
        )
    return found


def _print(made: Argument) -> None:
    row, out = made.row, console()
    head = who_and_where(row.name, row.investors, row.place, row.park)
    out.print(f"{head}\n{what(row.property, row.of, row.scope)}", style="bold")
    listed = table(n=3, said_on=10, who=12, value=12, made_of_it=18, words=16)
    for point in made.points:
        listed.add_row(*_cells(point))
    out.print(listed)
    for line in _end(made):
        out.print(line, soft_wrap=True)
    out.print()


def _cells(point: Point) -> tuple[str, ...]:
    said = point.step.said
    who = f"{plain(said.speaker)} ({point.rank})\n{plain(said.source)}"
    words = f"[{point.number}]", said.said_on or "undated", who, value(said), _made(point), plain(said.quote)
    return words


def _made(point: Point) -> str:
    """In words what was made of a statement."""
    step = point.step
    if step.kind is not None:
        late = ", after the day it was due: not judged by" if step.made == "too late" else ""
        words = f"{moved(Revision(step.kind, step.by, step.said))} from [{point.against}]{late}"
    else:
        usual = _ASIDE.get(step.why or "", "") if step.made == "set aside" else _MADE[step.made]
        words = usual.format(n=point.against)
        words += f" ({step.why})" if step.why in ("rounding", "currency") else ""
    return "\n".join(str(part) for part in (words, point.exchange, _no_rate(point)) if part)


def _no_rate(point: Point) -> str:
    """Says that two currencies could not be compared: no rate is ever guessed."""
    step = point.step
    if step.against is None or point.exchange is not None or step.against.unit == step.said.unit:
        return ""
    money = all(_MONEY.fullmatch(said.unit or "") for said in (step.against, step.said))
    return f"no rate between {step.against.unit} and {step.said.unit}" if money else ""


def _end(made: Argument) -> Iterator[str]:
    """The due day, the rule, the verdict, and what differs."""
    row = made.row
    if row.due is not None:
        yield f"due: {row.due} ({plain(row.due_by)})"
    yield f"rule: {row.rule}"
    rates = f"; {percent(row.rate_first)} of the first, {percent(row.rate_current)} of the current promise"
    yield f"verdict: {row.verdict or '-'}" + (rates if row.rate_current is not None else "")
    if made.exchange is not None:
        yield f"compared at {made.exchange}"
    for card in row.conflicts:
        state = "open" if card.open else "closed"
        told = " / ".join(f"{value(said)} ({plain(said.source)})" for said in card.claims)
        yield f"differs, {card.why}, {state}: {told}"
    yield f"policy: {row.policy}"
