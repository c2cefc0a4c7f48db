"""All that follows from a ledger's rows, and what of it is not the same in two ledgers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from luodi.identity.clusters import Clusters, clusters
from luodi.ledger.asof import View
from luodi.registers.model import PromiseRow
from luodi.registers.promises import promises
from luodi.review.standing import POLICIES, Standing, standing


@dataclass(frozen=True)
class Derived:
    """What stands, who is who, and the register, under one policy."""

    standing: Standing
    clusters: Clusters
    promises: tuple[PromiseRow, ...]


def derive(view: View, today: date) -> dict[str, Derived]:
    """Policy -> all that follows from these rows: the same for equal rows, whatever store they lie in."""
    found = {}
    for policy in POLICIES:
        stands = standing(view, policy)
        rows = promises(view, policy=policy, today=today)
        found[policy] = Derived(stands, clusters(view, stands), tuple(rows))
    return found


def differences(shown: dict[str, Derived], rebuilt: dict[str, Derived]) -> Iterator[str]:
    """What is not the same, in words."""
    for policy, one in shown.items():
        for part in ("standing", "clusters", "promises"):
            if getattr(one, part) != getattr(rebuilt[policy], part):
                yield f"{part} under the policy {policy}"
