"""Is the ledger whole? Checks return problems as values; an empty list is a clean bill."""

from __future__ import annotations

from luodi.ledger import blank
from luodi.ledger.append import refused
from luodi.ledger.asof import View
from luodi.ledger.claim import claim_key
from luodi.ledger.problem import Problem
from luodi.ledger.rows import Statement, Verdict, text_key


def check(view: View) -> list[Problem]:
    """Every broken promise of the ledger, and every verdict whose claim no standing reading makes now."""
    return [*_texts(view), *_statements(view), *_sequence(view), *lost_verdicts(view)]


def check_redacted(kept: View) -> list[Problem]:
    """Every word of a redacted text that is still in the ledger; `kept` are all rows (`asof.recorded`)."""
    gone = {row.text_sha256 for row in kept.redactions}
    receipts = [row for row in kept.sources if row.text_sha256 in gone]
    statements = {row.seq: row for row in kept.statements if row.text_sha256 in gone}
    verdicts = [row for row in kept.verdicts if statements.keys() & {row.statement, row.instead}]
    left = [
        *(key for key in gone if kept.texts.get(key) != blank.TEXT),
        *(f"receipt {row.seq}" for row in receipts if row != blank.source(row)),
        *(f"statement {row.seq}" for row in statements.values() if row != blank.statement(row)),
        *(f"verdict {row.seq}" for row in verdicts if row != blank.verdict(row)),
    ]
    return [Problem("redacted", f"{where} was redacted, and its words are still there") for where in left]


def latest_readings(view: View) -> dict[tuple[str, str], int]:
    """(text_sha256, reader) -> sequence number of the reading that stands: the last one."""
    return {(r.text_sha256, r.reader): r.seq for r in view.readings}


def verdicts_in_force(view: View) -> dict[str, Verdict]:
    """Claim -> the verdict that counts: the last one; a `withdraw` takes back the one before it."""
    stacks: dict[str, list[Verdict]] = {}
    for verdict in view.verdicts:
        stack = stacks.setdefault(verdict.claim, [])
        if verdict.says != "withdraw":
            stack.append(verdict)
        elif stack:
            stack.pop()
    return {claim: stack[-1] for claim, stack in stacks.items() if stack}


def lost_verdicts(view: View) -> list[Problem]:
    """Verdicts in force whose claim no standing reading makes, each with the nearest claim beside it.

    A verdict on a statement the view leaves out (`said_by` an earlier day) is not lost, and not listed.
    """
    standing = set(latest_readings(view).values())
    living = {s.claim for s in view.statements if s.reading in standing}
    by_seq = {s.seq: s for s in view.statements}
    return [
        _lost(view, verdict, by_seq[verdict.statement], standing)
        for claim, verdict in verdicts_in_force(view).items()
        if claim not in living and verdict.statement in by_seq
    ]


def _lost(view: View, verdict: Verdict, said: Statement, standing: set[int]) -> Problem:
    near = [
        s
        for s in view.statements
        if s.reading in standing
        and s.text_sha256 == said.text_sha256
        and s.draft.property == said.draft.property
    ]
    nearest = min(near, key=lambda s: abs(s.draft.anchor - said.draft.anchor), default=None)
    beside = f'nearest now: "{nearest.draft.quote}"' if nearest else "nothing like it is read now"
    message = f'{verdict.says} of "{said.draft.quote}" stays in force, no reading says so any more; {beside}'
    return Problem("lost-verdict", message, said.draft.start, said.draft.end)


def _texts(view: View) -> list[Problem]:
    return [
        Problem("text", f"{s.id}: the stored text is missing or not the one received")
        for s in view.sources
        if s.text_sha256 not in view.texts or text_key(view.texts[s.text_sha256]) != s.text_sha256
    ]


def _statements(view: View) -> list[Problem]:
    readings = {r.seq: r for r in view.readings}
    problems = []
    for row in view.statements:
        reading = readings.get(row.reading)
        if reading is None or reading.text_sha256 != row.text_sha256:
            problems.append(Problem("reading", f"statement {row.seq} belongs to no reading of its text"))
        problem = refused(view.texts.get(row.text_sha256, ""), row.draft)
        if problem is not None:
            problems.append(problem)
        if claim_key(row.text_sha256, row.draft) != row.claim:
            problems.append(
                Problem("claim", f"statement {row.seq} has another claim key than its words give")
            )
    return problems


def _sequence(view: View) -> list[Problem]:
    rows = [r.seq for kind in (view.sources, view.readings, view.statements, view.verdicts) for r in kind]
    return [] if len(rows) == len(set(rows)) else [Problem("sequence", "two rows have one sequence number")]
