"""`luodi names import`: names an office has, into the ledger: all of a file or nothing of it."""

from __future__ import annotations

from pathlib import Path

import click

from luodi.commands.ledgers import to_write
from luodi.commands.options import ledger_option
from luodi.commands.output import tell
from luodi.errors import InputRefused
from luodi.identity.desk.imported import READER, reading_of
from luodi.identity.desk.names_file import names_of
from luodi.identity.desk.rows import NameRow
from luodi.ledger.append import add
from luodi.ledger.rows import Receipt
from luodi.sources.decode import decode
from luodi.sources.refusal import Refusal

_EXAMPLES = """\b
Examples:
  luodi names import names.csv            columns name,language,kind,official
  luodi names import gleif-extract.csv    GLEIF level 1, as published
  luodi names import wikidata.json        Wikidata entities, as published
"""


@click.command(
    "import", short_help="Your own names, GLEIF's or Wikidata's, into the ledger.", epilog=_EXAMPLES
)
@click.argument("paths", metavar="FILES", nargs=-1, required=True, type=click.Path(path_type=Path))
@ledger_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[Path, ...], ledger: str | None) -> None:
    """Take names FILES into the ledger, each whole or not at all.

    Every name becomes a statement with its place in the file, so that it can be traced and judged like
    any other.
    """
    refused = 0
    for path in paths:
        taken = _read(path)
        if isinstance(taken, list):
            refused += 1
            for refusal in taken:
                tell(str(refusal))
            continue
        text, rows = taken
        receipt = Receipt(path.stem, text, "sheet", title=path.name, extractor=READER)
        _, reading, _ = add(to_write(ledger), receipt, reading_of(text, rows))
        told = "nothing new: it is in the ledger" if reading is None else _counted(rows)
        click.echo(f"{path.name}: {told}")
    ctx.exit(1 if refused else 0)


def _counted(rows: list[NameRow]) -> str:
    parties = len({row.party for row in rows})
    names = f"{len(rows)} name{'s' if len(rows) > 1 else ''}"
    return f"{names} of {parties} part{'ies' if parties > 1 else 'y'}"


def _read(path: Path) -> tuple[str, list[NameRow]] | list[Refusal]:
    """The text and names of a file, or why not, by line."""
    try:
        text = decode(str(path), path.read_bytes())
    except InputRefused as error:
        return [Refusal.of(error)]
    except OSError as error:
        return [
            Refusal(str(path), f"cannot be read ({error.strerror})", "check the path and who may read it")
        ]
    rows, wrong = names_of(text)
    return [Refusal(str(path), f"line {bad.line}: {bad.wrong}", bad.remedy) for bad in wrong] or (text, rows)
