"""What a policy holds of two subjects of different texts: that they are one, or may be. Never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Subject = tuple[str, str]
"""(text_sha256, subject) as `Standing.subject_of` gives it: one name in all readings of the text."""

JoinStanding = Literal["in force", "suggested", "left out"]
"""`left out`: above the line, but something stands against it; the sentence says what."""


@dataclass(frozen=True, slots=True)
class Join:
    """Two subjects, and why a named policy joins or would join them. `score` is from 0 to 1, `because` a
    sentence; `a` was told before `b`.
    """

    a: Subject
    b: Subject
    standing: JoinStanding
    score: float
    policy: str
    because: str

    @property
    def letter(self) -> str:
        """The kind of both: p project, n party."""
        return self.a[1][0]

    def as_json(self) -> dict[str, Any]:
        """Standing, score, policy and sentence; whose they are a register adds."""
        told = {"standing": self.standing, "score": round(self.score, 3)}
        return told | {"policy": self.policy, "because": self.because}
