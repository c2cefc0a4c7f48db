"""`luodi rules`: the rule manual."""

from __future__ import annotations

import click

from luodi.commands.intake import rules_option
from luodi.readers.manual import manual

_EXAMPLES = """\b
Examples:
  luodi rules
  luodi rules | less
  luodi rules > rules.md
  luodi rules --rules ours.toml
"""


@click.command("rules", short_help="The rule manual.", epilog=_EXAMPLES)
@rules_option
def command() -> None:
    """Print the rule manual: every rule, what it reads, and the examples it is tested with."""
    click.echo(manual())
