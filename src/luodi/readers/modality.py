"""Whether the words around a value promise it, tell it as done, or say that it has been replaced."""

from __future__ import annotations

import re

from luodi.readers.rule import rule


def mark(id: str) -> re.Pattern[str]:
    """The words of a mark of `rules/marks.toml`."""
    cue = rule(f"mark.{id}").cue
    assert cue is not None
    return cue


PLANNED = mark("planned")
