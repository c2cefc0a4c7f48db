"""Which of the names that a text gives one party are its own.

A text calls the local firm 日本電産(大連)有限公司 and its group 日本電産, and a reader may take the one
for a short form of the other. What brackets tell is not left out by chance: of names with and without, those
like the first are the party's, and the others join nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from luodi.identity.desk.words import cut


def own_names(names: Sequence[str]) -> list[str]:
    """The names, as printed, that may join the party with others; the first always may."""
    return [name for name in names if _is_local(name) == _is_local(names[0])]


@lru_cache(maxsize=65536)
def _is_local(name: str) -> bool:
    return bool(cut(name).local)
