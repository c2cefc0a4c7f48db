"""Which statements stand under a policy, and what waits for an officer.

open       what a rule reader or an officer read stands until it is rejected; what a model read waits
reviewed   only what an officer accepted stands

Of one text and one reader the latest reading counts. A verdict is given on a statement and holds for its
claim: an accepted statement stands as the officer saw it, also when the newest reading makes something else
of the claim (then the difference is in the queue) or no longer makes it (then `luodi check` says so).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from luodi.ledger.asof import View
from luodi.ledger.checks import latest_readings, verdicts_in_force
from luodi.ledger.rows import Reading, Statement, Verdict
from luodi.review.subjects import subject_names

Status = Literal["accepted", "pending", "rejected"]
POLICIES = ("open", "reviewed")


@dataclass(frozen=True)
class Standing:
    """What stands of a view. All of it is in order of sequence.

    `accepted`: the statements that stand. `status`: of every claim that is read now or judged. `queue`:
    (stands, differs): two statements of one claim that differ in subject, scope, time or speaker, the
    second from a reading the officer had not seen, or from another reader.
    """

    policy: str
    accepted: tuple[Statement, ...]
    status: Mapping[str, Status]
    queue: tuple[tuple[Statement, Statement], ...]
    subjects: Mapping[tuple[int, str], str]

    def subject_of(self, statement: Statement) -> tuple[str, str]:
        """(text_sha256, name) of what a statement speaks of, the same for all readings of the text.

        Never use `draft.subject` across readings. Raises KeyError for a statement of another view.
        """
        return statement.text_sha256, self.subjects[statement.reading, statement.draft.subject]


@dataclass(frozen=True)
class _Claim:
    """One claim: what the standing readings say of it, and the verdict in force on it."""

    read: tuple[Statement, ...]
    verdict: Verdict | None
    confirmed: Statement | None  # the statement an officer's verdict lets stand


def standing(view: View, policy: str = "open") -> Standing:
    """What stands of `view`. Raises ValueError for an unknown policy."""
    if policy not in POLICIES:
        raise ValueError(f"no policy {policy!r}; there is {' and '.join(POLICIES)}")
    readings = {reading.seq: reading for reading in view.readings}
    subjects = subject_names(view)
    accepted: list[Statement] = []
    queue: list[tuple[Statement, Statement]] = []
    status: dict[str, Status] = {}
    for key, claim in _claims(view).items():
        stands = _stands(claim, readings, policy)
        status[key] = _status(claim, stands)
        accepted += stands
        queue += [(stands[0], row) for row in _differing(claim, stands, subjects)]
    accepted.sort(key=lambda row: row.seq)
    queue.sort(key=lambda pair: (pair[0].seq, pair[1].seq))
    return Standing(policy, tuple(accepted), status, tuple(queue), subjects)


def _claims(view: View) -> dict[str, _Claim]:
    """Every claim that a standing reading makes or that a verdict in force is about."""
    latest = set(latest_readings(view).values())
    read: dict[str, list[Statement]] = defaultdict(list)
    for row in view.statements:
        if row.reading in latest:
            read[row.claim].append(row)
    by_seq = {row.seq: row for row in view.statements}
    # A view of an earlier day leaves out statements, but no verdicts.
    judged = {key: v for key, v in verdicts_in_force(view).items() if v.statement in by_seq}
    return {
        key: _Claim(tuple(read.get(key, ())), judged.get(key), _confirmed(judged.get(key), by_seq))
        for key in {**read, **judged}
    }


def _confirmed(verdict: Verdict | None, by_seq: Mapping[int, Statement]) -> Statement | None:
    """The accepted statement; or, rejected for another reading of the same claim, that one."""
    if verdict is None:
        return None
    if verdict.says == "accept":
        return by_seq[verdict.statement]
    instead = by_seq.get(verdict.instead) if verdict.instead is not None else None
    return instead if instead is not None and instead.claim == verdict.claim else None


def _stands(claim: _Claim, readings: Mapping[int, Reading], policy: str) -> list[Statement]:
    """The statements that stand for one claim: the officer's choice, else those of one reading."""
    if claim.confirmed is not None:
        return [claim.confirmed]
    if claim.verdict is not None or policy == "reviewed":
        return []
    trusted = [row for row in claim.read if readings[row.reading].kind != "model"]
    if not trusted:
        return []
    # Two readers that agree are one support. An officer goes before a rule, a new reading before an old.
    best = max({row.reading for row in trusted}, key=lambda seq: (readings[seq].kind == "officer", seq))
    return [row for row in trusted if row.reading == best]


def _status(claim: _Claim, stands: list[Statement]) -> Status:
    if stands:
        return "accepted"
    return "pending" if claim.verdict is None else "rejected"


def _differing(
    claim: _Claim, stands: list[Statement], subjects: Mapping[tuple[int, str], str]
) -> list[Statement]:
    """What is read now, unlike all that stands. What lay before the officer with the verdict is settled."""
    if not stands:
        return []
    settled = claim.verdict.seq if claim.verdict is not None else 0
    known = {made_of(row, subjects) for row in stands}
    return [row for row in claim.read if row.seq > settled and made_of(row, subjects) not in known]


def made_of(row: Statement, subjects: Mapping[tuple[int, str], str]) -> tuple[object, ...]:
    """What a reader made of the claim, beyond the claim itself. `of` is how `scope` is printed, no more."""
    draft = row.draft
    scope = None if draft.scope is None else frozenset(draft.scope)
    return subjects[row.reading, draft.subject], draft.modality, scope, draft.about, draft.said, draft.speaker
