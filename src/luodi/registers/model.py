"""What the registers are made of: a thing said, a change of a promise, two sayings that differ, a row.

`as_json` gives the shapes of the project's contract: their keys, and numbers as int when they are whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal

from luodi.language.periods import Interval, interval
from luodi.ledger.rows import Modality
from luodi.ledger.value import Bound

RevisionKind = Literal[
    "raised", "cut", "postponed", "advanced", "called_off", "moved", "replaced_investor", "restated"
]
Verdict = Literal[
    "met", "met late", "partly", "missed", "not yet due", "called off", "no evidence", "conflicting"
]
Why = Literal[
    "currency", "rounding", "scope", "area kind", "stage", "earlier date", "retelling",
    "plan against fact", "tenfold", "unexplained",
]  # fmt: skip
OPEN: tuple[Why, ...] = ("plan against fact", "tenfold", "unexplained")
"""What explains nothing, and asks for an officer."""
Made = Literal[
    "first", "again", "sharper", "revision", "too late", "beside", "set aside", "step", "before",
    "measured", "contradicted", "capability", "overruled", "undated",
]  # fmt: skip
"""What a row makes of a saying: see `Step`."""
Scope = frozenset[str] | None

_interval = lru_cache(maxsize=65536)(interval)  # a register asks for the same few days over and over


def number(value: Decimal | None) -> int | float | None:
    """For JSON: int when whole, else float."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


@dataclass(frozen=True, slots=True)
class Said:
    """A figure or a date as one text says it, with dates resolved. A figure has low, high and unit, a
    milestone `date`, a name or a code none of them. `country` says whose fiscal year its dates mean,
    `reported` that the text tells an earlier saying of a day of its own. `trust` is the rank of who speaks
    (0 the most trusted), `replaces` the ranks whose promises it may replace (None: all), and `beside` counts
    what its text says of the project.
    """

    property: str
    modality: Modality
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    bound: Bound | None
    date: str | None
    about: str | None
    said_on: str | None
    speaker: str | None
    source: str
    quote: str
    start: int
    end: int
    text_sha256: str
    seq: int
    claim: str
    scope: Scope = None
    of: str | None = None
    country: str | None = None
    reported: bool = False
    trust: int = 0
    replaces: frozenset[int] | None = None
    beside: int = 0

    def as_json(self) -> dict[str, Any]:
        shown = ("bound", "date", "about", "said_on", "speaker", "source", "quote")
        figure = {"low": number(self.low), "high": number(self.high), "unit": self.unit}
        return figure | {name: getattr(self, name) for name in shown}

    def may_replace(self, other: Said) -> bool:
        """Is it trusted enough to take the place of a promise?"""
        return self.replaces is None or other.trust in self.replaces

    def days(self, of: str | None) -> Interval | None:
        """First and last day of one of its dates, or None."""
        return _interval(of, self.country)

    def said(self) -> Interval | None:
        """The days it may have been said on; None for an undated text."""
        return self.days(self.said_on)


@dataclass(frozen=True, slots=True)
class Revision:
    """A promise that took the place of the one before. `by`: new / old - 1, or days; None if incomparable."""

    kind: RevisionKind
    by: float | int | None
    to: Said

    def as_json(self) -> dict[str, Any]:
        return {"kind": self.kind, "by": self.by, "said_on": self.to.said_on, "to": self.to.as_json()}


@dataclass(frozen=True, slots=True)
class Card:
    """Claims of one row that differ, and why. An open card asks for an officer."""

    why: Why
    open: bool
    claims: tuple[Said, ...]

    def as_json(self) -> dict[str, Any]:
        return {"why": self.why, "open": self.open, "claims": [said.as_json() for said in self.claims]}


@dataclass(frozen=True, slots=True)
class Step:
    """What a row makes of one saying, and which other it was held `against`.

    first       the first promise             again       the same, told again (`why`: rounded, converted)
    sharper     the same, more exactly        revision    another promise: `kind`, `by`
    too late    a revision said after the day the promise was due: it is shown, and not judged by
    beside      said on one day with another  set aside   no promise: `why` (tenfold, retelling, not trusted)
    step        a lower figure on the way to the one promised in the same text
    before      what its text calls replaced  measured    a fact
    capability  what could be made, no fact   contradicted by a fact of one more trusted
    overruled   by an officer's goes_by       undated     of a text without a day
    """

    said: Said
    made: Made
    against: Said | None = None
    why: Why | None = None
    kind: RevisionKind | None = None
    by: float | int | None = None


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """All that is said of one property and scope of one project.

    `due` is the day the verdict looks at, `due_by` what it follows from, `rule` the row of the table of
    verdicts that fits; `steps` has every saying in order, and what was made of it.
    """

    project: str
    name: str
    investors: tuple[str, ...]
    place: str | None
    park: str | None
    property: str
    of: str | None
    scope: Scope
    first: Said | None
    current: Said | None
    revisions: tuple[Revision, ...]
    delivered: Said | None
    verdict: Verdict | None
    rate_first: float | None
    rate_current: float | None
    policy: str
    conflicts: tuple[Card, ...]
    due: date | None = None
    undated: tuple[Said, ...] = ()
    due_by: str | None = None
    rule: str | None = None
    steps: tuple[Step, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """One line of `luodi promises --format jsonl`."""
        same = (
            "project", "name", "place", "park", "property", "of", "verdict", "rate_first", "rate_current",
            "policy",
        )  # fmt: skip
        values: dict[str, Any] = {name: getattr(self, name) for name in same}
        values["investors"] = list(self.investors)
        values["scope"] = None if self.scope is None else sorted(self.scope)
        for name in ("first", "current", "delivered"):
            said: Said | None = getattr(self, name)
            values[name] = None if said is None else said.as_json()
        values["revisions"] = [revision.as_json() for revision in self.revisions]
        values["conflicts"] = [card.as_json() for card in self.conflicts]
        return {key: values[key] for key in _KEYS}


_KEYS = (
    "project", "name", "investors", "place", "park", "property", "of", "scope", "first", "current",
    "revisions", "delivered", "verdict", "rate_first", "rate_current", "policy", "conflicts",
)  # fmt: skip
