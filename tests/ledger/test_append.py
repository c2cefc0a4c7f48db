"""The door into a ledger: what it checks, and that all of a thing goes in or none of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.ledger.histories import Project, reading, tell

from luodi.errors import UnknownRef
from luodi.ledger.append import add, add_reading, add_source, judge, refused
from luodi.ledger.asof import view
from luodi.ledger.rows import DraftReading, DraftStatement, Receipt, text_key
from luodi.ledger.store import Store
from luodi.ledger.value import Claims, Code, Date, Party, Quantity, Text, Value

TELLING = tell("ja", [Project("日本電産", "大連新工場", 100, 2000), Project("日本電産", "𠮷林工場", 50, 7)])
RECEIPT = Receipt("ja-1", TELLING.text, published="2020-03-05", publisher="大連市", language="ja")


def test_a_whole_reading_goes_in(store: Store) -> None:
    source, recorded, problems = add(store, RECEIPT, reading(TELLING.drafts))
    assert recorded is not None and problems == []
    assert store.text(source.text_sha256) == TELLING.text
    assert store.sources() == [source] and store.source_by_key(RECEIPT.key()) == source
    assert store.readings() == [recorded]
    assert tuple(row.draft for row in store.statements()) == TELLING.drafts
    assert {row.reading for row in store.statements()} == {recorded.seq}
    assert [source.seq, recorded.seq, *(row.seq for row in store.statements())] == list(range(1, 11))


def test_a_receipt_is_recorded_as_it_came(store: Store) -> None:
    receipt = Receipt(
        "r", "文", "mail", "p", "2020-03", "t", "https://x.example", "zh", "office", "ab" * 32, "pdf-1"
    )
    source, new = add_source(store, receipt)
    assert new
    found = store.sources()[0]
    assert found == source
    for name in ("id", "kind", "publisher", "published", "title", "url", "language", "audience", "extractor"):
        assert getattr(found, name) == getattr(receipt, name)


VALUES: list[Value] = [
    Quantity(Decimal("1E+11"), Decimal("100000000000.01"), "JPY", "range"),
    Date("--03-04", "about"),
    Date(None),
    Party("日本電産株式会社"),
    Code("framework"),
    Text("undisclosed"),
    Claims(("a" * 32, "b" * 32)),
]


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("scope", [None, (), ("rd", "phase:1", "product:モーター")])
def test_every_field_of_a_statement_comes_back(
    store: Store, value: Value, scope: tuple[str, ...] | None
) -> None:
    draft = DraftStatement(
        "p1", "investment", value, "superseded", 0, 4, TELLING.text[:4], 2, 0, scope,
        "R&D", "2021-Q2", "2019", "市長", "money-1", True,
    )  # fmt: skip
    add(store, RECEIPT, reading([draft]))
    assert store.statements()[0].draft == draft


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r", "\u2028"])
def test_a_text_keeps_its_line_ends(store: Store, line_end: str) -> None:
    text = f"a{line_end}b\ufeff 𠮷{line_end}"
    source, _ = add_source(store, Receipt("a", text))
    assert store.text(source.text_sha256) == text


def test_an_unknown_text_is_a_key_error(store: Store) -> None:
    with pytest.raises(KeyError):
        store.text(text_key("never added"))
    with pytest.raises(KeyError):
        add_reading(store, text_key("never added"), reading([]))
    assert store.source_by_key("0" * 64) is None


def test_the_quote_must_be_in_the_text_to_the_letter() -> None:
    draft = TELLING.drafts[0]
    assert refused(TELLING.text, draft) is None
    problem = refused(TELLING.text, replace(draft, quote="日本电产"))
    assert problem is not None and (problem.code, problem.start, problem.end) == (
        "quote",
        draft.start,
        draft.end,
    )


def test_offsets_count_code_points() -> None:
    name = next(draft for draft in TELLING.drafts if draft.quote == "𠮷林工場")
    after = next(draft for draft in TELLING.drafts if draft.start > name.end)
    assert TELLING.text[after.start : after.end] == after.quote
    assert refused(TELLING.text, after) is None


@pytest.mark.parametrize("start, end", [(-4, -1), (0, 0), (3, 2), (0, 10_000)])
def test_a_quote_outside_the_text_is_refused(start: int, end: int) -> None:
    draft = replace(TELLING.drafts[0], start=start, end=end, quote=TELLING.text[start:end])
    assert refused(TELLING.text, draft) is not None


def test_the_rest_of_a_reading_stands_when_a_part_is_refused(store: Store) -> None:
    bad = replace(TELLING.drafts[1], quote="not there")
    _, _, problems = add(store, RECEIPT, reading([TELLING.drafts[0], bad, TELLING.drafts[2]]))
    assert [problem.code for problem in problems] == ["quote"]
    assert [row.draft for row in store.statements()] == [TELLING.drafts[0], TELLING.drafts[2]]
    assert [row.seq for row in store.statements()] == [3, 4]


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
def test_a_text_no_store_can_keep_is_refused(store: Store, text: str) -> None:
    with pytest.raises(ValueError):
        add(store, Receipt("a", text), reading([]))
    assert view(store).seq == 0


@pytest.mark.parametrize("field", ["id", "title", "publisher", "url", "language", "audience", "extractor"])
@pytest.mark.parametrize("words", ["a\x00b", "a\ud800b"])
def test_what_is_known_of_a_text_must_be_keepable_too(store: Store, field: str, words: str) -> None:
    with pytest.raises(ValueError, match=f"the {field} holds"):
        add(store, replace(RECEIPT, **{field: words}), reading([]))  # type: ignore[arg-type]
    assert view(store).seq == 0


def test_the_same_receipt_twice_changes_nothing(store: Store) -> None:
    add(store, RECEIPT, reading(TELLING.drafts))
    before = view(store)
    source, recorded, problems = add(store, RECEIPT, reading(TELLING.drafts))
    assert (source, recorded, problems) == (before.sources[0], None, [])
    assert view(store) == before


def test_another_version_reads_again_another_day_does_not(store: Store) -> None:
    add(store, RECEIPT, reading(TELLING.drafts))
    add(store, replace(RECEIPT, published="2020-03-06"), reading(TELLING.drafts))
    assert (len(store.sources()), len(store.readings())) == (2, 1)
    add(store, RECEIPT, reading(TELLING.drafts, "2"))
    assert (len(store.sources()), len(store.readings())) == (2, 2)


def test_another_pack_or_reader_reads_again(store: Store) -> None:
    add(store, RECEIPT, DraftReading("rules", "1", "pack-a"))
    add(store, RECEIPT, DraftReading("rules", "1", "pack-b"))
    add(store, RECEIPT, DraftReading("model", "1", "pack-b", "model"))
    assert [(row.reader, row.pack) for row in store.readings()] == [
        ("rules", "pack-a"), ("rules", "pack-b"), ("model", "pack-b"),
    ]  # fmt: skip


def test_an_exception_inside_a_transaction_leaves_nothing(store: Store) -> None:
    add(store, RECEIPT, reading(TELLING.drafts[:1]))
    before = view(store)
    with pytest.raises(RuntimeError), store.writing() as writer:
        writer.put_text("another text")
        writer.put_source(replace(before.sources[0], seq=writer.next_seq(), key="k"))
        seq = writer.next_seq()
        statement = replace(before.statements[0], seq=writer.next_seq(), reading=seq)
        writer.put_reading(replace(before.readings[0], seq=seq), [statement])
        raise RuntimeError("the power went out")
    assert view(store) == before
    with pytest.raises(KeyError):
        store.text(text_key("another text"))
    with store.writing() as writer:
        assert writer.next_seq() == before.seq + 1


def test_a_verdict_holds_for_the_claim(store: Store) -> None:
    add(store, RECEIPT, reading(TELLING.drafts))
    first, second = store.statements()[:2]
    verdict = judge(store, first.seq, "reject", officer="梅", because="misread", instead=second.seq)
    assert store.verdicts() == [verdict]
    assert (verdict.statement, verdict.claim, verdict.instead) == (first.seq, first.claim, second.seq)


def test_a_verdict_on_nothing_is_refused(store: Store) -> None:
    add(store, RECEIPT, reading(TELLING.drafts[:1]))
    with pytest.raises(UnknownRef, match="no statement 99"):
        judge(store, 99, "accept", officer="li", because="")
    with pytest.raises(UnknownRef, match="no statement 98"):
        judge(store, 3, "reject", officer="li", because="", instead=98)
    with pytest.raises(ValueError, match="the because holds"):
        judge(store, 3, "reject", officer="li", because="a\x00b")
    assert store.verdicts() == []
