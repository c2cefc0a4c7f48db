"""The rules in force: the built-in ones and an office's own, their examples run before the first text is read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from luodi.readers.examples import Read, check
from luodi.readers.lexicon import lexicon
from luodi.readers.remembered import recall, remember
from luodi.readers.rule import FAMILIES, in_force, office_files, rules


def use(files: Sequence[str | Path], read: Read) -> None:
    """Read with an office's own rule files besides the built-in ones, from now on; none: the built-in ones alone.

    A file says its `family` and holds `[[rule]]` entries as the built-in files do (docs/rules.md). Raises RuleError
    for a file that cannot be read or holds a rule that is not whole or does not do what its examples say; the rules
    before stay in force then.
    """
    before = in_force()
    try:
        _take([Path(file) for file in files])
        checked(read)
    except Exception:
        _take(before)
        raise


def _take(files: list[Path]) -> None:
    office_files(files)
    lexicon.cache_clear()
    checked.cache_clear()
    for family in FAMILIES:
        rules(family)


@cache
def checked(read: Read) -> bool:
    """Run the examples of all rules, once: what passed them is remembered until a rule or the program changes.

    Raises RuleError with the first that fails.
    """
    if recall("passed") is not True:
        check(read)
        remember("passed", True)
    return True
