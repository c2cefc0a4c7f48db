"""`luodi names`: who is who, by which sign; and the names an office brings."""

from __future__ import annotations

import click

from luodi.commands import names_compare, names_import, names_joins, names_lookup

_EXAMPLES = """\b
Examples:
  luodi names explain 日本電産 "Japan Electric Production"
  luodi names compare pairs.jsonl --format jsonl
  luodi names import names.csv
  luodi names lookup Dongzhi
  luodi names joins
"""


@click.group("names", short_help="Who is who, and by which sign.", epilog=_EXAMPLES)
def command() -> None:
    """Compare names of firms, persons, places and institutions in three languages, and bring in your own.

    A name that nothing ties to another is left alone: likeness is no sign.
    """


command.add_command(names_lookup.command)
command.add_command(names_compare.explain)
command.add_command(names_compare.command)
command.add_command(names_import.command)
command.add_command(names_joins.command)
