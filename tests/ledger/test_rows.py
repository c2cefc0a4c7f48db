"""Rows: frozen, and named by their hashes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from luodi.ledger.rows import Receipt, text_key

RECEIPT = Receipt("a", "甲公司投资400万元", published="2020-03")


def test_a_text_is_named_by_the_sha256_of_its_utf_8() -> None:
    assert text_key("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_key("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_rows_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        RECEIPT.published = "2021"  # type: ignore[misc]


@pytest.mark.parametrize(
    "field",
    [
        "id",
        "text",
        "publisher",
        "published",
        "title",
        "url",
        "language",
        "audience",
        "file_sha256",
        "extractor",
    ],
)
def test_every_field_tells_receipts_apart(field: str) -> None:
    assert replace(RECEIPT, **{field: "other"}).key() != RECEIPT.key()  # type: ignore[arg-type]


def test_the_kind_tells_receipts_apart() -> None:
    assert replace(RECEIPT, kind="mail").key() != RECEIPT.key()


def test_nothing_and_an_empty_word_are_two_receipts() -> None:
    assert replace(RECEIPT, title="").key() != replace(RECEIPT, title=None).key()


def test_equal_receipts_have_one_key() -> None:
    assert replace(RECEIPT).key() == RECEIPT.key()
