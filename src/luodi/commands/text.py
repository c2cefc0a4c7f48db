"""`luodi text`: the characters that offsets count, as decoded or as taken out of a page."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from luodi.commands.intake import Intake, encoding_option
from luodi.commands.output import plain
from luodi.ledger.editions import changes
from luodi.ledger.rows import Receipt
from luodi.sources.refusal import one_line

_EXAMPLES = """\b
Examples:
  luodi text release.html
  luodi text old.txt --encoding Shift_JIS
  luodi text release-today.html --against release-in-march.html
"""


@click.command("text", short_help="The text of a file, or what changed in it.", epilog=_EXAMPLES)
@click.argument("file", type=click.Path())
@click.option(
    "--against", type=click.Path(), metavar="OLDER", help="Print the sentences that changed since this file."
)
@encoding_option
@click.pass_context
def command(ctx: click.Context, file: str, against: str | None, encoding: str | None) -> None:
    """Print the text of FILE as it is read: decoded, and of a page its article alone.

    It is the text whose characters the offsets of `luodi read` count. Of several texts in one file each
    begins with its id. With --against, a line for each sentence that is gone (-) or new (+).
    """
    intake = Intake([file], encoding=encoding)
    if against is None:
        _print(list(intake.texts(bar=False)))
    else:
        older = Intake([against], encoding=encoding)
        _compare(list(older.texts(bar=False)), list(intake.texts(bar=False)))
        intake.refused += older.refused
    ctx.exit(intake.exit_code())


def changed_lines(older: str, newer: str) -> Iterator[str]:
    """ "- " and a sentence that is gone, "+ " and one that is new, in the order of the texts."""
    for change in changes(older, newer):
        yield from (f"- {plain(older[start:end])}" for start, end in change.old)
        yield from (f"+ {plain(newer[start:end])}" for start, end in change.new)


def _print(texts: list[Receipt]) -> None:
    for receipt in texts:
        if len(texts) > 1:
            click.echo(f"== {plain(receipt.id)}")
        _exactly(receipt.text)


def _exactly(text: str) -> None:
    """In UTF-8, character by character; only a terminal is spared what could steer it."""
    shown = "\n".join(map(one_line, text.split("\n"))) if sys.stdout.isatty() else text
    click.echo(shown.encode("utf-8"), nl=not text.endswith("\n"))


def _compare(older: list[Receipt], newer: list[Receipt]) -> None:
    if len(older) > 1 or len(newer) > 1:
        raise click.UsageError("--against compares two texts; give files with one text each")
    for before, after in zip(older, newer, strict=False):
        for line in changed_lines(before.text, after.text):
            click.echo(line)
