"""What a new reading of a text says that the one before it did not, and the other way round.

gained    it makes a claim that the older reading did not make
lost      it no longer makes a claim
changed   it reads another value at the same place, or makes something else of the same claim: another
          subject, scope, day or speaker
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from luodi.ledger.asof import View
from luodi.ledger.checks import verdicts_in_force
from luodi.ledger.rows import Statement, Verdict
from luodi.review.standing import made_of
from luodi.review.subjects import subject_names

ChangeKind = Literal["gained", "lost", "changed"]
_By = dict[str, list[Statement]]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `verdict`: what is in force on the older claim, or, for a gained one, on the new."""

    kind: ChangeKind
    before: Statement | None
    after: Statement | None
    verdict: Verdict | None

    @property
    def said(self) -> Statement:
        """The statement to show it by: the new one, or the lost one."""
        found = self.after or self.before
        assert found is not None, "a change has one side at least"
        return found


def changes(view: View, again: Mapping[int, int]) -> list[Change]:
    """The differences between readings: `again` maps each new reading (by number) to the one it replaces.

    By text in the order of the new readings, in each in the order of the text. Verdicts are kept whatever
    is read: they are shown, not weighed.
    """
    made: dict[int, list[Statement]] = defaultdict(list)
    for row in view.statements:
        made[row.reading].append(row)
    subjects, verdicts = subject_names(view), verdicts_in_force(view)
    found: list[Change] = []
    for new, old in again.items():
        before, after = _by_claim(made[old]), _by_claim(made[new])
        pairs = [*_remade(before, after, subjects), *_gained_and_lost(before, after)]
        found += sorted((_change(pair, verdicts) for pair in pairs), key=_place_in_text)
    return found


def _by_claim(rows: list[Statement]) -> _By:
    found: _By = defaultdict(list)
    for row in rows:
        found[row.claim].append(row)
    return found


_Pair = tuple[Statement | None, Statement | None]


def _remade(old: _By, new: _By, subjects: Mapping[tuple[int, str], str]) -> Iterator[_Pair]:
    """Claims that both make, and of which they make different things."""
    for claim in old.keys() & new.keys():
        before, after = ({made_of(row, subjects): row for row in rows[claim]} for rows in (old, new))
        if before.keys() != after.keys():
            stale = [row for made, row in before.items() if made not in after]
            fresh = [row for made, row in after.items() if made not in before]
            yield (stale or old[claim])[0], (fresh or new[claim])[0]


def _gained_and_lost(old: _By, new: _By) -> Iterator[_Pair]:
    """Claims that only one of them makes; one of each at the same place is a change of value."""
    lost: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    for row in _earliest_first(old, old.keys() - new.keys()):
        lost[_place(row)].append(row)
    for row in _earliest_first(new, new.keys() - old.keys()):
        here = lost[_place(row)]
        yield (here.pop(0) if here else None), row
    yield from ((row, None) for rows in lost.values() for row in rows)


def _earliest_first(rows: _By, claims: Iterable[str]) -> list[Statement]:
    return sorted((rows[claim][0] for claim in claims), key=lambda row: row.seq)


def _place_in_text(change: Change) -> tuple[int, int]:
    return change.said.draft.start, change.said.seq


def _place(row: Statement) -> tuple[str, int]:
    return row.draft.property, row.draft.anchor


def _change(pair: _Pair, verdicts: Mapping[str, Verdict]) -> Change:
    before, after = pair
    kind: ChangeKind = "gained" if before is None else "lost" if after is None else "changed"
    judged = before or after
    return Change(kind, before, after, verdicts.get(judged.claim) if judged is not None else None)
