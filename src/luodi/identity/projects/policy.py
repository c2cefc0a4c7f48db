"""The named policy: the points of each sign, and from which line on a join is in force (`policy.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class ProjectsPolicy:
    """Lines from 0 to 1, and points by the sign's name, under the policy's name."""

    name: str
    in_force: float
    suggested: float
    points: Mapping[str, float]


@cache
def projects_policy() -> ProjectsPolicy:
    """The policy Luodi ships."""
    row = tomllib.loads(files("luodi.identity.projects").joinpath("policy.toml").read_text(encoding="utf-8"))
    return ProjectsPolicy(row["name"], row["in_force"], row["suggested"], row["points"])
