"""`--rates` and `--trust`: what a register is judged by besides the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from luodi.commands.output import tell
from luodi.registers.promises import Judging
from luodi.registers.rates import RateSource, ecb
from luodi.registers.rates_file import Several, read_rates
from luodi.registers.trust import load_trust, usual_trust


def judging_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """--rates and --trust."""
    function = click.option(
        "--trust",
        "trust_file",
        type=click.Path(path_type=Path),
        envvar="LUODI_TRUST",
        show_envvar=True,
        help="Who is believed, as TOML, the most trusted first. Default: the maker, then authorities, named "
        "press, others.",
    )(function)
    return click.option(
        "--rates",
        "rates_file",
        type=click.Path(path_type=Path),
        envvar="LUODI_RATES",
        show_envvar=True,
        help="Your own exchange rates before the European Central Bank's, as CSV: Date,TWD,… for one euro.",
    )(function)


def judging(today: date, rates_file: Path | None, trust_file: Path | None) -> Judging:
    """What the rows are judged by. A rates file with a wrong line ends the command: each is said.

    Raises RuleError for a file of ranks that is none.
    """
    trust = usual_trust() if trust_file is None else load_trust(trust_file)
    return Judging(today, _rates(rates_file), trust)


def _rates(path: Path | None) -> RateSource:
    if path is None:
        return ecb()
    found, refusals = read_rates(path)
    for refusal in refusals:
        tell(str(refusal))
    if found is None:
        click.get_current_context().exit(1)
    return Several((found, ecb()))
