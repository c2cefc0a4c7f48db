"""Files into a command: every text in order, each refusal said in its place, a bar on long work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import click
from rich.console import Console

from luodi.commands.output import tell
from luodi.commands.progress import watched
from luodi.ledger.rows import Receipt
from luodi.sources.files import count, expand, receipts
from luodi.sources.refusal import Refusal

_SHORT = 20  # texts: less than a second


class Intake:
    """The texts of the files named on the command line; `refused` counts what was not taken in."""

    def __init__(self, files: Sequence[str], published: str | None) -> None:
        self.refused = 0
        self._files = files
        try:
            self._rows = receipts(files, published=published)
        except ValueError as error:
            raise click.UsageError(f"--published: {error}") from error

    def texts(self, *, bar: bool) -> Iterator[Receipt]:
        """Every text that was taken in; `bar` where nothing else is printed to the terminal meanwhile."""
        for row in self._watched() if bar else self._rows:
            if isinstance(row, Refusal):
                self.refuse(row)
            else:
                yield row

    def refuse(self, refusal: Refusal) -> None:
        """Say one refusal, and remember that there was one."""
        self.refused += 1
        tell(str(refusal))

    def exit_code(self) -> int:
        """0, or 1 if anything was refused."""
        return 1 if self.refused else 0

    def _watched(self) -> Iterator[Receipt | Refusal]:
        console = Console(stderr=True)
        if not console.is_terminal or (total := count(expand(self._files))) < _SHORT:
            yield from self._rows
            return
        yield from watched(self._rows, total, _SHORT)


def files_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """FILES and --published."""
    function = click.option(
        "--published",
        metavar="DATE",
        help="When the text was published, as 2020-03-05, 2020-03 or 2020; for one file only.",
    )(function)
    return click.argument("files", nargs=-1, required=True, type=click.Path())(function)
