"""What is still open about a project, as short reasons for a person to act on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from luodi.ledger.value import Text, fold_name
from luodi.registers.gather import Gathered
from luodi.registers.model import PromiseRow
from luodi.registers.names import Head, head
from luodi.vocabulary.scopes import label

_REASONS = {
    "no evidence": "nothing says that it happened",
    "missed": "the day passed, and was moved afterwards",
    "partly": "the day passed, and less was measured than promised",
    "conflicting": "sources contradict each other",
}


def openings(
    all_: Gathered, project: Head, rows: Iterable[PromiseRow], texts: frozenset[str]
) -> tuple[str, ...]:
    """What differs, in the order of the rows; what did not come, once for all that was due one day; what no
    text gives; and which projects it may be one with."""
    every = list(rows)
    differ = [reason for row in every for reason in _of_row(row)]
    rest = (*_not_come(every), *_undisclosed(all_, project, texts), *_maybe_one(all_, project))
    return tuple(dict.fromkeys([*differ, *rest]))


def row_title(row: PromiseRow) -> str:
    """ "investment", or "jobs (R&D)" for a part."""
    codes = sorted(row.scope or ())
    return row.property + (f" ({', '.join(label(code) or code for code in codes)})" if codes else "")


def _not_come(rows: Iterable[PromiseRow]) -> Iterator[str]:
    waiting: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        if row.verdict in _REASONS:
            due = f"due {row.due.isoformat()}" if row.due is not None else "no day"
            waiting[due, _REASONS[row.verdict]].append(row_title(row))
    for (due, reason), titles in waiting.items():
        yield f"{', '.join(titles)}; {due}: {reason}"


def _of_row(row: PromiseRow) -> Iterator[str]:
    for card in row.conflicts:
        if card.open:
            yield f"{row_title(row)}: " + " or ".join(
                f'"{said.quote}" ({said.source})' for said in card.claims
            )
    for said in row.undated:
        yield f'{row_title(row)}: "{said.quote}" ({said.source}) has no date'


def _undisclosed(all_: Gathered, project: Head, texts: frozenset[str]) -> Iterator[str]:
    for row in all_.by_subject[project.id]:
        if row.draft.value == Text("undisclosed") and row.text_sha256 in texts:
            yield f"{row.draft.property}: not disclosed ({all_.receipts[row.text_sha256].id})"


def _maybe_one(all_: Gathered, project: Head) -> Iterator[str]:
    """Projects that a policy suggests, and others of the same investor that nobody joined or told apart."""
    told = _suggested(all_, project.id)
    own = {fold_name(name) for name in project.investors}
    for id in all_.projects():
        other = head(all_, id) if id != project.id else project
        shared = own & {fold_name(name) for name in other.investors}
        if id in told:
            yield f"may be one with {id}, {other.name}: {told[id]}"
        elif id != project.id and shared and not all_.clusters.told_apart(project.id, id):
            yield f"may be one with {id}, {other.name}: same investor, nobody has decided"


def _suggested(all_: Gathered, project: str) -> dict[str, str]:
    """Project -> why it is suggested to be one with this one."""
    found: dict[str, str] = {}
    for join in all_.clusters.joins:
        ends = [all_.clusters.of(*end) for end in (join.a, join.b)]
        if join.letter == "p" and join.standing == "suggested" and project in ends:
            found[ends[ends[0] == project]] = join.because.removesuffix(".")
    return found
