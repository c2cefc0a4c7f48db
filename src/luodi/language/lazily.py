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


class _Compiled:
    """A pattern that has been asked: it answers with the methods of what `re` made of it."""

    pattern: str


class _Late(_Compiled):
    """A pattern nobody has asked yet. Once compiled it is of the class above, where nothing slows an answer."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(compiled, asked))
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(self, name)


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, with the work put off."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
