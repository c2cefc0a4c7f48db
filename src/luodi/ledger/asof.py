"""The ledger as it stood: `known_at` leaves out what had not been recorded, `said_by` what had not been said.

Both give a `View`, the plain lists of rows that everything above the ledger is a pure function of.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from luodi.ledger.rows import Reading, Redaction, Source, Statement, Verdict
from luodi.ledger.store import Store


@dataclass(frozen=True)
class View:
    """Rows in order of sequence, and the texts they speak of by sha256."""

    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]
    statements: tuple[Statement, ...]
    verdicts: tuple[Verdict, ...]
    texts: Mapping[str, str]
    redactions: tuple[Redaction, ...] = ()
    # What was made of these rows and may be asked for again; a view never changes, so neither does it.
    made: dict[object, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def seq(self) -> int:
        """The last sequence number in the view, 0 for an empty one."""
        rows = (self.sources, self.readings, self.statements, self.verdicts, self.redactions)
        return max((kind[-1].seq for kind in rows if kind), default=0)


def view(store: Store) -> View:
    """All that the ledger says now: what was redacted is not in it, however early the view is cut."""
    return without_redacted(recorded(store))


def view_of(store: Store, texts: Collection[str]) -> View:
    """All that the ledger says now in these texts. Nobody may write meanwhile (`Shelf.keeping`)."""
    part = store.of_texts(texts)
    kept = View(
        tuple(part.sources), tuple(part.readings), tuple(part.statements), tuple(part.verdicts), part.texts,
        tuple(part.redactions),
    )  # fmt: skip
    return without_redacted(kept)


def recorded(store: Store) -> View:
    """Every row, those of redacted texts too, blank as they are: to be kept or checked, not to be read.

    Another process may add rows between one list and the next. Numbers are given out under a lock that is
    held until the rows are kept: what has a number up to the one looked up first is in every list, whole.
    """
    while True:
        redactions = tuple(store.redactions())
        found = _rows(store, redactions)
        if tuple(store.redactions()) == redactions:  # else some rows may be blank and others not yet
            return found


def _rows(store: Store, redactions: tuple[Redaction, ...]) -> View:
    seq = store.last_seq()
    sources, readings = tuple(store.sources()), tuple(store.readings())
    statements, verdicts = tuple(store.statements()), tuple(store.verdicts())
    received = {row.text_sha256 for row in sources if row.seq <= seq}
    texts = {key: text for key, text in store.texts().items() if key in received}
    return known_at(View(sources, readings, statements, verdicts, texts, redactions), seq)


def without_redacted(kept: View) -> View:
    """The rows that still say something. Of a redacted text only its redaction is left."""
    gone = {row.text_sha256 for row in kept.redactions}
    if not gone:
        return kept
    unsaid = {row.seq for row in kept.statements if row.text_sha256 in gone}
    return View(
        tuple(row for row in kept.sources if row.text_sha256 not in gone),
        tuple(row for row in kept.readings if row.text_sha256 not in gone),
        tuple(row for row in kept.statements if row.text_sha256 not in gone),
        tuple(row for row in kept.verdicts if row.statement not in unsaid),
        {key: text for key, text in kept.texts.items() if key not in gone},
        kept.redactions,
    )


def known_at(whole: View, seq: int) -> View:
    """What the ledger had recorded when its sequence stood at `seq`."""
    return View(
        tuple(row for row in whole.sources if row.seq <= seq),
        tuple(row for row in whole.readings if row.seq <= seq),
        tuple(row for row in whole.statements if row.seq <= seq),
        tuple(row for row in whole.verdicts if row.seq <= seq),
        whole.texts,
        tuple(row for row in whole.redactions if row.seq <= seq),
    )


def seq_at(whole: View, time: datetime) -> int:
    """Where the sequence stood at a time (with its zone): before the first row recorded later.

    A clock that was set back makes later rows look older: they count only from when the rows before them do.
    """
    timed = [(row.seq, row.received_at) for row in whole.sources]
    for kind in (whole.readings, whole.verdicts, whole.redactions):
        timed += [(row.seq, row.recorded_at) for row in kind]
    later = [seq for seq, at in timed if datetime.fromisoformat(at) > time]
    return min(later) - 1 if later else whole.seq


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
