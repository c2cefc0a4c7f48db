"""The command `luodi`: one group, and exit codes that mean the same everywhere.

0 done; 1 done, but some input was refused, or there is no such ledger or project; 2 wrong usage.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from keyword import iskeyword
from typing import Any

import click

from luodi.errors import LuodiError

_EXAMPLES = """\b
Examples:
  luodi demo                                       a small ledger, from reading to pages
  luodi read news.txt --published 2020-03-05       what a text says, kept nowhere
  luodi add announcements/                         keep the texts, and what they say
  luodi promises                                   what was promised, and what became of it
  luodi show Nidec                                 one project on one page
  luodi serve                                      all of it in a browser
"""


# In the order in which one needs them, not by letter; each is a file of `luodi.commands`.
COMMANDS = (
    "demo", "read", "explain", "text", "add", "serve", "worker", "projects", "promises", "show", "why",
    "conflicts", "silent", "names", "note", "rules", "check", "reread", "rebuild", "export", "import",
    "redact",
)  # fmt: skip


class Luodi(click.Group):
    """The group. An error raised on purpose becomes one line and exit code 1, in every command.

    A command is imported when it is asked for: `luodi read` needs neither Django nor the names desk.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, for the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, from its file."""
        if cmd_name not in COMMANDS:
            return None
        file = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"luodi.commands.{file}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. What a terminal of another encoding cannot show is shown by its number."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except LuodiError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=Luodi, epilog=_EXAMPLES)
@click.version_option(package_name="luodi", prog_name="luodi")
def main() -> None:
    """What was promised, by whom, when; what changed; what happened; and how we know.

    Reads announcements in English, Chinese and Japanese, and ties every figure to the sentence that
    states it.
    """
