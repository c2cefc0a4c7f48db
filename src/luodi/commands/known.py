"""`--known-at`: what had been recorded by a time, beside `--as-of`, what had been said by a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import click

from luodi.commands.numbers import counted
from luodi.commands.output import tell
from luodi.ledger.asof import View, known_at, seq_at, view
from luodi.ledger.store import Store

_DAY = len("2020-03-05")


class Moment(click.ParamType[datetime, Any]):
    """A day (its last second), or a day and a time of day; in this machine's zone if it names none."""

    name = "TIME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The time with its zone, or a usage error."""
        if isinstance(value, datetime):
            return value
        try:
            found = datetime.fromisoformat(value)
            if len(value) == _DAY:
                found = found.replace(hour=23, minute=59, second=59)
            return found.astimezone() if found.tzinfo is None else found
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no time; write 2020-03-05, or 2020-03-05T10:30", param, ctx)


def known_at_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """--known-at."""
    return click.option(
        "--known-at",
        type=Moment(),
        help="Leave out what this ledger had not recorded by then: a day (to its end), or a time as "
        "2020-03-05T10:30. Together with --as-of, both hold.",
    )(function)


def view_known(store: Store, at: datetime | None) -> View:
    """The ledger's rows, or those recorded by a time; says on standard error what that leaves out."""
    whole = view(store)
    if at is None:
        return whole
    known = known_at(whole, seq_at(whole, at))
    later = len(whole.sources) - len(known.sources)
    tell(f"known at {at.isoformat()}: {counted(later, 'receipt')} left out, and all else recorded since")
    return known
