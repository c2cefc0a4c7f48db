"""The named policy: how strong each sign is, and from which line on a suggestion is in force
(`policy.toml`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Standing = Literal["in force", "suggested", "abstained", "different"]


@dataclass(frozen=True)
class NamesPolicy:
    """Lines and strengths, each from 0 to 1, under the policy's name."""

    name: str
    in_force: float
    suggested: float
    strength: Mapping[str, float]

    def standing(self, score: float) -> Standing:
        """Where a score lies."""
        if score >= self.in_force:
            return "in force"
        if score <= self.strength["different"]:
            return "different"
        return "suggested" if score >= self.suggested else "abstained"


@cache
def names_policy() -> NamesPolicy:
    """The policy Luodi ships."""
    row = tomllib.loads(files("luodi.identity.desk").joinpath("policy.toml").read_text(encoding="utf-8"))
    return NamesPolicy(row["name"], row["in_force"], row["suggested"], row["strength"])
