"""Which project a person means: by its id, or by words of its name, investor or place in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from luodi.commands.output import plain
from luodi.errors import UnknownRef
from luodi.ledger.asof import View
from luodi.registers.gather import Gathered, gather, printed
from luodi.registers.names import head

_NAMES = ("name", "investor", "place", "park")
_ID = re.compile(r"p-[0-9a-f]{8}")


def find_project(whole: View, words: str, policy: str = "open") -> str:
    """The id of the one project meant. Raises UnknownRef if it is none, or one of several."""
    all_ = gather(whole, policy)
    ids = all_.projects()
    if _ID.fullmatch(words):
        return _current(all_, words)
    if not ids:
        raise UnknownRef("there is no project in this ledger; `luodi add FILES` adds announcements")
    found = [id for id in ids if len(words) > 2 and id.startswith(words)]
    found = found or [id for id in ids if _has_words(_printed(all_, id), words)]
    if len(found) != 1:
        raise UnknownRef(_choose(all_, words, found or ids, bool(found)))
    return found[0]


def _current(all_: Gathered, id: str) -> str:
    """The id that an id goes by now."""
    current = all_.clusters.current(id)
    if current is None or current not in all_.projects():
        raise UnknownRef(f"no project {id} in this ledger; `luodi projects` lists them")
    return current


def _printed(all_: Gathered, id: str) -> str:
    """Every name any text gives the project, its investors and its place, to be searched in."""
    rows = [row for row in all_.by_subject[id] if row.draft.property in _NAMES]
    return " ".join({name: None for row in rows if (name := printed(row))}).casefold()


def _has_words(names: str, words: str) -> bool:
    return all(word in names for word in words.casefold().split())


def _choose(all_: Gathered, words: str, ids: Iterable[str], several: bool) -> str:
    heads = [head(all_, id) for id in ids]
    listed = "; ".join(f"{one.id} {plain(one.name)}" for one in heads[:8]) + ("; …" if len(heads) > 8 else "")
    many = f"{len(heads)} projects are called so, name one by its id"
    return f"{words}: {many if several else 'no project is called so, there are'}: {listed}"
