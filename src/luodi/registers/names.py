"""What a project is called: of everything printed the name printed most often, else the earliest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from luodi.ledger.rows import Statement
from luodi.ledger.value import fold_name
from luodi.registers.gather import Gathered, printed


@dataclass(frozen=True, slots=True)
class Head:
    """What every list shows of a project. Place and park are None where no text names them."""

    id: str
    name: str
    investors: tuple[str, ...]
    place: str | None
    park: str | None


def head(all_: Gathered, id: str) -> Head:
    """The head of a project. Nothing is composed but the name of one that no text names."""
    rows = all_.by_subject[id]
    investors = _investors(all_, rows)
    place, park = (_usual(_printed(rows, kind)) for kind in ("place", "park"))
    name = _usual(_printed(rows, "name")) or _made_up(investors, place)
    return Head(id, name or id, investors, place, park)


def _made_up(investors: tuple[str, ...], place: str | None) -> str:
    return " ".join(part for part in (max(investors, key=len, default=None), place) if part)


def _printed(rows: Iterable[Statement], property: str) -> list[str]:
    names = (printed(row) for row in rows if row.draft.property == property)
    return [name for name in names if name]


def _usual(names: list[str]) -> str | None:
    """The one printed most often, of equals the earliest; None of none."""
    return max(names, key=names.count, default=None)


def _investors(all_: Gathered, rows: list[Statement]) -> tuple[str, ...]:
    """Each investor by its usual name, in order; names that officers or texts made one are one."""
    together: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        name = printed(row) if row.draft.property == "investor" else None
        if name:
            folded = fold_name(name)
            together[all_.parties.get((row.text_sha256, folded), folded)].append(name)
    return tuple(usual for names in together.values() if (usual := _usual(names)))
