"""Options that several commands share, and the days they take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import click


class Day(click.ParamType[date, Any]):
    """A day of the calendar, as 2020-03-05."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value) if len(value) == len("2020-03-05") else self._no_day(value)
        except ValueError:
            self.fail(f"{value!r} is no day; write it as 2020-03-05", param, ctx)

    def _no_day(self, value: str) -> date:
        raise ValueError(value)


Command = Callable[..., Any]


def ledger_option(function: Command) -> Command:
    """--ledger, or LUODI_DATABASE_URL, or the user's own."""
    return click.option(
        "--ledger",
        envvar="LUODI_DATABASE_URL",
        show_envvar=True,
        metavar="FILE|URL",
        help="Which ledger: a file, sqlite:///path/ledger.db or postgresql://user@host/database. "
        "Without it, the one in your data folder.",
    )(function)


def format_option(function: Command) -> Command:
    """--format table|jsonl."""
    return click.option(
        "--format",
        "shape",
        type=click.Choice(["table", "jsonl"]),
        default="table",
        show_default=True,
        help="A table for people, or JSON Lines for programs.",
    )(function)


def policy_option(function: Command) -> Command:
    """--policy open|reviewed."""
    return click.option(
        "--policy",
        type=click.Choice(["open", "reviewed"]),
        default="open",
        show_default=True,
        help="Which statements count: all that were read, or only those an officer accepted.",
    )(function)


def day_options(function: Command) -> Command:
    """--as-of, --today and --policy: what a register is computed with."""
    function = policy_option(function)
    function = click.option(
        "--today",
        type=Day(),
        help="The day against which due dates are judged. Default: today, or the day of --as-of.",
    )(function)
    return click.option(
        "--as-of", type=Day(), help="Leave out what had not been said by the end of this day."
    )(function)


def judged_on(today: date | None, as_of: date | None) -> date:
    """The day against which "due" is judged."""
    return today or as_of or date.today()
