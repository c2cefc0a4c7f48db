"""Runs `luodi` once for each line it is given (a JSON list of words), each in a process of its own.

They are forked from this one, which has imported everything: so a run is short, and its time is that of its
work. Says the process's number when it starts, and its wait status when it ended.
"""

from __future__ import annotations

import atexit
import json
import os
import sys
from importlib import import_module
from typing import NoReturn

import click
import django
from django.db.migrations.loader import MigrationLoader

from luodi.cli import COMMANDS, main
from luodi.readers import read_text

os.environ["DJANGO_SETTINGS_MODULE"] = "luodi.office.settings"

# What a run would import by itself, in part only once Django is set up.
_LATE = [
    "django.db.backends.postgresql.base", "django.db.backends.sqlite3.base", "luodi.office.store",
    "luodi.office.sqlite", "luodi.office.postgresql",
]  # fmt: skip


def run(words: list[str]) -> NoReturn:
    """Be `luodi` with these words, as silent as an unwatched process may be.

    It ends as a process does, but does not take itself apart first: that takes longer than its work.
    """
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    try:
        main(words)
    except SystemExit as done:
        atexit._run_exitfuncs()
        os._exit(int(done.code or 0))
    os._exit(99)


def serve() -> None:
    django.setup()
    for module in _LATE:
        import_module(module)
    for name in COMMANDS:
        main.get_command(click.Context(main), name)
    MigrationLoader(None)
    read_text("Nidec plans to invest USD 500 million in Dalian. 日本电产投资1000亿日元。", None)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            run(json.loads(line))
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)


if __name__ == "__main__":
    serve()
