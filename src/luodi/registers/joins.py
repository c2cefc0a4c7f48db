"""What the policies hold to be one, by the names a person knows the two by, and what a rule joined."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from luodi.identity.components import Components
from luodi.identity.join import Join, Subject
from luodi.registers.gather import Gathered


@dataclass(frozen=True, slots=True)
class Joined:
    """A join: the two as `luodi note` names them ("text#p1"), and their permanent ids; one id if one."""

    a: str
    b: str
    id: str
    other: str
    join: Join

    def as_json(self) -> dict[str, Any]:
        return {"a": self.a, "b": self.b, "id": self.id, "other": self.other} | self.join.as_json()


def joins(all_: Gathered, letter: str) -> list[Joined]:
    """Joins of projects ("p") or parties ("n"): in force, then suggested, then left out, the surest first."""
    order = ("in force", "suggested", "left out")
    found = [join for join in all_.clusters.joins if join.letter == letter]
    found.sort(key=lambda join: (order.index(join.standing), -join.score))
    return [_joined(all_, join) for join in found]


def by_rule(all_: Gathered, id: str) -> tuple[Joined, ...]:
    """The surest joins that hold a cluster together; none for what officers or equal names joined."""
    members, parts = set(all_.clusters.members(id)), Components[Subject]([])
    own = [join for join in all_.clusters.joins if join.standing == "in force" and join.a in members]
    own.sort(key=lambda join: -join.score)
    needed = [join for join in own if not parts.same(join.a, join.b) and parts.join(join.a, join.b)]
    return tuple(_joined(all_, join) for join in needed)


def suggestions(all_: Gathered) -> Counter[str]:
    """Permanent id of a project -> how many others are suggested to be one with it."""
    found = [join for join in all_.clusters.joins if join.letter == "p" and join.standing == "suggested"]
    return Counter(all_.clusters.of(*end) for join in found for end in (join.a, join.b))


def _joined(all_: Gathered, join: Join) -> Joined:
    a, b = (f"{all_.receipts[text].id}#{subject}" for text, subject in (join.a, join.b))
    return Joined(a, b, all_.clusters.of(*join.a), all_.clusters.of(*join.b), join)
