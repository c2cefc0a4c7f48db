"""The ledger as it stood: `known_at` leaves out what had not been recorded, `said_by` what had not been said.

Both give a `View`, the plain lists of rows that everything above the ledger is a pure function of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from luodi.ledger.rows import Reading, Source, Statement, Verdict
from luodi.ledger.store import Store


@dataclass(frozen=True)
class View:
    """Rows in order of sequence, and the texts they speak of by sha256."""

    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]
    statements: tuple[Statement, ...]
    verdicts: tuple[Verdict, ...]
    texts: Mapping[str, str]

    @property
    def seq(self) -> int:
        """The last sequence number in the view, 0 for an empty one."""
        rows = (self.sources, self.readings, self.statements, self.verdicts)
        return max((kind[-1].seq for kind in rows if kind), default=0)


def view(store: Store) -> View:
    """All that is in the ledger now.

    Another process may add rows between one list and the next. Numbers are given out under a lock that is
    held until the rows are kept: what has a number up to the one looked up first is in every list, whole.
    """
    seq = store.last_seq()
    sources, readings = tuple(store.sources()), tuple(store.readings())
    statements, verdicts = tuple(store.statements()), tuple(store.verdicts())
    received = {row.text_sha256 for row in sources if row.seq <= seq}
    texts = {key: text for key, text in store.texts().items() if key in received}
    return known_at(View(sources, readings, statements, verdicts, texts), seq)


def known_at(whole: View, seq: int) -> View:
    """What the ledger had recorded when its sequence stood at `seq`."""
    return View(
        tuple(row for row in whole.sources if row.seq <= seq),
        tuple(row for row in whole.readings if row.seq <= seq),
        tuple(row for row in whole.statements if row.seq <= seq),
        tuple(row for row in whole.verdicts if row.seq <= seq),
        whole.texts,
    )


def latest_receipts(whole: View) -> dict[str, Source]:
    """For each text the receipt that dates it: of all its receipts the last recorded one with a date."""
    found: dict[str, Source] = {}
    for source in whole.sources:
        old = found.get(source.text_sha256)
        if old is None or source.published is not None or old.published is None:
            found[source.text_sha256] = source
    return found


def said_by(whole: View, day: str) -> tuple[View, int]:
    """Only texts said by the end of `day` (ISO), and how many undated texts were left out.

    Readings, verdicts and notes are today's: a project keeps its name and its parts.
    """
    dated = latest_receipts(whole)
    notes = {s.text_sha256 for s in whole.sources if s.kind == "note"}
    undated = {key for key, s in dated.items() if s.published is None and key not in notes}
    said = {key for key, s in dated.items() if s.published is not None and last_day(s.published) <= day}
    kept = said | notes
    statements = tuple(row for row in whole.statements if row.text_sha256 in kept)
    return replace(whole, statements=statements), len(undated)


def last_day(published: str) -> str:
    """The last day of a reduced ISO date, so that text order is time order: 2020-03 -> 2020-03-31."""
    match len(published):
        case 4:
            return f"{published}-12-31"
        case 7:
            return f"{published}-31"
        case _:
            return published
