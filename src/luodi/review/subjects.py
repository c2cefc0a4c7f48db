"""One name for one subject across the readings of a text.

A reading numbers its subjects as it meets them, so p1 of one may be p2 of the next. What stays is the text:
two subjects are alike if they make a claim in common that is no figure (a name, an investor, a kind; such a
claim holds the place in the text where its subject is named). Figures do not count, since a better reading
may move one to another project.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from luodi.ledger.asof import View
from luodi.ledger.checks import latest_readings
from luodi.ledger.rows import Reading, Statement
from luodi.ledger.value import Quantity

Marks = dict[str, frozenset[str]]  # subject -> the claims it is known by


@dataclass
class _Text:
    """What the readings of one text have called its subjects so far."""

    by_mark: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    names: set[str] = field(default_factory=set)


def subject_names(view: View) -> dict[tuple[int, str], str]:
    """(reading, subject) -> the subject's one name within its text, for every subject in the view.

    The newest standing reading of a text keeps its own names, and older readings are expressed in them. A
    subject of an older reading that is like none has its own name, with the reading's number if it is taken.
    """
    made: dict[int, list[Statement]] = defaultdict(list)
    for row in view.statements:
        made[row.reading].append(row)
    texts: dict[str, _Text] = defaultdict(_Text)
    found: dict[tuple[int, str], str] = {}
    for reading in _newest_first(view):
        named = _name(reading, subject_marks(made[reading.seq]), texts[reading.text_sha256])
        found |= {(reading.seq, subject): name for subject, name in named.items()}
    return found


def subject_marks(statements: list[Statement]) -> Marks:
    """Subject -> the claims it is known by, of the statements of one reading.

    Best are claims no other subject shares (one investor of two projects tells neither apart), else what is
    shared, else, for a subject with no name at all, its figures.
    """
    named: dict[str, set[str]] = defaultdict(set)
    figures: dict[str, set[str]] = defaultdict(set)
    for row in statements:
        kind = figures if isinstance(row.draft.value, Quantity) else named
        kind[row.draft.subject].add(row.claim)
    uses = Counter(claim for claims in named.values() for claim in claims)
    own = {subject: {claim for claim in claims if uses[claim] == 1} for subject, claims in named.items()}
    return {
        subject: frozenset(own.get(subject) or named.get(subject) or figures[subject])
        for subject in {*named, *figures}
    }


def _newest_first(view: View) -> list[Reading]:
    """Readings in the order in which they may name subjects: standing before superseded, a model's last."""
    latest = set(latest_readings(view).values())
    return sorted(view.readings, key=lambda r: (r.seq not in latest, r.kind == "model", -r.seq))


def _name(reading: Reading, marks: Marks, text: _Text) -> Mapping[str, str]:
    """Name the subjects of one more reading of a text, then let `text` know them by their marks too."""
    like = {subject: _most_alike(subject, claims, text) for subject, claims in marks.items()}
    named = {subject: old or _fresh(subject, reading, text) for subject, old in like.items()}
    text.names |= set(named.values())
    for subject, claims in marks.items():
        for claim in claims:
            text.by_mark[claim].add(named[subject])
    return named


def _most_alike(subject: str, claims: frozenset[str], text: _Text) -> str | None:
    """The known name with most claims in common; of several the one called as `subject`, else the first."""
    common = Counter(name for claim in claims for name in text.by_mark.get(claim, ()))
    return min(common, key=lambda name: (-common[name], name != subject, name), default=None)


def _fresh(subject: str, reading: Reading, text: _Text) -> str:
    return f"{subject}@{reading.seq}" if subject in text.names else subject
