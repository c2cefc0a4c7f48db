"""The statements of a text as a reviewer goes through them: what differs first, then as the text goes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from luodi.ledger.checks import latest_readings, verdicts_in_force
from luodi.ledger.rows import Statement, Verdict
from luodi.office.desk.books import Book


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A statement to review. `status`: whether it stands. `verdict`: the one in force on its claim. `seen`:
    the number of the last verdict on it, 0 for none. `unlike`: the statement that stands, from which a
    later reading of the same claim differs.
    """

    row: Statement
    status: str
    verdict: Verdict | None
    seen: int
    unlike: Statement | None = None

    @property
    def waits(self) -> bool:
        """Whether it asks for an officer."""
        return self.unlike is not None or self.status == "pending"


def reviewed(known: Book, text_sha256: str) -> list[Reviewed]:
    """What is read now, what stands, what was rejected: each claim once, but for what differs."""
    rows = [row for row in known.view.statements if row.text_sha256 == text_sha256]
    verdicts, last = verdicts_in_force(known.view), _last(known)
    differing = {row.seq: stands for stands, row in known.all.stands.queue}
    shown = _shown(known, text_sha256, rows, verdicts)
    found = [
        Reviewed(
            row, _status(known, row), verdicts.get(row.claim), last.get(row.claim, 0), differing.get(row.seq)
        )
        for row in [*shown, *(row for row in rows if row.seq in differing)]
    ]
    return sorted(found, key=_order)


def _shown(
    known: Book, text_sha256: str, rows: list[Statement], verdicts: dict[str, Verdict]
) -> list[Statement]:
    """Of each claim what stands; of one that does not, what was judged, else what is read now."""
    standing = {row.seq for row in known.all.stands.accepted}
    latest = {seq for (text, _), seq in latest_readings(known.view).items() if text == text_sha256}
    by_claim: dict[str, list[Statement]] = defaultdict(list)
    for row in rows:
        by_claim[row.claim].append(row)
    found: list[Statement] = []
    for claim, made in by_claim.items():
        judged = verdicts[claim].statement if claim in verdicts else None
        found += (
            [row for row in made if row.seq in standing]
            or [row for row in made if row.seq == judged]
            or [row for row in made if row.reading in latest][:1]
        )
    return found


def _status(known: Book, row: Statement) -> str:
    return known.all.stands.status.get(row.claim, "pending")


def _last(known: Book) -> dict[str, int]:
    """Claim -> the number of the last verdict on it, in force or not."""
    return {verdict.claim: verdict.seq for verdict in known.view.verdicts}


def _order(one: Reviewed) -> tuple[bool, int, int, int]:
    return not one.waits, one.row.draft.start, -one.row.draft.end, one.row.seq
