"""What changed between two editions of one text, and which receipts are editions of one address."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from luodi.ledger.append import add_source
from luodi.ledger.editions import changes, editions
from luodi.ledger.rows import Receipt
from luodi.ledger.store import MemoryStore

OLD = "日本电产将投入500亿日元。工厂在大连。预计2021年投产。"
NEW = "日本电产将投入1000亿日元。工厂在大连。预计2021年投产。公司将招聘1000人。"


def words(older: str, newer: str) -> list[tuple[list[str], list[str]]]:
    return [
        ([older[a:b] for a, b in change.old], [newer[a:b] for a, b in change.new])
        for change in changes(older, newer)
    ]


def test_a_sentence_said_anew_and_one_put_in() -> None:
    assert words(OLD, NEW) == [
        (["日本电产将投入500亿日元。"], ["日本电产将投入1000亿日元。"]),
        ([], ["公司将招聘1000人。"]),
    ]
    assert words(NEW, OLD)[1] == (["公司将招聘1000人。"], [])


def test_white_space_and_widths_are_no_change() -> None:
    assert (
        changes("It costs USD 5 million.\nIt opens in 2021.", "It costs  USD ５ million. It opens in 2021.\n")
        == []
    )


SENTENCES = st.lists(
    st.sampled_from(["A is built.", "B opens.", "C costs 5.", "D.", "E is new."]), max_size=12
)


@given(SENTENCES, SENTENCES)
def test_what_stays_and_what_is_new_make_the_newer_text(old: list[str], new: list[str]) -> None:
    older, newer = "\n".join(old), "\n".join(new)
    kept_old, kept_new = list(old), list(new)
    for gone, put_in in words(older, newer):
        assert gone or put_in
        for sentence in gone:
            kept_old.remove(sentence)
        for sentence in put_in:
            kept_new.remove(sentence)
    assert sorted(kept_old) == sorted(kept_new)
    assert bool(changes(older, newer)) == (old != new)


def test_a_long_text_with_every_second_sentence_changed_is_no_wait() -> None:
    older = "\n".join(f"Sentence {n} of the text." for n in range(20_000))
    newer = "\n".join(f"Sentence {n} of the text{' anew' * (n % 2)}." for n in range(20_000))
    assert len(changes(older, newer)) == 10_000


def test_a_sentence_that_stands_twice_is_found_between_its_neighbours() -> None:
    assert words("A.\nX.\nB.\nX.\nC.", "A.\nX.\nB2.\nX.\nC.") == [(["B."], ["B2."])]
    assert words("A.\nX.\nB.\nX.\nC.", "0.\nA.\nX.\nB.\nY.\nC.\n1.") == [
        ([], ["0."]), (["X."], ["Y."]), ([], ["1."]),
    ]  # fmt: skip


def test_the_same_address_with_other_characters() -> None:
    store = MemoryStore()
    for id, text, url in [
        ("a", OLD, "u"), ("b", OLD, None), ("c", NEW, "v"), ("d", OLD, "u"), ("e", NEW, "u"), ("f", OLD, "u"),
    ]:  # fmt: skip
        add_source(store, Receipt(id, text, url=url))
    assert [(older.id, newer.id) for older, newer in editions(store.sources())] == [("d", "e"), ("e", "f")]
    assert len(store.sources()) == 6
