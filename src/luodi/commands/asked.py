"""What a command over the registers is asked: which ledger, which statements, by which day, whom to trust."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

from luodi.commands.judging import judging, judging_options
from luodi.commands.known import known_at_option, view_known
from luodi.commands.ledgers import to_read
from luodi.commands.options import day_options, judged_on, ledger_option
from luodi.ledger.asof import View
from luodi.registers.model import PromiseRow
from luodi.registers.promises import Judging, promises


@dataclass(frozen=True)
class Asked:
    """`view` holds what had been recorded by --known-at, `as_of` is the ISO day of --as-of."""

    view: View
    by: Judging
    policy: str
    as_of: str | None

    def rows(self) -> list[PromiseRow]:
        """Every promise of the ledger."""
        by = self.by
        return promises(
            self.view, policy=self.policy, today=by.today, as_of=self.as_of, rates=by.rates, trust=by.trust
        )


def asked_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a register; what they ask for comes to the command as `asked`."""

    @wraps(function)
    def command(
        *, as_of: date | None, today: date | None, policy: str, rates_file: Path | None,
        trust_file: Path | None, known_at: datetime | None, ledger: str | None, **own: Any,
    ) -> None:  # fmt: skip
        by = judging(judged_on(today, as_of), rates_file, trust_file)
        whole = view_known(to_read(ledger), known_at)
        function(**own, asked=Asked(whole, by, policy, as_of.isoformat() if as_of else None))

    return day_options(judging_options(known_at_option(ledger_option(command))))
