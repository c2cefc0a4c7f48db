"""The ledger as it stood: as recorded by then, as said by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from tests.ledger.histories import Project, reading, tell

from luodi.ledger.append import add, add_source, judge
from luodi.ledger.asof import View, known_at, last_day, latest_receipts, said_by, seq_at, view
from luodi.ledger.checks import check
from luodi.ledger.rows import Reading, Receipt, Source
from luodi.ledger.store import MemoryStore, Store

OLD = tell("en", [Project("Nidec", "the plant", 500, 300)])
NEW = tell("zh", [Project("日本电产", "大连新工厂", 900, 400)])
UNDATED = tell("ja", [Project("ニデック", "大連新工場", 700, 100)])


@pytest.fixture
def filled(store: Store) -> Store:
    add(store, Receipt("old", OLD.text, published="2019-04-28"), reading(OLD.drafts))
    add(store, Receipt("new", NEW.text, published="2020-03"), reading(NEW.drafts))
    add(store, Receipt("undated", UNDATED.text), reading(UNDATED.drafts))
    judge(store, store.statements()[4].seq, "accept", officer="li", because="seen")
    return store


def sources_of(whole_statements: object, store: Store) -> set[str]:
    names = {source.text_sha256: source.id for source in store.sources()}
    return {names[row.text_sha256] for row in whole_statements}  # type: ignore[attr-defined]


def test_an_empty_ledger_stands_at_nothing(store: Store) -> None:
    assert view(store).seq == 0
    assert check(view(store)) == []


def test_known_at_leaves_out_every_kind_of_later_row(filled: Store) -> None:
    whole = view(filled)
    assert known_at(whole, whole.seq) == whole
    earlier = known_at(whole, whole.sources[1].seq)
    assert (len(earlier.sources), len(earlier.readings), len(earlier.statements)) == (2, 1, 4)
    assert earlier.verdicts == () and earlier.seq == whole.sources[1].seq
    assert known_at(whole, 0).seq == 0


@pytest.mark.parametrize(
    "day, said",
    [
        ("2019-04-27", set()),
        ("2019-04-28", {"old"}),
        ("2020-03-30", {"old"}),
        ("2020-03-31", {"old", "new"}),
    ],
)
def test_said_by_counts_a_month_as_said_at_its_end(filled: Store, day: str, said: set[str]) -> None:
    earlier, undated = said_by(view(filled), day)
    assert sources_of(earlier.statements, filled) == said
    assert undated == 1


def test_said_by_keeps_todays_readings_and_verdicts(filled: Store) -> None:
    whole = view(filled)
    earlier, _ = said_by(whole, "2019-12-31")
    assert (earlier.readings, earlier.verdicts, earlier.sources) == (
        whole.readings, whole.verdicts, whole.sources,
    )  # fmt: skip


def test_a_verdict_on_what_had_not_been_said_is_not_lost(filled: Store) -> None:
    earlier, _ = said_by(view(filled), "2019-12-31")
    assert check(earlier) == []


def test_notes_are_todays(store: Store) -> None:
    add(store, Receipt("note", UNDATED.text, kind="note"), reading(UNDATED.drafts, kind="officer"))
    earlier, undated = said_by(view(store), "1999-01-01")
    assert (len(earlier.statements), undated) == (4, 0)


def test_the_last_receipt_with_a_date_dates_a_text(filled: Store) -> None:
    for published in ("2018-01-01", None):
        add_source(filled, Receipt("again", OLD.text, published=published))
    dated = {source.published for source in latest_receipts(view(filled)).values()}
    assert dated == {"2018-01-01", "2020-03", None}


@pytest.mark.parametrize(
    "published, day", [("2020", "2020-12-31"), ("2020-03", "2020-03-31"), ("2020-03-05", "2020-03-05")]
)
def test_the_last_day_of_a_reduced_date(published: str, day: str) -> None:
    assert last_day(published) == day


def test_a_view_is_whole_while_someone_else_adds() -> None:
    class Busy(MemoryStore):
        """Whenever one kind of row has been listed, another text comes in."""

        def sources(self) -> list[Source]:
            rows = super().sources()
            self._another_text()
            return rows

        def readings(self) -> list[Reading]:
            rows = super().readings()
            self._another_text()
            return rows

        def _another_text(self) -> None:
            told = tell("en", [Project("Nidec", f"plant {self.last_seq()}", 500, 300)])
            add(self, Receipt(f"r-{self.last_seq()}", told.text), reading(told.drafts))

    store = Busy()
    view(store)
    before = store.last_seq()
    whole = view(store)
    assert store.last_seq() > before == whole.seq
    assert len(whole.sources) == len(whole.readings) == len(whole.texts) == 2
    assert check(whole) == []


def at(time: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-25T{time}+00:00")


def test_where_the_sequence_stood_at_a_time(store: Store) -> None:
    """Rows of three times, the last by a clock that was set back: it counts from when those before it do."""
    source, _ = add_source(store, Receipt("a", "a"))
    with store.writing() as writer:
        for number, time in enumerate(("10:00", "12:00", "11:00"), start=1):
            row = replace(source, seq=writer.next_seq(), key=f"{number}", received_at=at(time).isoformat())
            writer.put_source(row)
    whole = view(store)
    later = View(whole.sources[1:], (), (), (), whole.texts)
    stood = {time: seq_at(later, at(time)) for time in ("09:59", "10:00", "11:30", "12:00", "13:00")}
    assert stood == {"09:59": 1, "10:00": 2, "11:30": 2, "12:00": 4, "13:00": 4}
    assert seq_at(later, at("18:00").astimezone(timezone(timedelta(hours=8)))) == 4
    assert seq_at(View((), (), (), (), {}), at("10:00")) == 0
