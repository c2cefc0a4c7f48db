"""The one door through the triggers, and that no word is left behind it in the database's files."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import IntegrityError
from tests.office.filled import DRAFT, TEXT, fill, sql

from luodi.ledger.append import add
from luodi.ledger.asof import recorded, view
from luodi.ledger.redact import redact
from luodi.ledger.rows import DraftReading, Receipt, text_key
from luodi.office.database import open_store
from luodi.office.store import DjangoStore

SHA = text_key(TEXT)
REDACTION = f"INSERT INTO redaction VALUES (9, 'li', 'a request', '2026-11-25', '{SHA}')"

# Each blanks what it should, and something more or less than the door lets through.
TOO_MUCH = [
    "UPDATE text SET text = 'other words'",
    "UPDATE text SET text = '', sha256 = 'x'",
    "UPDATE source SET id = 'redacted', publisher = NULL, title = NULL, url = NULL, published = '2021'",
    "UPDATE source SET title = 'another title'",
    """UPDATE statement SET value = '["redacted"]', quote = '', sort = NULL, start = 0""",
    "UPDATE statement SET quote = ''",
    "UPDATE verdict SET because = '', says = 'reject'",
    "UPDATE verdict SET because = 'other words'",
]


def opened(url: str) -> DjangoStore:
    store = open_store(url)
    fill(store)
    return store


@pytest.mark.parametrize("change", TOO_MUCH)
def test_nothing_but_blanking_passes_even_for_a_redacted_text(url: str, change: str) -> None:
    store = opened(url)
    sql(store, REDACTION)
    before = recorded(store)
    with pytest.raises(IntegrityError, match="a ledger is only appended to: no UPDATE"):
        sql(store, change)
    assert recorded(store) == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE text SET text = ''",
        "UPDATE source SET id = 'redacted', publisher = NULL, title = NULL, url = NULL",
        """UPDATE statement SET value = '["redacted"]', quote = '', sort = NULL""",
        "UPDATE verdict SET because = ''",
    ],
)
def test_blanking_passes_for_a_redacted_text_only(url: str, change: str) -> None:
    store = opened(url)
    add(store, Receipt("b", "乙公司"), DraftReading("rules", "1", "pack"))
    redact(store, text_key("乙公司"), officer="li", because="a request")
    before = recorded(store)
    with pytest.raises(IntegrityError, match="a ledger is only appended to: no UPDATE"):
        sql(store, f"{change} WHERE {'sha256' if 'UPDATE text' in change else 'seq'} <> '0'")
    assert recorded(store) == before


def test_a_redaction_that_breaks_off_leaves_everything(url: str) -> None:
    store = opened(url)
    before = view(store)
    with pytest.raises(RuntimeError), store.writing() as writer:
        from luodi.ledger.rows import Redaction

        writer.put_redaction(
            Redaction(writer.next_seq(), SHA, "li", "a request", "2026-11-25T00:00:00+00:00")
        )
        raise RuntimeError("the power went out")
    assert view(store) == before


def test_no_word_is_left_in_the_file(file_url: str, path: Path) -> None:
    store = open_store(file_url)
    long = "甲公司投资400万元。" + "这里写着一个不该留下的名字。" * 5000
    add(
        store,
        Receipt("secret-name", long, title="一个标题"),
        DraftReading("r", "1", "p", statements=(DRAFT,)),
    )
    words = [word.encode() for word in ("不该留下的名字", "secret-name", "一个标题", "4000000", "400万")]
    files = [path, path.with_name("ledger.db-wal")]
    assert all(any(word in file.read_bytes() for file in files) for word in words)
    redact(store, text_key(long), officer="li", because="a request")
    for file in files:
        left = file.read_bytes()
        assert [word.decode() for word in words if word in left] == []
