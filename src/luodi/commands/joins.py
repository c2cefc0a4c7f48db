"""Joins printed: what the policies hold to be one or may be, each with its score and its sentence."""

from __future__ import annotations

from luodi.commands.output import console, emit, plain, table
from luodi.ledger.asof import View
from luodi.registers.gather import gather
from luodi.registers.joins import Joined, joins


def print_joins(whole: View, policy: str, letter: str, shape: str) -> None:
    """The joins of projects ("p") or parties ("n") of a ledger, as a table or JSON Lines."""
    found = joins(gather(whole, policy), letter)
    if shape == "jsonl":
        for one in found:
            emit(one.as_json())
        return
    made = table(standing=9, score=5, which=16, because=24, policy=8)
    for one in found:
        made.add_row(*_cells(one))
    console().print(made if made.row_count else "nothing is joined by a rule, and nothing suggested")


def _cells(one: Joined) -> tuple[str, ...]:
    join, which = one.join, f"{plain(one.a)}\n{plain(one.b)}"
    return join.standing, f"{join.score:.2f}", which, plain(join.because), join.policy
