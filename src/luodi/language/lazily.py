"""Patterns that are compiled when they are first asked: a text in one language needs few of those of the others."""

from __future__ import annotations

import re
from typing import Any, cast

_ASKED = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "flags",
    "groupindex",
    "groups",
)


class _Late:
    """It answers as the pattern does; from the first question on, with the pattern's own methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((asked, getattr(compiled, asked)) for asked in _ASKED)
        return getattr(compiled, name)


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, with the work put off."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
