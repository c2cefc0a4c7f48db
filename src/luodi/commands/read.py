"""`luodi read`: what texts say, printed and kept nowhere."""

from __future__ import annotations

import sys

import click

from luodi.commands.intake import Intake, files_argument
from luodi.commands.options import format_option
from luodi.commands.output import console, emit
from luodi.commands.reading_table import print_reading
from luodi.readers import read_text
from luodi.readers.output import shape as shape_line

_EXAMPLES = """\b
Examples:
  luodi read release.txt --published 2020-03-05
  luodi read examples/story.jsonl
  luodi read announcements/ --format jsonl > readings.jsonl
  luodi read release.txt --format jsonl --with-text
"""


@click.command("read", short_help="What texts say; nothing is kept.", epilog=_EXAMPLES)
@files_argument
@format_option
@click.option("--with-text", is_flag=True, help="Put the text itself into each line, as its last field.")
@click.pass_context
def command(
    ctx: click.Context,
    files: tuple[str, ...],
    published: str | None,
    encoding: str | None,
    shape: str,
    with_text: bool,
) -> None:
    """Read FILES (.txt, .md, .html, .jsonl, or folders of them) and print what they say.

    Nothing is kept. Every figure comes with the words that state it and their place in the text.
    Without --published, dates that the text leaves incomplete stay incomplete.
    """
    intake = Intake(files, published, encoding)
    for receipt in intake.texts(bar=shape == "jsonl" and not sys.stdout.isatty()):
        line = shape_line(receipt, read_text(receipt.text, receipt.language, receipt.published))
        if with_text:
            line["text"] = receipt.text
        if shape == "jsonl":
            emit(line)
        else:
            print_reading(console(), line)
    ctx.exit(intake.exit_code())
