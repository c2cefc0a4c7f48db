"""What a sign or a veto found: its name in the policy, and a sentence for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["enterprise", "person", "place", "institution"]


@dataclass(frozen=True)
class Finding:
    """`sign` is a strength of the policy, "different" for a veto; `because` a sentence."""

    sign: str
    because: str

    @property
    def veto(self) -> bool:
        """Whether the two names are told apart."""
        return self.sign == "different"


def different(because: str) -> Finding:
    """A veto."""
    return Finding("different", because)
