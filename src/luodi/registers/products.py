"""One product in several words: where no text tells two products a capacity has one row, not one a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from luodi.registers.model import Said, Scope

Key = tuple[str, Scope]
_PRODUCT = "product:"


def joined(rows: Mapping[Key, list[Said]]) -> dict[Key, list[Said]]:
    """Rows whose scopes differ by the product's words alone are one, unless one text tells two of them.

    "Motors", 电机 and モーター are one product where each text has one; two lines in one text are two rows.
    """
    groups: dict[Key, list[Key]] = defaultdict(list)
    for property, scope in rows:
        groups[property, _without_product(scope)].append((property, scope))
    found: dict[Key, list[Said]] = {}
    for keys in groups.values():
        if len(keys) == 1 or _are_told_apart(rows, keys):
            found |= {key: rows[key] for key in keys}
        else:
            found[_chosen(keys)] = [said for key in keys for said in rows[key]]
    return found


def _without_product(scope: Scope) -> Scope:
    rest = frozenset(code for code in scope or () if not code.startswith(_PRODUCT))
    return rest or None


def _are_told_apart(rows: Mapping[Key, list[Said]], keys: Iterable[Key]) -> bool:
    """Whether some text tells two of the rows."""
    texts = [source for key in keys for source in {said.source for said in rows[key]}]
    return len(set(texts)) < len(texts)


def _chosen(keys: Iterable[Key]) -> Key:
    """The first told with a product."""
    told = list(keys)
    return next((key for key in told if _without_product(key[1]) != key[1]), told[0])
