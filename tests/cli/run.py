"""`luodi` as a person runs it: in a process of its own ledger, standard output and error apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from luodi.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
STORY = EXAMPLES / "middle.jsonl"

Ledger = Callable[..., Result]


def luodi(*words: object, env: Mapping[str, str] | None = None) -> Result:
    """Run the command; an exception nobody meant is raised, not swallowed."""
    done = CliRunner().invoke(main, [str(word) for word in words], env=env)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done


def lines(text: str) -> list[str]:
    return text.splitlines()
