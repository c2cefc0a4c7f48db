"""Files into a command: every text in order, each refusal said in its place, a bar on long work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import click
from rich.console import Console

from luodi.commands.output import tell
from luodi.commands.progress import watched
from luodi.ledger.rows import Receipt
from luodi.readers import use_rules
from luodi.sources.encodings import TRIED, known
from luodi.sources.files import count, expand, receipts
from luodi.sources.refusal import Refusal

_SHORT = 20  # texts: less than a second


class Intake:
    """The texts of the files named on the command line; `refused` counts what was not taken in."""

    def __init__(
        self, files: Sequence[str], published: str | None = None, encoding: str | None = None
    ) -> None:
        self.refused = 0
        self._files, self._encoding = files, encoding
        try:
            self._rows = receipts(files, published=published, encoding=encoding)
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
        if not console.is_terminal or (total := count(expand(self._files), self._encoding)) < _SHORT:
            yield from self._rows
            return
        yield from watched(self._rows, total, _SHORT)


def files_argument(function: Callable[..., Any]) -> Callable[..., Any]:
    """FILES, --published, --encoding and --rules."""
    function = click.option(
        "--published",
        metavar="DATE",
        help="When the text was published, as 2020-03-05, 2020-03 or 2020; for one file only.",
    )(encoding_option(rules_option(function)))
    return click.argument("files", nargs=-1, required=True, type=click.Path())(function)


def rules_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """--rules, an office's own rule files."""
    return click.option(
        "--rules",
        multiple=True,
        metavar="FILE",
        type=click.Path(),
        expose_value=False,
        callback=_rules,
        help="An office's own rule file, beside the built-in rules; its examples run first (docs/rules.md).",
    )(function)


def _rules(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> None:
    if value:
        use_rules(value)


def encoding_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """--encoding, for files that do not show it."""
    return click.option(
        "--encoding",
        metavar="NAME",
        callback=_encoding,
        help="The encoding of the files, as GB18030 or Shift_JIS. Without it, what the bytes prove; "
        "a byte order mark and UTF-8 always do.",
    )(function)


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and known(value) is None:
        raise click.BadParameter(f"{value!r} is no encoding; give one such as {', '.join(TRIED[:4])}")
    return value
