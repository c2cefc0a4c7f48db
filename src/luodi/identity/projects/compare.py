"""Are two projects one? The sum of the signs, and a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from luodi.identity.projects.facts import Facts
from luodi.identity.projects.policy import ProjectsPolicy
from luodi.identity.projects.signs import SIGNS, Sign

_INVESTORS = ("same_investor", "same_group", "likely_investor")
_PLACES = ("same_town", "same_site", "near_town")
_OWN = ("size", "day", "month", "product")


@dataclass(frozen=True, slots=True)
class Likeness:
    """The sum of the points, from 0 to 1, and the signs in words. `whole`: investor, place and something of
    its own agree, and neither text mixes two plants; else nothing is in force.
    """

    score: float
    whole: bool
    because: str
    ended: bool = False


def likeness(a: Facts, b: Facts, policy: ProjectsPolicy) -> Likeness:
    """How much two projects have in common; the order of the two does not matter to the score."""
    found = [sign for tell in SIGNS for sign in tell(a, b)]
    score = sum(policy.points[sign.name] for sign in found)
    names = {sign.name for sign in found}
    whole = "muddled" not in names and all(not names.isdisjoint(of) for of in (_INVESTORS, _PLACES, _OWN))
    return Likeness(round(min(max(score, 0.0), 0.99), 3), whole, _sentence(found), "ended" in names)


def _sentence(found: list[Sign]) -> str:
    told = " ".join("; ".join(sign.because for sign in found).split())
    return told[:1].upper() + told[1:]
