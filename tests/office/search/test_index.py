"""The index: caught up as made anew, both databases alike, and empty of what was redacted."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.office.conftest import NewUrl
from tests.office.filled import sql

from luodi.ledger.append import add_source
from luodi.ledger.redact import redact
from luodi.ledger.rows import Receipt, text_key
from luodi.office.database import open_store
from luodi.office.search import index as module
from luodi.office.search.cuts import VERSION
from luodi.office.store import DjangoStore

TEXTS = (
    "宁德时代在青岛投资100亿元。",
    "日本電産は大連にガス工場を建設する。",
    "Nidec will invest 500 million dollars in Dalian.",
    "电",
    "日本电产投资，宁德的时代。",
)
WORDS = (
    "投资",
    "宁德时代",
    "电",
    "ガス",
    "大連",
    "nide",
    "Dalian invest",
    "100亿",
    "时代 投资",
    "nobody",
    "，",
)


def held(store: DjangoStore) -> list[tuple[object, ...]]:
    """All that the index holds, token by token."""
    if store.name.startswith("postgresql"):
        return sql(store, "SELECT seq, words::text FROM search ORDER BY 1, 2")
    sql(store, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.seen USING fts5vocab(main, search, instance)")
    return sorted(sql(store, "SELECT term, doc, offset FROM temp.seen"))


def caught_up(store: DjangoStore) -> DjangoStore:
    store.index.catch_up(store.last_seq())
    return store


def answers(store: DjangoStore) -> list[set[int]]:
    return [store.index.found(words) for words in WORDS]


def test_each_word_leads_to_the_texts_that_hold_it(url: str) -> None:
    store = open_store(url)
    seqs = [add_source(store, Receipt(f"t{n}", text))[0].seq for n, text in enumerate(TEXTS)]
    told = [{seqs.index(seq) for seq in found} for found in answers(caught_up(store))]
    assert told == [{0, 4}, {0}, {3, 4}, {1}, {1}, {2}, {2}, {0}, {0, 4}, set(), set()]


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(TEXTS), st.booleans()), max_size=6), st.integers(1, 3))
def test_caught_up_in_any_steps_it_is_as_made_anew(
    new_url: NewUrl, told: list[tuple[str, bool]], page: int
) -> None:
    steps, fresh = open_store(new_url()), open_store(new_url())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_PAGE", page)
        for number, (text, look) in enumerate(told):
            for store in (steps, fresh):
                add_source(store, Receipt(f"t{number}", text))
            if look:
                caught_up(steps)
        caught_up(steps)
    assert held(steps) == held(caught_up(fresh))


def test_a_redaction_empties_it_and_the_words_do_not_come_back(url: str) -> None:
    store = open_store(url)
    for number, text in enumerate(TEXTS):
        add_source(store, Receipt(f"t{number}", text))
    caught_up(store)
    redact(store, text_key(TEXTS[0]), officer="li", because="a request")
    assert held(store) == []
    assert caught_up(store).index.found("宁德时代") == set()
    assert store.index.found("青岛") == set() and len(store.index.found("投资")) == 1


def test_no_token_of_it_is_left_in_the_file(file_url: str, path: Path) -> None:
    store = open_store(file_url)
    add_source(store, Receipt("a", "zebrafinch " * 3000))
    caught_up(store)
    assert b"zebrafinch" in path.read_bytes() + Path(f"{path}-wal").read_bytes()
    redact(store, text_key("zebrafinch " * 3000), officer="li", because="a request")
    left = path.read_bytes() + Path(f"{path}-wal").read_bytes()
    assert b"zebrafinch" not in left


def test_an_index_of_other_cuts_is_made_anew(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(url)
    add_source(store, Receipt("a", TEXTS[0]))
    before = held(caught_up(store))
    monkeypatch.setattr(module, "VERSION", VERSION + 1)
    add_source(store, Receipt("b", TEXTS[1]))
    assert set(before) < set(held(caught_up(store)))


def test_a_long_text_is_found_to_its_end(url: str) -> None:
    store = open_store(url)
    add_source(store, Receipt("a", "工厂。" * 20_000 + "最后一句在青岛。"))
    assert len(caught_up(store).index.found("最后 青岛")) == 1
